package org.erbij.domain.rsvp;

import java.time.Instant;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.Sequence;

/**
 * What an answer is received under.
 *
 * @param datedAt SEQUENCE of the last change of date or time: calendar replies to an earlier one answer the old date (R57)
 * @param locationReleased whether the location has been announced
 * @param locationOnItsWay whether a mail to this person that shows it waits to leave
 * @param answerable whether an automatic answer is permitted at all (R28, R38)
 * @param quiet whether the organizer wants nobody written to, whatever is owed
 * @param organizerWrote whether the organizer has written by hand in this thread
 * @param unconfirmed whether what stands was not confirmed, for that reason
 */
public record Circumstances(
        Event event,
        Sequence datedAt,
        boolean locationReleased,
        boolean locationOnItsWay,
        boolean answerable,
        boolean quiet,
        boolean organizerWrote,
        boolean unconfirmed,
        Instant at) {}
