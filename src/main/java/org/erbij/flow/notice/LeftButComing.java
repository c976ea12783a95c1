package org.erbij.flow.notice;

import java.time.Instant;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.Suppression;
import org.erbij.domain.rsvp.Change;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.flow.Books;

/**
 * Who wants no more mail and still counts as coming: they left in the thread of another event, or after answers had closed, or come by
 * the organizer's word. Nothing tells them where it is but a person.
 */
final class LeftButComing {
    private LeftButComing() {}

    static boolean is(Books books, Rsvp rsvp) {
        return rsvp.attends()
                && !rsvp.returned()
                && suppresses(books.people().get(rsvp.key().contact()));
    }

    /** The same, of who has left since it was put down that they come: whoever put it down afterwards knew. */
    static boolean hasLeftSince(Books books, Rsvp rsvp) {
        Instant said = rsvp.lastEffective()
                .map(Change::evidence)
                .map(evidence -> evidence.receivedAt())
                .orElse(Instant.MAX);
        return is(books, rsvp)
                && books.people()
                        .suppressedSince(
                                books.people().get(rsvp.key().contact()).address(), Suppression.CONSENT_WITHDRAWN)
                        .filter(said::isBefore)
                        .isPresent();
    }

    private static boolean suppresses(Contact contact) {
        return contact.suppressions().contains(Suppression.CONSENT_WITHDRAWN);
    }
}
