package org.erbij.flow;

import java.time.Duration;
import java.time.Instant;

/**
 * A wait in the time of a wall clock that may be set meanwhile: it ends at its end, and also when the clock is set back before it
 * began, since nobody knows then how long it would still last (R104).
 */
public record Pause(Instant from, Instant until) {
    public static final Pause OVER = new Pause(Instant.MIN, Instant.MIN);

    public static Pause of(Instant from, Duration length) {
        return new Pause(from, from.plus(length));
    }

    public boolean isOverAt(Instant now) {
        return now.isBefore(from) || !now.isBefore(until);
    }
}
