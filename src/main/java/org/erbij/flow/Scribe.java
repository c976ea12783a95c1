package org.erbij.flow;

import java.time.Instant;
import java.util.List;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.News;
import org.erbij.domain.event.Venue;
import org.erbij.domain.people.Contact;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.mail.MessageId;
import org.erbij.mail.MessageIds;
import org.erbij.mail.Threading;
import org.erbij.step.compose.Composer;
import org.erbij.step.compose.Letter;
import org.erbij.step.compose.Template;
import org.jspecify.annotations.Nullable;

/** Words one person's mail of a mass mail. The location stands in it for who comes, and for nobody else. */
final class Scribe {
    private final Composer composer;
    private final MessageIds ids;
    private final Sender sender;

    Scribe(Composer composer, MessageIds ids, Sender sender) {
        this.composer = composer;
        this.ids = ids;
        this.sender = sender;
    }

    /** Theirs, ready for the outbox. */
    Written compose(Books books, Event event, Rsvp rsvp, Mailing mailing, @Nullable News news, Instant now) {
        Contact contact = books.people().get(rsvp.key().contact());
        Venue venue = rsvp.attends() ? books.events().venue(event.id()) : new Venue.ToBeAnnounced();
        return composer.compose(letter(books, event, rsvp, contact, venue, mailing, news, now))
                .match(
                        ready -> new Written.Ready(new Posting(
                                rsvp.key(),
                                mailing.kind(),
                                mailing.version(),
                                ready.subject(),
                                ready.message(),
                                now,
                                mailing.validUntil(event, now),
                                mailing.showsPlace(venue))),
                        failed -> new Written.Failed(failed.because()));
    }

    /** Theirs, to be worded. */
    Letter letter(
            Books books,
            Event event,
            Rsvp rsvp,
            Contact contact,
            Venue venue,
            Mailing mailing,
            @Nullable News news,
            Instant now) {
        boolean first = mailing.kind() == MailKind.INVITATION;
        Letter letter = new Letter(
                        Template.valueOf(mailing.kind().name()),
                        event,
                        venue,
                        sender.mailbox(),
                        contact.mailbox(),
                        contact.language(),
                        answer(books, rsvp, mailing),
                        ids.mint(rsvp.key(), mailing.kind(), mailing.version()),
                        first ? null : thread(books, rsvp.key(), ids),
                        rsvp.token(),
                        now)
                .bringing(news);
        Circular circular = mailing.circular();
        return circular == null ? letter : letter.worded(circular.wording());
    }

    /** Whoever wrote since may not have been there: until that is read they are thanked for nothing in particular. */
    private static @Nullable Answer answer(Books books, Rsvp rsvp, Mailing mailing) {
        boolean unread = mailing.kind() == MailKind.FOLLOW_UP && Overtaken.leavesAny(rsvp.key(), books);
        return unread ? null : rsvp.standing().orElse(null);
    }

    /** Under which subject somebody was invited; null for whoever was not, as who was admitted by the organizer's word. */
    static @Nullable String invitedUnder(Books books, RsvpKey whom) {
        return books.outbox()
                .subjectOf(whom, MailKind.INVITATION, Campaign.INVITED)
                .filter(subject -> !subject.isBlank())
                .orElse(null);
    }

    /** The same; of whoever was not invited, the subject of the first mail that they got for their answer. */
    static @Nullable String wroteFirstUnder(Books books, RsvpKey whom) {
        String invited = invitedUnder(books, whom);
        return invited != null
                ? invited
                : books.outbox().to(whom).stream()
                        .filter(entry -> entry.state() == OutboxState.SENT)
                        .map(OutboxEntry::posting)
                        .filter(posting -> posting.kind() == MailKind.CONFIRMATION
                                && !posting.subject().isBlank())
                        .map(Posting::subject)
                        .findFirst()
                        .orElse(null);
    }

    /** The thread of somebody's invitation: ours, also where it went to another address of theirs, or the one sent by hand. */
    static Threading thread(Books books, RsvpKey whom, MessageIds ids) {
        MessageId invitation = books.outbox()
                .adoptedAs(whom)
                .or(() -> books.outbox().idOf(whom, MailKind.INVITATION, Campaign.INVITED))
                .orElseGet(() -> ids.mint(whom, MailKind.INVITATION, Campaign.INVITED));
        return new Threading(invitation, List.of(), List.of());
    }
}
