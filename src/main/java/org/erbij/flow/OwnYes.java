package org.erbij.flow;

import java.util.Comparator;
import org.erbij.domain.people.Suppression;
import org.erbij.domain.rsvp.Evidence;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Rereading.Reread;

/** Whether a yes that the organizer reads in a mail is in the person's own hand, so that it lifts a leaving (PRODUCT.md, Leaving). */
public final class OwnYes {
    private static final Comparator<KeptMail> BY_ARRIVAL =
            Comparator.comparing((KeptMail mail) -> mail.raw().receivedAt()).thenComparing(KeptMail::number);

    private final Rereading rereading;

    public OwnYes(Rereading rereading) {
        this.rereading = rereading;
    }

    /** The organizer's word on a mail, as told by it: somebody else's, or from before they left, lifts nothing. */
    public Evidence evidence(Evidence word, Books books, KeptMail mail, Reread read, RsvpKey whom) {
        boolean theirs = read.isInTheHandOf(whom, books) && !read.asksToLeave();
        return theirs && !(hasLeft(books, whom) && leftLater(books, mail, whom)) ? word.onTheirOwnMail() : word;
    }

    private static boolean hasLeft(Books books, RsvpKey whom) {
        return books.people().get(whom.contact()).suppressions().contains(Suppression.CONSENT_WITHDRAWN);
    }

    private boolean leftLater(Books books, KeptMail mail, RsvpKey whom) {
        return books.inbox().about(whom.contact()).stream()
                .filter(other -> BY_ARRIVAL.compare(other, mail) > 0)
                .anyMatch(other -> leaves(other, books));
    }

    private boolean leaves(KeptMail mail, Books books) {
        Disposition settled = mail.disposition();
        return (settled != null && Leaving.isLeaving(settled))
                || rereading.read(mail.raw(), books).asksToLeave();
    }
}
