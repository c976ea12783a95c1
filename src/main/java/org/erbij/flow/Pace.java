package org.erbij.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How often a person may be answered by a machine (R41; PRODUCT.md, Quiet). What is capped is delayed, never lost.
 *
 * @param between changes within this time are merged into one answer
 * @param perDay answers to one person within 24 hours
 */
public record Pace(Duration between, int perDay) {
    /** So long before an event begins an answer must have left, or it does not wait for a further change: people are on their way. */
    private static final Duration ON_THEIR_WAY = Duration.ofHours(1);

    public static final Pace DEFAULT = new Pace(Duration.ofHours(1), 3);

    public Pace {
        if (between.isNegative() || perDay < 1) {
            throw new IllegalArgumentException("answers: between must not be negative and per-day at least 1");
        }
    }

    /**
     * @param earlier when answers to that person about that event left or will leave, newest first
     * @param all the same, about any event
     * @param begins when the event does: shortly before and from then on no answer waits to be merged, but the cap holds
     */
    public Instant earliest(Instant wanted, List<Instant> earlier, List<Instant> all, Instant begins) {
        Instant earliest = wanted;
        if (!earlier.isEmpty()) {
            Instant merged = earlier.get(0).plus(between);
            earliest = merged.isBefore(begins.minus(ON_THEIR_WAY)) ? later(earliest, merged) : earliest;
        }
        if (all.size() >= perDay) {
            earliest = later(earliest, all.get(perDay - 1).plus(Duration.ofDays(1)));
        }
        return earliest;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
