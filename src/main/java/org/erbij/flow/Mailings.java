package org.erbij.flow;

import java.time.Instant;
import java.util.Optional;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.MailKind;

/** Which of the planned mass mails have been dealt with. When they are due is computed from the event (R102). */
public interface Mailings {
    Optional<State> state(EventId event, MailKind kind, String slot);

    void settle(EventId event, MailKind kind, String slot, State state, Instant at);

    /** What became of a mass mail. */
    enum State {
        /** Everybody's mail is in the outbox. */
        DONE,
        /** Its time had passed. */
        MISSED,
        /** The organizer stopped it. */
        STOPPED
    }
}
