package org.erbij.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.erbij.account.Backoff;
import org.erbij.flow.Pause;
import org.erbij.flow.Rounds;
import org.erbij.schedule.Bells;
import org.erbij.step.collect.MailboxUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the bells ring for. A round that fails is told and left to the next one. */
final class RingingRounds implements Bells {
    private static final Logger LOG = LoggerFactory.getLogger(RingingRounds.class);

    /** How long what was read is new enough for a mass mail; one that waits for something must not read at every turn. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final Rounds rounds;
    private final Runnable retention;
    private final Backoff backoff;
    private final Clock clock;
    private int failures;
    private Pause pause = Pause.OVER;
    private Pause fresh = Pause.OVER;

    /**
     * @param retention ends the keeping of what has been kept long enough
     * @param clock of the rounds: failures are waited out by it
     */
    RingingRounds(Rounds rounds, Runnable retention, Backoff backoff, Clock clock) {
        this.rounds = rounds;
        this.retention = retention;
        this.backoff = backoff;
        this.clock = clock;
    }

    @Override
    public synchronized void poll() {
        if (pause.isOverAt(clock.instant())) {
            read();
        }
        send();
    }

    /** A server that is away is asked again later and later; a refused password only once the organizer has mended it (R21). */
    private void read() {
        try {
            rounds.read();
            failures = 0;
            fresh = Pause.of(clock.instant(), FRESH);
            pause = Pause.OVER;
        } catch (MailboxUnavailable unavailable) {
            failures++;
            boolean hopeless = unavailable.remedy() == MailboxUnavailable.Remedy.ASK_ORGANIZER;
            Instant now = clock.instant();
            pause = new Pause(now, hopeless ? Instant.MAX : now.plus(backoff.after(failures)));
            LOG.warn(
                    "the mailbox cannot be read: {}; {}",
                    unavailable.getMessage(),
                    hopeless ? "mend the settings and start again" : "next try at " + pause.until());
        } catch (RuntimeException bug) {
            LOG.error("reading failed: {}", bug.getClass().getName(), bug);
        }
    }

    /** After a sleep an answer may have come before the moment of a mass mail or digest: it is known when the mailbox is read. */
    @Override
    public synchronized void mailings() {
        try {
            if (rounds.answersMatter()) {
                readUnlessJustRead();
            }
            rounds.putOutDue();
        } catch (RuntimeException bug) {
            LOG.error("putting out mass mail failed: {}", bug.getClass().getName(), bug);
        }
        send();
    }

    private void readUnlessJustRead() {
        Instant now = clock.instant();
        if (!fresh.isOverAt(now)) {
            return;
        }
        if (pause.isOverAt(now)) {
            read();
        } else {
            LOG.warn(
                    "a mass mail or a digest is due and the mailbox is not tried again until {}; location and nudge wait for it a while",
                    pause.until());
        }
    }

    @Override
    public synchronized void retention() {
        try {
            retention.run();
        } catch (RuntimeException bug) {
            LOG.error("erasing failed: {}", bug.getClass().getName(), bug);
        }
    }

    private void send() {
        try {
            rounds.send();
        } catch (RuntimeException bug) {
            LOG.error("sending failed: {}", bug.getClass().getName(), bug);
        }
    }
}
