package org.erbij.desk;

import java.util.List;
import org.erbij.desk.GuestList.Gets;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Books;
import org.erbij.flow.Disposition;
import org.jspecify.annotations.Nullable;

/**
 * What came of settling.
 *
 * @param whom for whom it was settled; null when for nobody
 * @param guests whom they bring now
 * @param because why it waits on, in words for the organizer; else empty
 * @param events for which it was settled; of {@link Outcome#WHICH_EVENT} those that may be meant
 * @param tellsLocation whether the mail to them tells the location, which they do not know yet
 * @param gets which mail they get from now on
 * @param countsTwice whether one of those they bring may be on the list of the event as well
 */
public record Settled(
        Outcome outcome,
        @Nullable Mailbox whom,
        int guests,
        String because,
        List<EventId> events,
        boolean tellsLocation,
        Gets gets,
        boolean countsTwice) {
    public Settled {
        events = List.copyOf(events);
    }

    static final Settled LEFT_ALONE = as(Outcome.LEFT_ALONE, null, List.of());
    static final Settled LIST = as(Outcome.IS_A_LIST, null, List.of());
    static final Settled FOR_WHOM = as(Outcome.FOR_WHOM, null, List.of());
    static final Settled MEANWHILE = as(Outcome.MEANWHILE, null, List.of());

    static Settled as(Outcome outcome, @Nullable Mailbox whom, List<EventId> events) {
        return new Settled(outcome, whom, 0, "", events, false, Gets.ALL, false);
    }

    static Settled which(List<EventId> events) {
        return as(Outcome.WHICH_EVENT, null, events);
    }

    static Settled as(Disposition settled, RsvpKey whom, Books books) {
        Outcome outcome = switch (settled.verdict()) {
            case ANSWERED -> Outcome.ANSWERED;
            case HELD -> Outcome.STILL_HELD;
            default -> settled.getsNoMail() ? Outcome.NO_MAIL : Outcome.RECORDED;
        };
        Contact contact = books.people().get(whom.contact());
        Rsvp rsvp = books.rsvps().get(whom);
        int guests = rsvp.standing().map(Answer::guests).orElse(0);
        boolean tells = outcome == Outcome.ANSWERED
                && rsvp.attends()
                && !rsvp.knowsLocation()
                && books.events().venue(whom.event()).announced().isPresent();
        String because = outcome == Outcome.STILL_HELD ? settled.because() : "";
        return new Settled(
                outcome,
                contact.mailbox(),
                guests,
                because,
                List.of(whom.event()),
                tells,
                Gets.of(contact, rsvp),
                false);
    }

    Settled countingTwice(boolean twice) {
        return new Settled(outcome, whom, guests, because, events, tellsLocation, gets, twice);
    }

    @Override
    public String toString() {
        return "settled: " + outcome;
    }

    /** How settling ended. */
    public enum Outcome {
        ANSWERED,
        RECORDED,
        /** Recorded; they left, complained or bounced, and this answer lifts none of it. */
        NO_MAIL,
        LEFT_ALONE,
        /** Nobody is known whom it could be settled for: name the invitee. */
        FOR_WHOM,
        /** It may be for several events, or is not for the one that was named. */
        WHICH_EVENT,
        STILL_HELD,
        /** It does not wait any more: somebody settled it while this was looked at. */
        MEANWHILE,
        /** A mailing list sent it on: who is let in would be the list, and everybody on it. */
        IS_A_LIST,
        /** They are barred, and no mail of theirs counts. */
        BARRED
    }
}
