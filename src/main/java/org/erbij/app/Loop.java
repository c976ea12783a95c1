package org.erbij.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One turn after the other, each when something is due. A turn that fails, or a moment that cannot be found out, is told and waited
 * out: a loop that plans no next turn has died, and nobody hears of it.
 */
final class Loop {
    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final Duration SHORTEST_REST = Duration.ofMillis(200);

    private final ScheduledExecutorService worker;
    private final UnaryOperator<Instant> wake;
    private final Runnable turn;
    private final Clock clock;
    private final Duration longestRest;
    private @Nullable ScheduledFuture<?> next;

    /**
     * @param worker has one thread, which alone plans
     * @param wake when something is due; at the latest at the moment it is given
     */
    Loop(
            ScheduledExecutorService worker,
            UnaryOperator<Instant> wake,
            Runnable turn,
            Clock clock,
            Duration longestRest) {
        this.worker = worker;
        this.wake = wake;
        this.turn = turn;
        this.clock = clock;
        this.longestRest = longestRest;
    }

    /** Takes a turn when something is due, and in any case soon: bells in other threads put out mail too. */
    void planNext() {
        ScheduledFuture<?> planned = next;
        if (planned != null) {
            planned.cancel(false);
        }
        next = worker.schedule(this::take, rest().toMillis(), TimeUnit.MILLISECONDS);
    }

    private Duration rest() {
        try {
            Instant now = clock.instant();
            Duration rest = Duration.between(now, wake.apply(now.plus(longestRest)));
            return rest.compareTo(SHORTEST_REST) < 0 ? SHORTEST_REST : rest;
        } catch (RuntimeException bug) {
            LOG.error("nobody knows what is due next: {}", bug.getClass().getName(), bug);
            return longestRest;
        }
    }

    private void take() {
        try {
            turn.run();
        } catch (RuntimeException bug) {
            LOG.error("a turn failed: {}", bug.getClass().getName(), bug);
        } finally {
            planNext();
        }
    }
}
