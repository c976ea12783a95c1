package org.erbij.flow;

import org.erbij.step.identify.Directory;
import org.erbij.step.recognise.Conversations;

/** What one transaction may touch. Valid only inside it. */
public interface Books {
    Events events();

    People people();

    Rsvps rsvps();

    Inbox inbox();

    Corrections corrections();

    Outbox outbox();

    Mailings mailings();

    Circulars circulars();

    Health health();

    Restored restored();

    Conversations conversations();

    Directory directory();
}
