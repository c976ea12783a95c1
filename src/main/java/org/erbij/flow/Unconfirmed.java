package org.erbij.flow;

import java.util.List;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Change;
import org.erbij.domain.rsvp.Evidence;
import org.erbij.domain.rsvp.Rsvp;

/** Whose answer nobody has confirmed, as the organizer writes with them by hand (PRODUCT.md, The organizer in the thread). */
public final class Unconfirmed {
    private Unconfirmed() {}

    /** Saying the same once more needs no second confirmation, and what the organizer settled they know of. */
    public static boolean byHand(Books books, Rsvp rsvp) {
        Answer stands = rsvp.standing().orElse(null);
        if (stands == null || rsvp.barred() || !books.rsvps().hasOrganizerWritten(rsvp.key())) {
            return false;
        }
        List<Change> history = rsvp.history();
        for (int i = history.size() - 1; i >= 0; i--) {
            Change change = history.get(i);
            if (!change.effective()) {
                continue;
            }
            if (!change.answer().saysTheSameAs(stands)) {
                return true;
            }
            if (change.evidence().source() == Evidence.Source.ORGANIZER
                    || books.outbox().holds(rsvp.key(), MailKind.CONFIRMATION, Answering.version(change))) {
                return false;
            }
        }
        return true;
    }
}
