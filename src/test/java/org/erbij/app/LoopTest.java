package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nothing that fails once ends the loop of {@code run}. */
class LoopTest {
    private final ScheduledThreadPoolExecutor worker = new ScheduledThreadPoolExecutor(1);
    private final CountDownLatch turns = new CountDownLatch(3);

    @AfterEach
    void end() {
        worker.shutdownNow();
    }

    private boolean goesOn(UnaryOperator<Instant> wake, Runnable turn) throws InterruptedException {
        Loop loop = new Loop(worker, wake, turn, Clock.systemUTC(), Duration.ofMillis(300));
        worker.execute(loop::planNext);
        return turns.await(20, TimeUnit.SECONDS);
    }

    @Test
    void aMomentThatCannotBeFoundOutOnceIsWaitedOut() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        UnaryOperator<Instant> fails = latest -> {
            if (asked.incrementAndGet() == 2) {
                throw new IllegalStateException("the database is busy");
            }
            return latest;
        };

        assertThat(goesOn(fails, turns::countDown)).isTrue();
    }

    @Test
    void aTurnThatFailsIsNotTheLast() throws Exception {
        Runnable turn = () -> {
            turns.countDown();
            throw new IllegalStateException("the database is busy");
        };

        assertThat(goesOn(UnaryOperator.identity(), turn)).isTrue();
    }

    // what was due in the past is no reason to turn without a rest
    @Test
    void itNeverTurnsWithoutARest() throws Exception {
        long began = System.nanoTime();

        assertThat(goesOn(latest -> Instant.EPOCH, turns::countDown)).isTrue();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(550));
    }
}
