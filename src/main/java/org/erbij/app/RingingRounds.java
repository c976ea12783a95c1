package org.erbij.app;

import org.erbij.flow.Rounds;
import org.erbij.schedule.Bells;
import org.erbij.step.collect.MailboxUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the bells ring for. A round that fails is told and left to the next one. */
final class RingingRounds implements Bells {
    private static final Logger LOG = LoggerFactory.getLogger(RingingRounds.class);

    private final Rounds rounds;

    RingingRounds(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void poll() {
        try {
            rounds.read();
        } catch (MailboxUnavailable unavailable) {
            LOG.warn("the mailbox cannot be read: {}", unavailable.getMessage());
        } catch (RuntimeException bug) {
            LOG.error("reading failed: {}", bug.getClass().getName(), bug);
        }
        send();
    }

    @Override
    public void mailings() {
        try {
            rounds.putOutDue();
        } catch (RuntimeException bug) {
            LOG.error("putting out mass mail failed: {}", bug.getClass().getName(), bug);
        }
        send();
    }

    private void send() {
        try {
            rounds.send();
        } catch (RuntimeException bug) {
            LOG.error("sending failed: {}", bug.getClass().getName(), bug);
        }
    }
}
