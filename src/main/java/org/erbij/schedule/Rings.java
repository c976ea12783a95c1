package org.erbij.schedule;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.quartz.JobDataMap;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.listeners.JobListenerSupport;

/** Rings a registered job by hand and waits until it has finished. */
final class Rings extends JobListenerSupport {
    private static final String RING = "ring";
    private static final long LONGEST_MINUTES = 5;

    private final Map<String, CompletableFuture<Boolean>> open = new ConcurrentHashMap<>();

    void await(Scheduler scheduler, JobKey job) {
        String ring = UUID.randomUUID().toString();
        CompletableFuture<Boolean> finished = new CompletableFuture<>();
        open.put(ring, finished);
        try {
            JobDataMap data = new JobDataMap();
            data.put(RING, ring);
            scheduler.triggerJob(job, data);
            finished.get(LONGEST_MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (SchedulerException | ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("the job " + job.getName() + " did not finish", failed);
        } finally {
            open.remove(ring);
        }
    }

    @Override
    public String getName() {
        return "rings";
    }

    @Override
    public void jobWasExecuted(JobExecutionContext context, @Nullable JobExecutionException failure) {
        String ring = context.getMergedJobDataMap().getString(RING);
        CompletableFuture<Boolean> waiting = ring == null ? null : open.get(ring);
        if (waiting == null) {
            return;
        }
        if (failure == null) {
            waiting.complete(true);
        } else {
            waiting.completeExceptionally(failure);
        }
    }
}
