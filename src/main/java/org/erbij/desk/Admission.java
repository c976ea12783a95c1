package org.erbij.desk;

import java.time.Instant;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.LawfulBasis;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Books;
import org.erbij.mail.MessageIds;

/** Puts somebody on the list of an event by the organizer's word, and on that of people; no invitation is mailed. */
final class Admission {
    private Admission() {}

    /**
     * Who has an invitation keeps it, and who is barred gets none.
     *
     * @param source where they are from, of whoever is not on the list yet
     */
    static RsvpKey admit(Books books, MessageIds ids, Mailbox whom, EventId event, String source, Instant now) {
        Contact contact = books.people().add(whom.asListed(), null, LawfulBasis.LEGITIMATE_INTEREST, source, now);
        RsvpKey key = new RsvpKey(event, contact.id());
        if (!contact.barred() && books.rsvps().find(key).isEmpty()) {
            books.rsvps().put(Rsvp.open(key, ids.token(key)));
        }
        return key;
    }
}
