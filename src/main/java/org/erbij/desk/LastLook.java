package org.erbij.desk;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.ContactId;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.people.Suppression;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.flow.Books;
import org.erbij.flow.Drafts.Draft;
import org.erbij.flow.Drafts.Thanked;
import org.erbij.flow.SendingForecast;
import org.jspecify.annotations.Nullable;

/**
 * What the organizer sees before a mailing is put out.
 *
 * @param invitees who would get it now, in the order of the list
 * @param organizers how many organizers get it as well, as attendees do
 * @param already how many got it before
 * @param leftOut who gets no mail, and why
 * @param samples the mail as it would arrive, one for each way of reading it
 * @param warnings what the organizer should think of first
 * @param forecast when they would leave
 * @param tooLate whether the event has begun, or is cancelled or closed, so that nobody is to be invited any more
 */
public record LastLook(
        Event event,
        List<Contact> invitees,
        int organizers,
        int already,
        List<LeftOut> leftOut,
        List<Sample> samples,
        List<String> warnings,
        SendingForecast forecast,
        boolean tooLate) {
    public LastLook {
        invitees = List.copyOf(invitees);
        leftOut = List.copyOf(leftOut);
        samples = List.copyOf(samples);
        warnings = List.copyOf(warnings);
    }

    @Override
    public String toString() {
        return "last look at " + invitees.size() + " invitees";
    }

    /** Somebody who gets no mail, and why. */
    public record LeftOut(Mailbox mailbox, String because) {
        static LeftOut of(Contact contact) {
            return of(contact, Set.of());
        }

        static LeftOut of(Contact contact, Set<ContactId> barredHere) {
            return new LeftOut(contact.mailbox(), because(contact, barredHere));
        }

        /** Whom the organizer keeps out of that event, whether they were invited to it or not. */
        static Set<ContactId> barredFrom(EventId event, Books books) {
            return books.rsvps().of(event).stream()
                    .filter(Rsvp::barred)
                    .map(rsvp -> rsvp.key().contact())
                    .collect(Collectors.toSet());
        }

        private static String because(Contact contact, Set<ContactId> barredHere) {
            Set<Suppression> why = contact.suppressions();
            if (contact.barred()) {
                return "barred by you";
            }
            if (barredHere.contains(contact.id())) {
                return "barred from this event by you";
            }
            if (why.contains(Suppression.CONSENT_WITHDRAWN)) {
                return "asked for no more mail";
            }
            if (why.contains(Suppression.COMPLAINED)) {
                return "reported a mail as spam";
            }
            return why.contains(Suppression.PAUSED)
                    ? "somebody asked in their name to be left alone; look at 'erbij held list'"
                    : "their address refused a mail";
        }

        @Override
        public String toString() {
            return "left out";
        }
    }

    /**
     * A mail for several readers.
     *
     * @param languages in which it stands, one after the other
     * @param thanked whom a follow-up is for in this text; null where everybody reads the same
     * @param readers how many get it so
     */
    public record Sample(List<Language> languages, @Nullable Thanked thanked, int readers, Draft draft) {
        public Sample {
            languages = List.copyOf(languages);
        }
    }
}
