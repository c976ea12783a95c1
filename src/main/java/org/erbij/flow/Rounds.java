package org.erbij.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private static final Duration LOOK_EVERY = Duration.ofMinutes(5);

    private final Ledger ledger;
    private final Intake intake;
    private final PlannedMail planned;
    private final Recovery recovery;
    private final Dispatch dispatch;
    private final Clock clock;
    private boolean recovered;
    private Pause look = Pause.OVER;

    public Rounds(
            Ledger ledger, Intake intake, PlannedMail planned, Recovery recovery, Dispatch dispatch, Clock clock) {
        this.ledger = ledger;
        this.intake = intake;
        this.planned = planned;
        this.recovery = recovery;
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
            intake.poll();
            note(Work.READING, "");
        } catch (MailboxUnavailable unavailable) {
            note(Work.READING, String.valueOf(unavailable.getMessage()));
            throw unavailable;
        } catch (RuntimeException bug) {
            note(Work.READING, "our own bug: " + bug.getClass().getSimpleName());
            throw bug;
        }
    }

    /** Whether mass mail is due: its audience should be known by then. */
    public synchronized boolean massMailIsDue() {
        return planned.isDue();
    }

    /** Puts out the mass mails that are due. */
    public synchronized void putOutDue() {
        planned.sendDue();
    }

    /** Hands over what is due, once it is known what became of what was on the wire at the last crash. */
    public synchronized void send() {
        try {
            recovered = recovered || recovery.settle();
        } catch (SentUnavailable unavailable) {
            LOG.warn("nothing is sent until the Sent folder can be searched");
            note(Work.SENDING, String.valueOf(unavailable.getMessage()));
        }
        if (recovered) {
            lookForDoubtful();
            dispatch.run();
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

    /** When {@link #send} is next of use, unless something new is put out before. */
    public Instant nextSend(Instant atTheLatest) {
        Instant due = ledger.inOneTransaction(books -> books.outbox().nextDue()).orElse(atTheLatest);
        Instant ready = dispatch.readyAt();
        Instant next = due.isAfter(ready) ? due : ready;
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
