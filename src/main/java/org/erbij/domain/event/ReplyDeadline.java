package org.erbij.domain.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Until when people are asked to answer, exclusive: "before Saturday 11 February" ends with Friday the 10th (R105).
 *
 * @param before wall-clock time in the event's zone
 */
public record ReplyDeadline(LocalDateTime before) {
    public static ReplyDeadline before(LocalDate day) {
        return new ReplyDeadline(day.atStartOfDay());
    }

    public Instant instant(ZoneId zone) {
        return before.atZone(zone).toInstant();
    }

    /** The last day on which an answer is in time. */
    public LocalDate lastDay() {
        return before.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? before.toLocalDate().minusDays(1)
                : before.toLocalDate();
    }
}
