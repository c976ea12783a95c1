package org.erbij.flow;

import org.erbij.mail.Envelope;

/** Sees what becomes of each mail that {@link Intake} meets. */
public interface Onlooker {
    /** A mail of ours was settled; called within its transaction's end, never for a mail that is not ours. */
    void settled(KeptMail mail, Disposition disposition);

    /** A mail that might have been ours, and is not: nothing of it is kept. */
    void leftAlone(Envelope doubtful);

    /** So many mails were seen from outside only, and are not ours. */
    void passedOver(int mails);
}
