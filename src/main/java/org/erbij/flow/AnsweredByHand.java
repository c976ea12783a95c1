package org.erbij.flow;

import java.time.Instant;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.Suppression;
import org.erbij.domain.rsvp.RsvpKey;

/**
 * A mail that waited, and that the organizer answered by hand: once its writer has answered the invitation since, it waits for nothing
 * any more. While mail to them is paused a wish to leave may stand in it, and it waits on.
 */
final class AnsweredByHand {
    private static final String BECAUSE = "you answered it by hand, and they have answered the invitation since";

    private AnsweredByHand() {}

    /** @param answer number of the mail that now says where they stand */
    static void settle(Books books, RsvpKey whom, long answer, Instant now) {
        Instant wrote = books.rsvps().organizerWroteAt(whom).orElse(null);
        Contact contact = books.people().get(whom.contact());
        if (wrote == null
                || contact.suppressions().contains(Suppression.PAUSED)
                || books.rsvps().get(whom).changesBy(answer).isEmpty()) {
            return;
        }
        for (KeptMail mail : books.inbox().held()) {
            Disposition held = mail.disposition();
            if (held != null
                    && whom.equals(held.about())
                    && mail.number() != answer
                    && mail.raw().receivedAt().isBefore(wrote)) {
                books.inbox()
                        .settle(
                                mail.number(),
                                new Disposition(Disposition.Verdict.IGNORED, BECAUSE, whom, held.asks()),
                                now);
            }
        }
    }
}
