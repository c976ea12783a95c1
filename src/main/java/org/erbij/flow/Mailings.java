package org.erbij.flow;

import java.time.Instant;
import java.util.Optional;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Moment;

/** Which of the planned mass mails have been dealt with. When they are due is computed from the event (R102). */
public interface Mailings {
    Optional<Settled> find(EventId event, MailKind kind, String slot);

    default Optional<State> state(EventId event, MailKind kind, String slot) {
        return find(event, kind, slot).map(Settled::state);
    }

    void settle(EventId event, MailKind kind, String slot, Settled settled);

    default void settle(EventId event, MailKind kind, String slot, State state, Instant at) {
        settle(event, kind, slot, new Settled(state, "", at));
    }

    /** It waits for its moment again. */
    void reopen(EventId event, MailKind kind, String slot);

    /** Gives it another moment, whatever the event file says; the events are read with it from now on. */
    void move(EventId event, MailKind kind, String slot, Moment to);

    /** @param because why it was missed; empty otherwise */
    record Settled(State state, String because, Instant at) {}

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
