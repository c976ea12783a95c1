package org.erbij.desk;

import java.time.Instant;
import org.erbij.desk.ContactImport.Row;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.Suppression;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.flow.Barring;
import org.erbij.flow.Books;
import org.erbij.mail.MessageIds;

/** What a file says of who gets no mail, and from what they are kept out. It is only ever added to what the list says. */
final class KeptOut {
    private KeptOut() {}

    static void store(Books books, MessageIds ids, Contact whose, Row row, Instant now) {
        row.noMail().forEach(why -> books.people().suppress(whose.address(), why, now));
        if (row.noMail().contains(Suppression.CONSENT_WITHDRAWN)) {
            Barring.standings(books, whose, null).forEach(rsvp -> leave(books, rsvp, now));
        }
        if (row.barred()) {
            Barring.bar(books, whose, null, now);
        }
        for (EventId event : row.barredFrom()) {
            Barring.bar(books, whose, event, ids, now);
        }
    }

    /** A yes that lifted an earlier wish lifts this one no more. */
    private static void leave(Books books, Rsvp rsvp, Instant now) {
        books.rsvps().put(rsvp.left());
        for (MailKind kind : MailKind.values()) {
            if (kind != MailKind.NOTICE) {
                books.outbox().withdraw(rsvp.key(), kind, now);
            }
        }
    }
}
