package org.erbij.flow;

import java.time.Instant;
import java.util.function.Function;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.RsvpKey;
import org.jspecify.annotations.Nullable;

/**
 * A mail that waited, and that the organizer answered by hand: once its writer has answered the invitation since, it waits for nothing
 * any more. What somebody else wrote in that thread waits on, and so it does where mail to them is paused or has ended: a wish to leave
 * may stand in it.
 */
final class AnsweredByHand {
    private static final String BECAUSE = "you answered it by hand, and they have answered the invitation since";

    private AnsweredByHand() {}

    /**
     * @param answer number of the mail that now says where they stand
     * @param sender who wrote a mail that is kept; null when it does not say
     */
    static void settle(
            Books books, RsvpKey whom, long answer, Function<KeptMail, @Nullable Mailbox> sender, Instant now) {
        Instant wrote = books.rsvps().organizerWroteAt(whom).orElse(null);
        Contact contact = books.people().get(whom.contact());
        if (wrote == null
                || !contact.suppressions().isEmpty()
                || books.rsvps().get(whom).changesBy(answer).isEmpty()) {
            return;
        }
        for (KeptMail mail : books.inbox().held()) {
            Disposition held = mail.disposition();
            if (held != null
                    && whom.equals(held.about())
                    && mail.number() != answer
                    && mail.raw().receivedAt().isBefore(wrote)
                    && isTheirs(sender.apply(mail), whom, books)) {
                books.inbox()
                        .settle(
                                mail.number(),
                                new Disposition(Disposition.Verdict.IGNORED, BECAUSE, whom, held.asks()),
                                now);
            }
        }
    }

    private static boolean isTheirs(@Nullable Mailbox sender, RsvpKey whom, Books books) {
        return sender != null && books.directory().belongsTo(sender.address(), whom);
    }
}
