package org.erbij.flow.notice;

import java.time.Instant;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Books;
import org.erbij.flow.Disposition;
import org.erbij.flow.KeptMail;
import org.erbij.step.identify.Identifier;
import org.jspecify.annotations.Nullable;

/** Of which event the organizers are told a mail that waits or asks: the words of one are no business of another's (docs/privacy.md). */
final class Concern {
    private Concern() {}

    /**
     * Whether it is about this event, or about none that we know. Of what is about an event that ended so long ago that nobody is told of it
     * any more, an open one with no other organizers is told.
     */
    static boolean of(KeptMail mail, Event event, Books books, Instant now) {
        RsvpKey about = about(mail);
        if (about == null) {
            Disposition disposition = mail.disposition();
            return disposition == null || Identifier.mayBeAbout(disposition.because(), event.id());
        }
        return about.event().equals(event.id()) || (!event.hasEndedBy(now) && isPast(about, event, books, now));
    }

    static boolean isAboutAnother(KeptMail mail, Event event) {
        RsvpKey about = about(mail);
        return about != null && !about.event().equals(event.id());
    }

    static boolean isAboutNone(KeptMail mail) {
        return about(mail) == null;
    }

    /** Whether it is in the thread of an event that has ended, and its writer is invited to this one: it may be this one that they mean. */
    static boolean mayBeMeant(KeptMail mail, Event event, Books books, Instant now) {
        RsvpKey about = about(mail);
        return about != null
                && books.events()
                        .find(about.event())
                        .filter(theirs -> theirs.hasEndedBy(now) && isRunByNobodyElse(event, theirs))
                        .isPresent()
                && books.rsvps().find(new RsvpKey(event.id(), about.contact())).isPresent();
    }

    private static boolean isPast(RsvpKey about, Event event, Books books, Instant now) {
        return books.events()
                .find(about.event())
                .filter(theirs -> !now.isBefore(theirs.validUntil(MailKind.NOTICE)) && isRunByNobodyElse(event, theirs))
                .isPresent();
    }

    private static boolean isRunByNobodyElse(Event event, Event theirs) {
        return event.organizers().stream()
                .allMatch(organizer -> theirs.isRunBy(organizer.mailbox().address()));
    }

    private static @Nullable RsvpKey about(KeptMail mail) {
        Disposition disposition = mail.disposition();
        return disposition == null ? null : disposition.about();
    }
}
