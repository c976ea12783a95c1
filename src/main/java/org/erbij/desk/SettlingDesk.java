package org.erbij.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.erbij.desk.Settled.Outcome;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Evidence;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Answering;
import org.erbij.flow.Answering.Arrival;
import org.erbij.flow.Barring;
import org.erbij.flow.Books;
import org.erbij.flow.Correcting;
import org.erbij.flow.Disposition;
import org.erbij.flow.Disposition.Verdict;
import org.erbij.flow.KeptMail;
import org.erbij.flow.Leaving;
import org.erbij.flow.Ledger;
import org.erbij.flow.OwnYes;
import org.erbij.flow.PossibleLeaving;
import org.erbij.flow.Reception;
import org.erbij.flow.Rereading;
import org.erbij.flow.Rereading.Reread;
import org.erbij.flow.Truth;
import org.erbij.mail.MessageIds;
import org.erbij.step.screen.Screening;
import org.jspecify.annotations.Nullable;

/** Settles mail that waits by the organizer's word; what it would come to can be looked at first. */
public final class SettlingDesk {
    private final Ledger ledger;
    private final Rereading rereading;
    private final OwnYes ownYes;
    private final Answering answering;
    private final Leaving leaving;
    private final Correcting correcting;
    private final MessageIds ids;
    private final Clock clock;

    public SettlingDesk(
            Ledger ledger,
            Rereading rereading,
            Answering answering,
            Leaving leaving,
            Correcting correcting,
            MessageIds ids,
            Clock clock) {
        this.ledger = ledger;
        this.rereading = rereading;
        this.ownYes = new OwnYes(rereading);
        this.answering = answering;
        this.leaving = leaving;
        this.correcting = correcting;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Settles a mail as an answer.
     *
     * @param guestsSaid whether the organizer said whom they bring; else those who were to come along before still do, unless the mail
     *     speaks of company
     * @param invitee for whom; null for the one it is about, when it came from an address of theirs
     * @param event of which it speaks; null when it goes without saying
     * @param admit whether its sender is to be invited first, as a new person
     */
    public Settling answer(
            long number,
            Answer answer,
            boolean guestsSaid,
            @Nullable AddrSpec invitee,
            @Nullable EventId event,
            @Nullable EventId admit) {
        return books -> {
            Instant now = clock.instant();
            KeptMail mail = books.inbox().get(number);
            if (!waits(mail)) {
                return Settled.MEANWHILE;
            }
            Reread read = rereading.read(mail.raw(), books);
            if (admit != null && cameThroughList(mail)) {
                return Settled.LIST;
            }
            Meant meant = admit != null
                    ? admit(books, read.from(), admit, now)
                    : Meant.by(books, mail, read, invitee, event, now);
            return meant.match(
                    whom -> answer(books, mail, read, whom, answer, guestsSaid, now),
                    nobody -> Settled.FOR_WHOM,
                    Settled::which);
        };
    }

    private Settled answer(
            Books books, KeptMail mail, Reread read, RsvpKey whom, Answer answer, boolean guestsSaid, Instant now) {
        if (Barring.keepsOut(books, whom)) {
            return Settled.as(Outcome.BARRED, books.people().get(whom.contact()).mailbox(), List.of(whom.event()));
        }
        long number = mail.number();
        PossibleLeaving.endPauseOf(books, mail, read.from());
        Arrival arrival = read.arrival(whom, true, books).readByYou();
        Evidence word = Evidence.organizer("settled mail " + number, now).inMail(number);
        boolean twice = !guestsSaid && read.mayBringInvitees(answer, whom, books);
        Answer stored = guestsSaid ? answer : read.withKnownGuests(answer, whom, books);
        Disposition settled = answering.carryOut(
                books,
                whom,
                read.completing(stored, arrival, whom, books),
                ownYes.evidence(word, books, mail, read, whom),
                arrival,
                now);
        books.inbox().settle(number, settled, now);
        correcting.says(books, number, new Truth.Answered(answer.guests() == 0 ? answer : stored, false), now);
        return Settled.as(settled, whom, books).countingTwice(twice);
    }

    private static boolean cameThroughList(KeptMail mail) {
        Disposition held = mail.disposition();
        return held != null && held.because().equals(Reception.THROUGH_LIST);
    }

    private static boolean waits(KeptMail mail) {
        Disposition disposition = mail.disposition();
        return disposition != null && disposition.verdict() == Verdict.HELD;
    }

    private Meant admit(Books books, @Nullable Mailbox sender, EventId event, Instant now) {
        if (sender == null) {
            return new Meant.Nobody();
        }
        if (books.events().find(event).orElseThrow().hasEndedBy(now)) {
            return new Meant.Unclear(List.of());
        }
        return new Meant.Invitation(
                Admission.admit(books, ids, sender, event, "wrote to us about " + event.value(), now));
    }

    /**
     * Honours a wish to leave that a machine could not be sure of.
     *
     * @param event of which it speaks; null when it goes without saying
     */
    public Settling leave(long number, @Nullable AddrSpec invitee, @Nullable EventId event) {
        return books -> {
            Instant now = clock.instant();
            KeptMail mail = books.inbox().get(number);
            if (!waits(mail)) {
                return Settled.MEANWHILE;
            }
            Reread read = rereading.read(mail.raw(), books);
            return Meant.by(books, mail, read, invitee, event, now)
                    .match(
                            whom -> leave(books, mail, read, whom, now),
                            nobody -> leaveUninvited(books, mail, invitee, read.from(), now),
                            events -> leave(books, mail, read, invitee, event, events, now));
        };
    }

    /** An event that has ended is left as well: no mail of any comes any more. */
    private Settled leave(
            Books books,
            KeptMail mail,
            Reread read,
            @Nullable AddrSpec invitee,
            @Nullable EventId named,
            List<EventId> open,
            Instant now) {
        RsvpKey about = mail.disposition() == null ? null : mail.disposition().about();
        boolean theirs = about != null
                && (invitee == null
                        ? read.isFrom(about, books)
                        : books.people()
                                .find(invitee)
                                .filter(contact -> contact.id().equals(about.contact()))
                                .isPresent());
        if (about != null && theirs && (named == null || named.equals(about.event()))) {
            return leave(books, mail, read, about, now);
        }
        boolean theWriters = about == null && invitee == null;
        return named == null && (open.isEmpty() || theWriters)
                ? leaveUninvited(books, mail, invitee, read.from(), now)
                : Settled.which(open);
    }

    private Settled leave(Books books, KeptMail mail, Reread read, RsvpKey whom, Instant now) {
        long number = mail.number();
        Disposition left = leaving.goodbye(
                books,
                whom,
                read.arrival(whom, true, books).readByYou(),
                Evidence.organizer("settled mail " + number, now).inMail(number),
                read.demandsSilence(),
                now);
        books.inbox().settle(number, left, now);
        correcting.says(books, number, new Truth.Answered(Answer.declined(), true), now);
        return Settled.as(left, whom, books);
    }

    /** Of somebody on the list who was invited to nothing, or not to what is open: in a thread of somebody else's they may be anybody. */
    private Settled leaveUninvited(
            Books books, KeptMail mail, @Nullable AddrSpec invitee, @Nullable Mailbox from, Instant now) {
        AddrSpec address = invitee == null && from != null ? from.address() : invitee;
        Contact contact = address == null ? null : books.people().find(address).orElse(null);
        Disposition held = mail.disposition();
        if (contact == null || held == null || held.about() != null) {
            return Settled.FOR_WHOM;
        }
        books.inbox().settle(mail.number(), Leaving.leaveUninvited(books, contact.address(), mail, now), now);
        correcting.says(books, mail.number(), new Truth.Answered(Answer.declined(), true), now);
        return Settled.as(Outcome.RECORDED, contact.mailbox(), List.of());
    }

    /**
     * Takes a mail off the list without consequence, but that its writer was not silent, where no machine may have written it.
     *
     * @param said what it is, if the organizer says so; null where they only want it off the list
     */
    public Settling ignore(long number, @Nullable Truth said) {
        return books -> {
            Instant now = clock.instant();
            KeptMail mail = books.inbox().get(number);
            if (!waits(mail)) {
                return Settled.MEANWHILE;
            }
            Reread read = rereading.read(mail.raw(), books);
            PossibleLeaving.endPauseOf(books, mail, read.from());
            Disposition held = Objects.requireNonNull(mail.disposition());
            RsvpKey about = held.about();
            boolean machine =
                    said == null ? held.because().equals(Screening.PERHAPS_A_MACHINE) : said instanceof Truth.Automatic;
            RsvpKey writer = about != null && !machine && read.isFrom(about, books) ? about : null;
            books.inbox().settle(number, new Disposition(Verdict.IGNORED, "ignored by you", writer, List.of()), now);
            if (said != null) {
                correcting.says(books, number, said, now);
            }
            return Settled.LEFT_ALONE;
        };
    }

    /** A way to settle a mail, not yet gone. */
    public interface Settling {
        Settled settle(Books books);
    }

    /** What settling would come to: it is done, looked at, and rolled back. */
    public Settled look(Settling settling) {
        return Foresight.of(ledger, settling::settle);
    }

    public Settled settle(Settling settling) {
        return ledger.inOneTransaction(settling::settle);
    }
}
