package org.erbij.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;

/** Rings when a mass mail is due; stored, and rung again after a crash in the middle of it (R99). */
@DisallowConcurrentExecution
public final class MailingJob implements Job {
    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        Timetable.bells(context).mailings();
    }
}
