package org.erbij.app;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.erbij.cli.ExitCodes;
import org.erbij.cli.Refusal;
import org.erbij.cli.Terminal;
import org.erbij.schedule.Timetable;
import org.erbij.step.collect.ImapWatch;
import org.erbij.step.collect.MailboxUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code run}: the bells, the watch on the mailbox, the socket for other commands, and a loop that sends what becomes due between the
 * bells. Ends by signal; may be killed at any moment.
 */
final class Runner implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LONGEST_REST = Duration.ofMinutes(1);

    private final Wiring wiring;
    private final Terminal terminal;
    private final RingingRounds rounds;
    private final ScheduledThreadPoolExecutor worker = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "rounds");
        thread.setDaemon(true);
        return thread;
    });
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch ended;
    private final Loop loop;
    private final Sentry sentry;
    private final ScheduledThreadPoolExecutor watching = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "sentry");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean alarming;

    /** @param ended counted down when everything is closed: the process waits for that when it is told to stop */
    Runner(Wiring wiring, Terminal terminal, CountDownLatch ended) {
        this.wiring = wiring;
        this.terminal = terminal;
        this.ended = ended;
        this.rounds = wiring.ringingRounds();
        this.sentry = new Sentry(() -> new Desk(() -> wiring, () -> {}).status().read(), terminal);
        this.loop = new Loop(worker, wiring::nextWake, rounds::mailings, wiring.clock, LONGEST_REST);
    }

    @Override
    public Integer call() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try (Logging log = Logging.toFile(wiring.settings.data());
                Timetable timetable = wiring.timetable(rounds);
                ImapWatch watch = wiring.watch();
                ControlSocket socket = new ControlSocket(Main.socket(wiring.settings.home()))) {
            refuseIfNotLetIn();
            timetable.start();
            watch.start(this::wake);
            socket.listen((caller, arguments) -> new Commands(
                            caller,
                            new Desk(() -> wiring, () -> worker.execute(() -> somethingChanged(timetable))),
                            () -> ExitCodes.RULE,
                            wiring.clock)
                    .execute(arguments));
            terminal.out()
                    .println("Erbij runs. The log is "
                            + log.file().toAbsolutePath().normalize() + "; stop it with Ctrl-C.");
            terminal.out().flush();
            worker.execute(this::poll);
            Future<?> unused = watching.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.MINUTES);
            stopped.await();
            look();
        } finally {
            endRounds();
        }
        return alarming ? ExitCodes.ATTENTION : ExitCodes.DONE;
    }

    /** Something may have come; not while it stops. */
    private void wake() {
        try {
            worker.execute(this::poll);
        } catch (RejectedExecutionException stopping) {
            LOG.debug("it is read at the next start");
        }
    }

    /**
     * The process ends when this returns, so it waits for what is to be closed; being killed instead loses nothing, so what hangs, such
     * as a server that does not answer, is not waited for longer. Whoever stopped it by a signal is told by the exit code, too, that
     * something needs a person.
     */
    private void stop() {
        stopped.countDown();
        boolean closed = await(ended::await);
        if (alarming || !closed) {
            Runtime.getRuntime().halt(ExitCodes.ATTENTION);
        }
    }

    /** In a thread of its own: what hangs must be told by another. */
    private void look() {
        try {
            alarming = sentry.look();
        } catch (RuntimeException bug) {
            LOG.error("nobody knows whether all is well: {}", bug.getClass().getName(), bug);
        }
    }

    /** Without an interrupt: the database would lose its file in the middle of a write. */
    private void endRounds() {
        watching.shutdownNow();
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        worker.shutdown();
        await(worker::awaitTermination);
    }

    /** Something that can be waited for. */
    private interface Waiting {
        boolean ends(long time, TimeUnit unit) throws InterruptedException;
    }

    /** @return whether it ended in time */
    private static boolean await(Waiting something) {
        boolean ends = false;
        try {
            ends = something.ends(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (!ends) {
                LOG.warn("stopped in the middle of something; the next start goes on there");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        return ends;
    }

    /** A wrong password is better told to who starts it than to a log. */
    private void refuseIfNotLetIn() {
        try {
            wiring.signIn();
        } catch (MailboxUnavailable unavailable) {
            if (unavailable.remedy() == MailboxUnavailable.Remedy.ASK_ORGANIZER) {
                throw Refusal.unreachable(
                        "The mailbox refuses us: " + unavailable.getMessage() + ".",
                        "Nothing was read and nothing was sent.",
                        "Mend the user name in erbij.yaml, or the password, which stands "
                                + wiring.settings.imap().secret().where()
                                + "; many providers want an app password there. Then give 'erbij run' again.");
            }
        }
    }

    private void poll() {
        rounds.poll();
        loop.planNext();
    }

    private void somethingChanged(Timetable timetable) {
        try {
            timetable.rebuild();
        } catch (RuntimeException bug) {
            LOG.error("the timetable could not be rebuilt: {}", bug.getClass().getName(), bug);
        }
        rounds.mailings();
        loop.planNext();
    }
}
