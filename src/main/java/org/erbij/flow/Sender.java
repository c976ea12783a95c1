package org.erbij.flow;

import org.erbij.domain.people.Mailbox;

/** Who we send as: the organizer's own mailbox. */
public record Sender(Mailbox mailbox) {}
