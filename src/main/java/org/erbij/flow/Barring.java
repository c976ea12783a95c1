package org.erbij.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.LawfulBasis;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.mail.MessageIds;
import org.jspecify.annotations.Nullable;

/**
 * The organizer keeps somebody out, of an event or for good, and lets them in again (PRODUCT.md, Standing). No mail undoes it, and
 * the location never reaches them. Everything by which somebody may be let in asks here.
 */
public final class Barring {
    /** From where we have somebody who is on the list for nothing but being kept out. */
    public static final String ON_NO_LIST = "wrote in, and was barred";

    private Barring() {}

    /** Whether that person is kept out of that event; whatever lets anybody in must refuse then. */
    public static boolean keepsOut(Books books, RsvpKey whom) {
        return books.people().get(whom.contact()).barred()
                || books.rsvps().find(whom).map(Rsvp::barred).orElse(false);
    }

    /**
     * Keeps somebody out, and takes back what waits to leave for them.
     *
     * @param event null for good
     * @return how many mails were taken back
     */
    public static int bar(Books books, Contact contact, @Nullable EventId event, Instant now) {
        if (event == null) {
            books.people().bar(contact.id(), true);
        }
        int withdrawn = 0;
        for (Rsvp rsvp : standings(books, contact, event)) {
            books.rsvps().put(rsvp.barring(true));
            for (MailKind kind : MailKind.values()) {
                withdrawn += books.outbox().withdraw(rsvp.key(), kind, now);
            }
        }
        books.people().note(contact.id(), event == null ? "barred for good" : "barred from " + event.value(), now);
        return withdrawn;
    }

    /** Whoever has no invitation to an event has no standing there yet, and can be kept out of it all the same. */
    public static int bar(Books books, Contact contact, EventId event, MessageIds ids, Instant now) {
        RsvpKey key = new RsvpKey(event, contact.id());
        if (books.rsvps().find(key).isEmpty()) {
            books.rsvps().put(Rsvp.open(key, ids.token(key)));
        }
        return bar(books, contact, event, now);
    }

    /** Lets somebody in again: to an event, or everywhere. */
    public static void admit(Books books, Contact contact, @Nullable EventId event, Instant now) {
        if (event == null) {
            books.people().bar(contact.id(), false);
        }
        standings(books, contact, event)
                .forEach(rsvp -> books.rsvps().put(books.rsvps().get(rsvp.key()).barring(false)));
        books.people().note(contact.id(), event == null ? "admitted again" : "admitted again to " + event.value(), now);
    }

    /** Puts an address on the list, and keeps it out for good. */
    public static Contact barStranger(Books books, AddrSpec address, Instant now) {
        Contact stranger = books.people()
                .add(Mailbox.of("", address.value()), null, LawfulBasis.LEGITIMATE_INTEREST, ON_NO_LIST, now);
        bar(books, stranger, null, now);
        return stranger;
    }

    /** Whether somebody is on the list for nothing but being kept out. */
    public static boolean isOnlyBarred(Books books, Contact contact) {
        return contact.source().equals(ON_NO_LIST)
                && standings(books, contact, null).isEmpty()
                && books.people().aliases(contact.id()).isEmpty();
    }

    /** What that person was invited to, or the one event. */
    public static List<Rsvp> standings(Books books, Contact contact, @Nullable EventId event) {
        return books.events().all().stream()
                .filter(each -> event == null || each.id().equals(event))
                .map(each -> books.rsvps().find(new RsvpKey(each.id(), contact.id())))
                .flatMap(Optional::stream)
                .toList();
    }
}
