package org.erbij.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.Sequence;
import org.erbij.domain.event.Venue;

/** The events and where they are held. */
public interface Events {
    /** Adds or replaces. A change of start, zone or length moves {@link #datedAt} to the event's sequence. */
    void put(Event event);

    Optional<Event> find(EventId id);

    List<Event> all();

    Sequence datedAt(EventId id);

    Venue venue(EventId id);

    void setVenue(EventId id, Venue venue);

    /** When the first invitation of all was put into the outbox: older mail is not ours. Empty before that. */
    Optional<Instant> firstInvitation();
}
