package org.erbij.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.EventVersion;
import org.erbij.domain.event.EventWords;
import org.erbij.domain.event.Sequence;
import org.erbij.domain.event.Venue;
import org.erbij.mail.MessageId;

/** The events and where they are held. */
public interface Events {
    /** Adds or replaces. A change of start, zone or length moves {@link #datedAt} to the event's sequence. */
    void put(Event event);

    Optional<Event> find(EventId id);

    List<Event> all();

    Sequence datedAt(EventId id);

    /** What it was at each SEQUENCE, oldest first; the last is what holds. */
    List<EventVersion> versions(EventId id);

    /** Notes since when the present SEQUENCE holds. */
    void dateVersion(EventId id, Instant since);

    /** From now on whoever was told of it counts as having been told this. */
    void regardAsSaid(EventId id, EventWords words);

    /** Takes back a change of date that nobody was told of: calendar replies to the date before are good again. */
    void undate(EventId id, Sequence dated);

    Venue venue(EventId id);

    void setVenue(EventId id, Venue venue);

    /** Enters a mail that the organizer sent by hand as an invitation to an event; what we know already stays. */
    void adopt(EventId id, MessageId byHand, String words, Instant at);

    /** Whose invitation a mail that was sent by hand has become. */
    Optional<EventId> adoptedFor(MessageId byHand);

    /** When invitations sent by hand were last taken over; answers from before are counted and not answered. */
    Optional<Instant> takenOverAt(EventId id);

    /** What stands in the invitations that were sent by hand. */
    List<String> handWritten(EventId id);

    /** When the first invitation of all was put into the outbox: older mail is not ours. Empty before that. */
    Optional<Instant> firstInvitation();
}
