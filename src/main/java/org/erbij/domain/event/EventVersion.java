package org.erbij.domain.event;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * What an event was at one SEQUENCE: what a mail of that time told.
 *
 * @param since when it became so
 * @param place a digest of the location announced by then, to see whether it is another; empty before its release
 */
public record EventVersion(
        Sequence sequence, Instant since, LocalDateTime starts, ZoneId zone, Duration lasts, String place) {

    public boolean sameDates(EventVersion other) {
        return starts.equals(other.starts) && zone.equals(other.zone) && lasts.equals(other.lasts);
    }

    /** Whether who was told the place then would be led to another than now. */
    public boolean isElsewhere(EventVersion now) {
        return !place.isEmpty() && !now.place.isEmpty() && !place.equals(now.place);
    }

    public LocalDateTime ends() {
        return starts.atZone(zone).plus(lasts).toLocalDateTime();
    }

    /** The same as it would be with these dates. */
    public EventVersion dated(EventFacts facts, Sequence next, Instant at) {
        return new EventVersion(next, at, facts.starts(), facts.zone(), facts.lasts(), place);
    }

    /** Redacted: a digest is a place to whoever can guess it. */
    @Override
    public String toString() {
        return "version " + sequence.value();
    }
}
