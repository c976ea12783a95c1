package org.erbij.domain.event;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A moment as an organizer writes it: {@code 2 days before, 10:00}, {@code 3 hours before}, {@code 3 days before answers
 * close, 10:00}, {@code 1 day after, 10:00} or {@code 2017-02-11 10:00}. Days are calendar arithmetic, hours are elapsed
 * time (R102). A wall-clock time that a change to summer time skips is moved forward by the gap; one that happens twice is
 * the earlier.
 */
public sealed interface Moment {
    /** What "before" and "after" count from. */
    enum Anchor {
        START,
        ANSWERS_CLOSE
    }

    /** A day and time in the event's zone. */
    record On(LocalDateTime local) implements Moment {}

    /** Days from the anchor, negative for before; at that time of day, or at the anchor's own when null. */
    record Days(Anchor anchor, int days, @Nullable LocalTime time) implements Moment {}

    /** Elapsed time from the anchor, negative for before. */
    record Elapsed(Anchor anchor, Duration offset) implements Moment {}

    /** The moment on this event's calendar. */
    default ZonedDateTime at(EventFacts facts, ReplyDeadline deadline) {
        if (this instanceof On on) {
            return on.local().atZone(facts.zone());
        }
        if (this instanceof Days days) {
            LocalDateTime anchor = wallClock(days.anchor(), facts, deadline).plusDays(days.days());
            return (days.time() == null ? anchor : anchor.toLocalDate().atTime(days.time())).atZone(facts.zone());
        }
        Elapsed elapsed = (Elapsed) this;
        return wallClock(elapsed.anchor(), facts, deadline).atZone(facts.zone()).plus(elapsed.offset());
    }

    private static LocalDateTime wallClock(Anchor anchor, EventFacts facts, ReplyDeadline deadline) {
        return anchor == Anchor.START ? facts.starts() : deadline.before();
    }
}
