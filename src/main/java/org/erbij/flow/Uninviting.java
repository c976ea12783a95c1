package org.erbij.flow;

import java.time.Instant;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Venue;
import org.erbij.domain.people.Contact;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.mail.MessageIds;
import org.erbij.step.compose.Composer;
import org.erbij.step.compose.Letter;
import org.erbij.step.compose.Template;

/** Tells somebody whom the organizer keeps out that their invitation is withdrawn; only where the organizer wants that. */
public final class Uninviting {
    private final Composer composer;
    private final MessageIds ids;
    private final Sender sender;

    public Uninviting(Composer composer, MessageIds ids, Sender sender) {
        this.composer = composer;
        this.ids = ids;
        this.sender = sender;
    }

    /** Whether such a mail would go to them. */
    public boolean reaches(Books books, Rsvp rsvp, Instant now) {
        Event event = books.events().find(rsvp.key().event()).orElseThrow();
        return !event.hasEndedBy(now)
                && books.people().get(rsvp.key().contact()).suppressions().isEmpty()
                && knowsOfIt(books, rsvp)
                && !books.outbox().holds(rsvp.key(), MailKind.CONFIRMATION, Posting.WITHDRAWN);
    }

    /** An invitation that was taken back before it left needs no word. */
    private static boolean knowsOfIt(Books books, Rsvp rsvp) {
        return rsvp.standing().isPresent() || !books.outbox().told(rsvp.key()).isEmpty();
    }

    /** Once for an event. @return whether such a mail is on its way now; not to who gets no mail, or when it cannot be written */
    public boolean tell(Books books, Rsvp rsvp, Instant now) {
        if (!reaches(books, rsvp, now)) {
            return false;
        }
        Event event = books.events().find(rsvp.key().event()).orElseThrow();
        return compose(books, event, rsvp, now).match(posting -> books.outbox().put(posting, now), failed -> false);
    }

    /** The word of it, ready for the outbox. */
    Written compose(Books books, Event event, Rsvp rsvp, Instant now) {
        Contact contact = books.people().get(rsvp.key().contact());
        Letter letter = new Letter(
                        Template.INVITATION_WITHDRAWN,
                        event,
                        new Venue.ToBeAnnounced(),
                        sender.mailbox(),
                        contact.mailbox(),
                        contact.language(),
                        null,
                        ids.mint(rsvp.key(), MailKind.CONFIRMATION, Posting.WITHDRAWN),
                        Scribe.thread(books, rsvp.key(), ids),
                        rsvp.token(),
                        now)
                .invitedUnder(Scribe.invitedUnder(books, rsvp.key()));
        return composer.compose(letter)
                .match(
                        ready -> new Written.Ready(new Posting(
                                rsvp.key(),
                                MailKind.CONFIRMATION,
                                Posting.WITHDRAWN,
                                ready.subject(),
                                ready.message(),
                                now,
                                event.validUntil(MailKind.CONFIRMATION),
                                false)),
                        failed -> new Written.Failed(failed.because()));
    }
}
