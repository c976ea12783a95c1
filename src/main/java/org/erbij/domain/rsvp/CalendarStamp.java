package org.erbij.domain.rsvp;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which of two calendar replies is the newer: SEQUENCE first, then DTSTAMP (RFC 5546 section 2.1.5). */
public record CalendarStamp(int sequence, @Nullable Instant stamp) {
    /** Whether this one is older than the other, so that it is stored and ignored (R56). */
    public boolean olderThan(CalendarStamp other) {
        if (sequence != other.sequence) {
            return sequence < other.sequence;
        }
        return stamp != null && other.stamp != null && stamp.isBefore(other.stamp);
    }
}
