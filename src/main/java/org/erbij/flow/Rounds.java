package org.erbij.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.erbij.flow.Health.Work;
import org.erbij.step.collect.MailboxUnavailable;
import org.erbij.step.deliver.SentFolder.SentUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One round after the other, by one thread at a time: read what came, put out what is due, hand over what waits. May be asked at
 * any moment, and twice.
 */
public final class Rounds {
    /** What stands before a reason that nobody but we can mend. */
    public static final String BUG = "our own bug: ";

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private static final Duration LOOK_EVERY = Duration.ofMinutes(5);
    private static final Duration REST = Duration.ofMinutes(1);

    private final Ledger ledger;
    private final Intake intake;
    private final PlannedMail planned;
    private final List<Lookout> lookouts;
    private final Recovery recovery;
    private final Rewording rewording;
    private final Reconciliation reconciliation;
    private final Dispatch dispatch;
    private final Clock clock;
    private boolean recovered;
    private boolean failing;
    private Pause look = Pause.OVER;
    private Pause rest = Pause.OVER;

    public Rounds(
            Ledger ledger,
            Intake intake,
            PlannedMail planned,
            List<Lookout> lookouts,
            Recovery recovery,
            Rewording rewording,
            Reconciliation reconciliation,
            Dispatch dispatch,
            Clock clock) {
        this.ledger = ledger;
        this.intake = intake;
        this.planned = planned;
        this.lookouts = List.copyOf(lookouts);
        this.recovery = recovery;
        this.rewording = rewording;
        this.reconciliation = reconciliation;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    /**
     * Reads and settles new mail.
     *
     * @throws MailboxUnavailable when the mailbox cannot be read now; noted already
     */
    public synchronized void read() throws MailboxUnavailable {
        try {
            putOutBeforeReading();
            intake.poll();
            note(Work.READING, "");
        } catch (MailboxUnavailable unavailable) {
            note(Work.READING, String.valueOf(unavailable.getMessage()));
            throw unavailable;
        } catch (RuntimeException bug) {
            note(Work.READING, BUG + bug.getClass().getSimpleName());
            throw bug;
        }
    }

    /** Something that must not happen in the middle of a round. */
    public interface Between<T> {
        T take() throws MailboxUnavailable;
    }

    /** Does something between two rounds. */
    public synchronized <T> T between(Between<T> work) throws MailboxUnavailable {
        return work.take();
    }

    /** Whether mass mail is due, or a digest: who has answered should be known by then. */
    public synchronized boolean answersMatter() {
        return planned.isDue() || lookouts.stream().anyMatch(lookout -> lookout.goesByAnswers(clock.instant()));
    }

    /** Puts out the mass mails that are due, and what organizers should be told. */
    public synchronized void putOutDue() {
        try {
            planned.sendDue();
        } catch (RuntimeException bug) {
            note(Work.WRITING, BUG + bug.getClass().getSimpleName());
            throw bug;
        } finally {
            lookouts.forEach(lookout -> lookout.look(clock.instant()));
        }
    }

    /**
     * Hands over what is due, once it is known what became of what was on the wire at the last crash; a defect while mails are on
     * the wire is such a crash.
     */
    public synchronized void send() {
        if (!rest.isOverAt(clock.instant())) {
            return;
        }
        try {
            if (!isReconciled()) {
                return;
            }
            recovered = recovered || recovery.settle();
            if (recovered) {
                lookForDoubtful();
                rewording.run();
                dispatch.run();
                noteThatItWorksAgain();
            } else {
                rest = Pause.of(clock.instant(), REST);
            }
        } catch (SentUnavailable unavailable) {
            LOG.warn("nothing is sent until the Sent folder can be searched");
            failed(String.valueOf(unavailable.getMessage()));
        } catch (RuntimeException bug) {
            recovered = false;
            try {
                failed(BUG + bug.getClass().getSimpleName());
            } catch (RuntimeException alsoBroken) {
                bug.addSuppressed(alsoBroken);
            }
            throw bug;
        }
    }

    /** After a restore: an answer to a mass mail that left after the backup is ours only when we know that mail. */
    private void putOutBeforeReading() {
        if (reconciliation.isOpen()) {
            planned.sendDueUnread();
        }
    }

    private boolean isReconciled() throws SentUnavailable {
        Reconciliation.Standing standing = reconciliation.settle();
        if (standing != Reconciliation.Standing.CLEAR) {
            failed(
                    standing == Reconciliation.Standing.ASK
                            ? "the database was put back from a backup and nobody files copies into Sent;"
                                    + " 'erbij outbox reconcile' lets you decide what may leave"
                            : "the database was put back from a backup; the mailbox has to be read first");
        }
        return standing == Reconciliation.Standing.CLEAR;
    }

    /** What the next try costs, a sign-in or a full disk, it costs once a minute and not at every turn of a loop. */
    private void failed(String because) {
        rest = Pause.of(clock.instant(), REST);
        failing = true;
        note(Work.SENDING, because);
    }

    private void noteThatItWorksAgain() {
        if (failing && !dispatch.readyAt().isAfter(clock.instant())) {
            failing = false;
            note(Work.SENDING, "");
        }
    }

    private void lookForDoubtful() {
        Instant now = clock.instant();
        if (!look.isOverAt(now)) {
            return;
        }
        look = Pause.of(now, LOOK_EVERY);
        try {
            recovery.lookForDoubtful();
        } catch (SentUnavailable unavailable) {
            LOG.warn("mails in doubt stay in doubt: Sent cannot be searched now");
        }
    }

    /** When there may be something to tell organizers. */
    public synchronized Optional<Instant> nextLook() {
        Instant now = clock.instant();
        return lookouts.stream().flatMap(lookout -> lookout.next(now).stream()).min(Instant::compareTo);
    }

    /** When {@link #send} is next of use, unless something new is put out before. */
    public synchronized Instant nextSend(Instant atTheLatest) {
        Instant due = ledger.inOneTransaction(books -> books.outbox().nextDue()).orElse(atTheLatest);
        Instant ready = dispatch.readyAt();
        Instant next = due.isAfter(ready) ? due : ready;
        if (!rest.isOverAt(clock.instant()) && rest.until().isAfter(next)) {
            next = rest.until();
        }
        return next.isBefore(atTheLatest) ? next : atTheLatest;
    }

    private void note(Work work, String failure) {
        Instant now = clock.instant();
        ledger.inOneTransaction(books -> {
            if (failure.isEmpty()) {
                books.health().succeeded(work, now);
            } else {
                books.health().failed(work, failure, now);
            }
            return null;
        });
    }
}
