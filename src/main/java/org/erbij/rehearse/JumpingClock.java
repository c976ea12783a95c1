package org.erbij.rehearse;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands still until it is told to jump; never backwards. */
public final class JumpingClock extends Clock {
    private final ZoneId zone;
    private volatile Instant now;

    public JumpingClock(Instant start, ZoneId zone) {
        this.now = start;
        this.zone = zone;
    }

    public void jumpTo(Instant later) {
        if (later.isBefore(now)) {
            throw new IllegalArgumentException("a clock does not jump back: " + now + " to " + later);
        }
        now = later;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new JumpingClock(now, other);
    }
}
