package org.erbij.domain.event;

import org.erbij.domain.people.Mailbox;
import org.jspecify.annotations.Nullable;

/** Somebody who runs the event: counted and written to as an attendee. */
public record Organizer(Mailbox mailbox, @Nullable String signal) {
    @Override
    public String toString() {
        return "organizer " + mailbox;
    }
}
