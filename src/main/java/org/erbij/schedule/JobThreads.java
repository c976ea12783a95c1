package org.erbij.schedule;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.quartz.spi.ThreadPool;

/**
 * The threads that jobs run on, of the JDK. Those that come with Quartz look only every half second whether they are to end, and every
 * stop took that long.
 */
public final class JobThreads implements ThreadPool {
    private static final int COUNT = 2;

    private final Semaphore free = new Semaphore(COUNT);
    private final AtomicInteger number = new AtomicInteger();
    private final ExecutorService threads =
            Executors.newFixedThreadPool(COUNT, job -> new Thread(job, "job-" + number.incrementAndGet()));

    @Override
    public boolean runInThread(Runnable job) {
        free.acquireUninterruptibly();
        try {
            threads.execute(() -> {
                try {
                    job.run();
                } finally {
                    free.release();
                }
            });
            return true;
        } catch (RejectedExecutionException closing) {
            free.release();
            return false;
        }
    }

    @Override
    public int blockForAvailableThreads() {
        free.acquireUninterruptibly();
        free.release();
        return Math.max(1, free.availablePermits());
    }

    /** Takes no more jobs. Quartz has stopped handing any out before it comes here. */
    @Override
    public void shutdown(boolean waitForJobsToComplete) {
        threads.shutdown();
        boolean ended = !waitForJobsToComplete;
        while (!ended) {
            try {
                ended = threads.awaitTermination(1, TimeUnit.HOURS);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public int getPoolSize() {
        return COUNT;
    }

    @Override
    public void initialize() {
        // The threads come with the first jobs.
    }

    @Override
    public void setInstanceId(String id) {
        // There is one pool in a process.
    }

    @Override
    public void setInstanceName(String name) {
        // There is one pool in a process.
    }
}
