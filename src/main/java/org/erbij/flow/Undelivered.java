package org.erbij.flow;

import java.util.List;
import org.erbij.domain.rsvp.RsvpKey;

/** A report that a mail of ours did not arrive, of an address that is written to all the same: it waits to be seen, and is nobody's answer (R81). */
public final class Undelivered {
    private static final String BECAUSE = "could not be delivered: ";
    static final String COMPLAINT = "reported our mail as unwanted";
    private static final String FULL = "5.2.2";

    private Undelivered() {}

    static Disposition held(String status, RsvpKey whom) {
        return Disposition.held(BECAUSE + status, whom, List.of());
    }

    /** Whether a mail waits for that, or because it reports ours as unwanted: neither is anybody's answer. */
    public static boolean isReason(String because) {
        return because.startsWith(BECAUSE) || isComplaint(because);
    }

    public static boolean isComplaint(String because) {
        return because.startsWith(COMPLAINT);
    }

    public static boolean isReportedBy(KeptMail mail) {
        Disposition disposition = mail.disposition();
        return disposition != null && disposition.because().startsWith(BECAUSE);
    }

    public static boolean isComplaintIn(KeptMail mail) {
        Disposition disposition = mail.disposition();
        return disposition != null && isComplaint(disposition.because());
    }

    public static boolean isOfFullMailbox(String because) {
        return because.equals(BECAUSE + FULL);
    }

    /** The reason as a notice tells it. */
    public static String words(String because) {
        return isOfFullMailbox(because) ? "the mailbox is full (" + FULL + ")" : because;
    }
}
