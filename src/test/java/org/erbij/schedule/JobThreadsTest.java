package org.erbij.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class JobThreadsTest {
    private final JobThreads threads = new JobThreads();
    private final CountDownLatch goOn = new CountDownLatch(1);

    private void waits() {
        try {
            assertThat(goOn.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    @Test
    void aStopWaitsForTheJobThatRuns() {
        AtomicBoolean ended = new AtomicBoolean();
        threads.runInThread(() -> {
            waits();
            ended.set(true);
        });
        new Thread(goOn::countDown).start();

        threads.shutdown(true);

        assertThat(ended).isTrue();
    }

    @Test
    void aJobAfterTheStopIsRefused() {
        threads.shutdown(true);

        assertThat(threads.runInThread(() -> {})).isFalse();
    }

    @Test
    void whoeverAsksForAFreeThreadWaitsUntilAJobHasEnded() {
        for (int busy = 0; busy < threads.getPoolSize(); busy++) {
            threads.runInThread(this::waits);
        }
        AtomicBoolean wentOn = new AtomicBoolean();
        new Thread(() -> {
                    wentOn.set(true);
                    goOn.countDown();
                })
                .start();

        assertThat(threads.blockForAvailableThreads()).isPositive();

        assertThat(wentOn).isTrue();
        threads.shutdown(true);
    }
}
