package org.erbij.mail;

import java.time.Instant;
import org.erbij.domain.event.EventUid;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.rsvp.PartStat;
import org.jspecify.annotations.Nullable;

/**
 * One ATTENDEE of a METHOD:REPLY or COUNTER (RFC 5546 section 3.2.3). Start and end are left out on purpose: a reply cannot
 * change them (R61).
 *
 * @param stamp DTSTAMP; null when missing or unreadable
 * @param attendee null when missing or no address
 * @param comment COMMENT properties joined by line breaks; may be empty
 * @param guests X-NUM-GUESTS; 0 when absent (R65)
 * @param recurrence whether it names a RECURRENCE-ID, which an event of ours never has (R68)
 */
public record CalendarReply(
        Method method,
        EventUid uid,
        int sequence,
        @Nullable Instant stamp,
        PartStat partStat,
        @Nullable AddrSpec attendee,
        String comment,
        int guests,
        boolean recurrence) {

    /** What the calendar object is for; anything but a REPLY or COUNTER is not kept. */
    public enum Method {
        REPLY,
        COUNTER
    }

    @Override
    public String toString() {
        return method + " " + partStat;
    }
}
