package org.erbij.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Venue;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.Language;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.mail.MessageIds;
import org.erbij.step.compose.Composer;
import org.erbij.step.compose.Letter;
import org.erbij.step.compose.Template;

/** Lets an organizer read their own mail before anybody else gets it. */
final class CircularSamples {
    private final Ledger ledger;
    private final Composer composer;
    private final MessageIds ids;
    private final Sender sender;

    CircularSamples(Ledger ledger, Composer composer, MessageIds ids, Sender sender) {
        this.ledger = ledger;
        this.composer = composer;
        this.ids = ids;
        this.sender = sender;
    }

    /** Puts a copy for the organizer alone into the outbox, with a stand-in for the location; it is a notice. @return what is wrong with its text */
    List<String> send(Circular circular, Instant now) {
        return ledger.inOneTransaction(books -> {
            Event event = books.events().find(circular.event()).orElseThrow();
            Venue real = books.events().venue(event.id());
            boolean told = real.announced().isPresent();
            Contact organizer = Organizers.enlist(event, books, ids, now).get(0);
            Rsvp rsvp = books.rsvps().get(new RsvpKey(event.id(), organizer.id()));
            List<String> failures = new ArrayList<>();
            for (Language language : circular.wording().languages()) {
                String version = "sample " + circular.version() + " " + language.code() + " " + now.getEpochSecond();
                Letter letter = new Letter(
                                Template.MAIL,
                                event,
                                told ? StandIn.of(real, language, now) : new Venue.ToBeAnnounced(),
                                sender.mailbox(),
                                organizer.mailbox(),
                                language,
                                rsvp.standing().orElse(null),
                                ids.mint(rsvp.key(), MailKind.NOTICE, version),
                                null,
                                rsvp.token(),
                                now)
                        .worded(circular.wording());
                composer.compose(letter)
                        .match(
                                ready -> books.outbox()
                                        .put(
                                                new Posting(
                                                        rsvp.key(),
                                                        MailKind.NOTICE,
                                                        version,
                                                        ready.subject(),
                                                        ready.message(),
                                                        now,
                                                        now.plus(TooLate.AT_MOST),
                                                        false),
                                                now),
                                failed -> failures.add(failed.because()));
            }
            return failures;
        });
    }
}
