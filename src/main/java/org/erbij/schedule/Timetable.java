package org.erbij.schedule;

import java.time.Duration;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.quartz.DateBuilder;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.matchers.GroupMatcher;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;

/**
 * Quartz over our own database: it wakes us, and decides nothing (R99 as amended, R100). What it keeps is rebuilt from our tables
 * at every start.
 */
public final class Timetable implements AutoCloseable {
    private static final String BELLS = "bells";
    private static final String MAILINGS = "mailings";

    private static final JobKey POLL = new JobKey("poll");
    private static final JobKey MAILING = new JobKey("mailing");
    private static final JobKey RETENTION = new JobKey("retention");
    /** A trigger this much too late counts as missed and is rung once (R101). */
    private static final Duration MISFIRE = Duration.ofMinutes(1);

    private final Scheduler scheduler;
    private final Supplier<List<Bell>> moments;
    private final Duration pollEvery;
    private final Rings rings = new Rings();

    /**
     * @param name unlike that of every other timetable of this process
     * @param moments when mass mails are due, of those that have not been dealt with
     */
    public Timetable(
            String name,
            ConnectionProvider connections,
            Bells bells,
            Supplier<List<Bell>> moments,
            Duration pollEvery) {
        this.moments = moments;
        this.pollEvery = pollEvery;
        DBConnectionManager.getInstance().addConnectionProvider(name, connections);
        try {
            scheduler = new StdSchedulerFactory(properties(name)).getScheduler();
            scheduler.getContext().put(BELLS, bells);
            scheduler.getListenerManager().addJobListener(rings);
        } catch (SchedulerException broken) {
            throw new IllegalStateException("the timetable could not be opened", broken);
        }
    }

    private static Properties properties(String name) {
        Properties properties = new Properties();
        properties.setProperty("org.quartz.scheduler.instanceName", name);
        properties.setProperty("org.quartz.scheduler.instanceId", "one");
        properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        properties.setProperty("org.quartz.threadPool.class", JobThreads.class.getName());
        properties.setProperty("org.quartz.jobStore.class", KeptTriggers.class.getName());
        properties.setProperty(
                "org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
        properties.setProperty("org.quartz.jobStore.useProperties", "true");
        properties.setProperty("org.quartz.jobStore.dataSource", name);
        properties.setProperty("org.quartz.jobStore.misfireThreshold", Long.toString(MISFIRE.toMillis()));
        return properties;
    }

    static Bells bells(JobExecutionContext context) throws JobExecutionException {
        try {
            if (context.getScheduler().getContext().get(BELLS) instanceof Bells bells) {
                return bells;
            }
            throw new JobExecutionException("nobody has hung up the bells");
        } catch (SchedulerException gone) {
            throw new JobExecutionException(gone);
        }
    }

    /** Starts to ring. */
    public void start() {
        try {
            register(POLL, PollJob.class, false);
            register(MAILING, MailingJob.class, true);
            register(RETENTION, RetentionJob.class, false);
            schedulePolling();
            scheduleRetention();
            rebuild();
            scheduler.start();
        } catch (SchedulerException broken) {
            throw new IllegalStateException("the timetable could not be started", broken);
        }
    }

    private void register(JobKey key, Class<? extends Job> type, boolean recover) throws SchedulerException {
        JobDetail job = JobBuilder.newJob(type)
                .withIdentity(key)
                .storeDurably()
                .requestRecovery(recover)
                .build();
        scheduler.addJob(job, true);
    }

    private void schedulePolling() throws SchedulerException {
        TriggerKey key = new TriggerKey("poll");
        scheduler.unscheduleJob(key);
        scheduler.scheduleJob(TriggerBuilder.newTrigger()
                .withIdentity(key)
                .forJob(POLL)
                .startNow()
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(pollEvery.toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build());
    }

    /** Daily from the start on, and not at the start itself: a restart is no reason to erase. */
    private void scheduleRetention() throws SchedulerException {
        TriggerKey key = new TriggerKey("retention");
        if (scheduler.checkExists(key)) {
            return;
        }
        scheduler.scheduleJob(TriggerBuilder.newTrigger()
                .withIdentity(key)
                .forJob(RETENTION)
                .startAt(DateBuilder.futureDate(1, DateBuilder.IntervalUnit.HOUR))
                .withSchedule(SimpleScheduleBuilder.repeatHourlyForever(24)
                        .withMisfireHandlingInstructionNowWithExistingCount())
                .build());
    }

    /** Brings what Quartz keeps in line with our own tables. */
    public void rebuild() {
        try {
            Set<TriggerKey> kept = new HashSet<>();
            for (Bell bell : moments.get()) {
                kept.add(schedule(bell));
            }
            Set<TriggerKey> known = scheduler.getTriggerKeys(GroupMatcher.triggerGroupEquals(MAILINGS));
            for (TriggerKey key :
                    known.stream().filter(key -> !kept.contains(key)).collect(Collectors.toSet())) {
                scheduler.unscheduleJob(key);
            }
        } catch (SchedulerException broken) {
            throw new IllegalStateException("the timetable could not be rebuilt", broken);
        }
    }

    private TriggerKey schedule(Bell bell) throws SchedulerException {
        TriggerKey key = new TriggerKey(bell.name(), MAILINGS);
        Trigger known = scheduler.getTrigger(key);
        Date at = Date.from(bell.at());
        if (known != null && known.getStartTime().toInstant().equals(at.toInstant())) {
            return key;
        }
        scheduler.unscheduleJob(key);
        scheduler.scheduleJob(TriggerBuilder.newTrigger()
                .withIdentity(key)
                .forJob(MAILING)
                .startAt(at)
                .withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
                .build());
        return key;
    }

    /** Rings the registered job for what is due, now, and returns when it has finished: a clock has jumped. */
    public void ringMailings() {
        rings.await(scheduler, MAILING);
    }

    /** Rings the registered job that ends the keeping, now, and returns when it has finished. */
    public void ringRetention() {
        rings.await(scheduler, RETENTION);
    }

    /** Rings the registered job for new mail, now, and returns when it has finished. */
    public void ringPoll() {
        rings.await(scheduler, POLL);
    }

    @Override
    public void close() {
        try {
            scheduler.shutdown(true);
        } catch (SchedulerException broken) {
            throw new IllegalStateException("the timetable could not be closed", broken);
        }
    }
}
