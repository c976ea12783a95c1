package org.erbij.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;

/** Rings once a day: what has been kept long enough may go. */
@DisallowConcurrentExecution
public final class RetentionJob implements Job {
    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        Timetable.bells(context).retention();
    }
}
