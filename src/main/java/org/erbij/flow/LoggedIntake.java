package org.erbij.flow;

import org.erbij.mail.Envelope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes one line per mail of ours into the log, and no trace of any other. */
public final class LoggedIntake implements Onlooker {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    @Override
    public void settled(KeptMail mail, Disposition disposition) {
        LOG.info("settled {} {}", mail.number(), disposition.verdict());
    }

    @Override
    public void leftAlone(Envelope doubtful) {
        // It is somebody's private mail, as far as we know.
    }

    @Override
    public void passedOver(int mails) {
        // They are nobody's business.
    }
}
