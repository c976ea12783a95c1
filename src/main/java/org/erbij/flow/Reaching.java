package org.erbij.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.News;
import org.erbij.domain.event.Venue;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.ContactId;
import org.erbij.domain.people.Language;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.step.compose.Letter;

/** Says whom a mass mail would reach now, and how each would read it, but for the location: a stand-in for it. */
final class Reaching {
    private final Ledger ledger;
    private final Scribe scribe;

    Reaching(Ledger ledger, Scribe scribe) {
        this.ledger = ledger;
        this.scribe = scribe;
    }

    /** Whom it would reach, without reaching anybody. */
    Reach of(EventId id, Mailing mailing, Instant now) {
        return ledger.inOneTransaction(books -> {
            Event event = books.events().find(id).orElseThrow();
            Venue real = books.events().venue(id);
            boolean told =
                    mailing.kind() == MailKind.LOCATION || real.announced().isPresent();
            List<Contact> people = new ArrayList<>();
            List<Letter> letters = new ArrayList<>();
            List<Contact> leftOut = new ArrayList<>();
            int already = 0;
            for (RsvpKey key : audience(books, id, mailing)) {
                Rsvp rsvp = books.rsvps().get(key);
                Contact contact = books.people().get(key.contact());
                Optional<News> news = mailing.news(books, rsvp);
                boolean knows = mailing.bringsNews() && news.isEmpty();
                if (knows || !mailing.isFor(books, rsvp)) {
                    continue;
                }
                if (!Answering.mayGetMail(contact, rsvp) || HeldBack.is(books, key, contact, mailing)) {
                    leftOut.add(contact);
                } else if (books.outbox().holds(key, mailing.kind(), mailing.version())) {
                    already++;
                } else {
                    people.add(contact);
                    Language read =
                            StandIn.read(contact.language(), event.facts().languages());
                    Venue venue = told && rsvp.attends() ? StandIn.of(real, read, now) : new Venue.ToBeAnnounced();
                    letters.add(scribe.letter(books, event, rsvp, contact, venue, mailing, news.orElse(null), now));
                }
            }
            return new Reach(event, people, letters, already, leftOut);
        });
    }

    /** Who was invited and whom it is for; whether they may be written to, or have it, is another question. */
    static List<RsvpKey> audience(Books books, EventId event, Mailing mailing) {
        Set<ContactId> invited = Invited.all(books, event);
        return books.rsvps().of(event).stream()
                .filter(mailing::includes)
                .map(Rsvp::key)
                .filter(key -> invited.contains(key.contact()))
                .toList();
    }
}
