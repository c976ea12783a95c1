package org.erbij.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.erbij.domain.event.EventId;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;

/** Everybody's standing. */
public interface Rsvps {
    Optional<Rsvp> find(RsvpKey key);

    /** @throws IllegalArgumentException when that person was not invited to that event */
    default Rsvp get(RsvpKey key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("not invited: " + key));
    }

    /** All of an event, by contact number. */
    List<Rsvp> of(EventId event);

    /** Notes that the organizer has written by hand in that person's thread. */
    void organizerWrote(RsvpKey key, Instant at);

    /** When they last did, whichever was noted first; empty while they have not. */
    Optional<Instant> organizerWroteAt(RsvpKey key);

    default boolean hasOrganizerWritten(RsvpKey key) {
        return organizerWroteAt(key).isPresent();
    }

    /** Goes on recognising a token that they got under another number; one that is known already is left alone. */
    void alsoBears(RsvpKey key, String token);

    /**
     * Adds or replaces, with its new history entries.
     *
     * @throws java.util.ConcurrentModificationException when somebody else wrote it since it was read
     */
    void put(Rsvp rsvp);
}
