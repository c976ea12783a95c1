package org.erbij.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;

/** Rings for mail, every so often. */
@DisallowConcurrentExecution
public final class PollJob implements Job {
    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        Timetable.bells(context).poll();
    }
}
