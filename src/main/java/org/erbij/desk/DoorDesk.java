package org.erbij.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Contact;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.flow.BarredMail;
import org.erbij.flow.Barring;
import org.erbij.flow.Books;
import org.erbij.flow.KeptMail;
import org.erbij.flow.Ledger;
import org.erbij.flow.MissedMeanwhile;
import org.erbij.flow.MissedMeanwhile.Followed;
import org.erbij.flow.Owed;
import org.erbij.flow.Uninviting;
import org.erbij.flow.notice.Knowing;
import org.erbij.mail.MessageIds;
import org.jspecify.annotations.Nullable;

/** Keeps people out and lets them in again, by the organizer's word. */
public final class DoorDesk {
    private final Ledger ledger;
    private final MissedMeanwhile missed;
    private final Uninviting uninviting;
    private final BarredMail mails;
    private final MessageIds ids;
    private final Clock clock;

    public DoorDesk(
            Ledger ledger,
            MissedMeanwhile missed,
            Uninviting uninviting,
            BarredMail mails,
            MessageIds ids,
            Clock clock) {
        this.ledger = ledger;
        this.missed = missed;
        this.uninviting = uninviting;
        this.mails = mails;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * How somebody stands before the door.
     *
     * @param events what they were invited to, of those in question
     * @param barred whether they are kept out of all that is in question
     * @param somewhere whether they are kept out of any of it
     * @param know of which events they know the location
     * @param mayKnow of which events they may, as nobody can say whether a mail with it reached them
     * @param owed of which events the location is theirs the moment they are let in
     * @param untold of which of those no mail tells it to them
     */
    public record Visitor(
            Contact contact,
            List<EventId> events,
            boolean barred,
            boolean somewhere,
            List<EventId> know,
            List<EventId> mayKnow,
            List<EventId> owed,
            List<EventId> untold) {
        public Visitor {
            events = List.copyOf(events);
            know = List.copyOf(know);
            mayKnow = List.copyOf(mayKnow);
            owed = List.copyOf(owed);
            untold = List.copyOf(untold);
        }
    }

    /** @return empty when nobody on the list has that address */
    public Optional<Visitor> look(AddrSpec address, @Nullable EventId event) {
        return ledger.inOneTransaction(
                books -> books.people().find(address).map(contact -> visitor(books, contact, event)));
    }

    private Visitor visitor(Books books, Contact contact, @Nullable EventId event) {
        List<Rsvp> standings = Barring.standings(books, contact, event);
        boolean somewhere = standings.stream().anyMatch(Rsvp::barred);
        List<Rsvp> owed = standings.stream()
                .filter(rsvp -> Owed.location(books, rsvp.barring(false), clock.instant()))
                .toList();
        return new Visitor(
                contact,
                standings.stream().map(rsvp -> rsvp.key().event()).toList(),
                contact.barred() || (event != null && somewhere),
                contact.barred() || somewhere,
                events(standings.stream().filter(Rsvp::knowsLocation).toList()),
                events(standings.stream()
                        .filter(rsvp -> Knowing.isUnsure(books, rsvp))
                        .toList()),
                events(owed),
                events(owed.stream().filter(rsvp -> !Owed.byMail(books, rsvp)).toList()));
    }

    private static List<EventId> events(List<Rsvp> standings) {
        return standings.stream().map(rsvp -> rsvp.key().event()).toList();
    }

    /**
     * What keeping somebody out came to.
     *
     * @param takenBack how many mails that waited for them were taken back
     * @param putAside how many of theirs that waited for the organizer do not any more
     */
    public record Barred(int takenBack, int putAside) {}

    public Barred bar(Visitor visitor, @Nullable EventId event) {
        Instant now = clock.instant();
        return ledger.inOneTransaction(books -> {
            List<KeptMail> waiting = mails.waiting(books, visitor.contact().address(), event);
            mails.putAside(books, waiting, now);
            int takenBack = event == null
                    ? Barring.bar(books, visitor.contact(), null, now)
                    : Barring.bar(books, visitor.contact(), event, ids, now);
            return new Barred(takenBack, waiting.size());
        });
    }

    /** Keeps somebody out for good who is on no list: from now on they are on it, for that alone. */
    public Barred barStranger(AddrSpec address) {
        Instant now = clock.instant();
        return ledger.inOneTransaction(books -> {
            List<KeptMail> waiting = mails.waiting(books, address, null);
            mails.putAside(books, waiting, now);
            Barring.barStranger(books, address, now);
            return new Barred(0, waiting.size());
        });
    }

    /** How many mails of theirs wait for the organizer. */
    public int waiting(AddrSpec address, @Nullable EventId event) {
        return ledger.inOneTransaction(
                books -> mails.waiting(books, address, event).size());
    }

    /** Whether {@link #tell} would mail them of any event. */
    public boolean reaches(Visitor visitor, @Nullable EventId event) {
        Instant now = clock.instant();
        return ledger.inOneTransaction(books -> Barring.standings(books, visitor.contact(), event).stream()
                .anyMatch(rsvp -> uninviting.reaches(books, rsvp, now)));
    }

    /** Tells somebody who has been barred. @return the events of which a mail tells them now */
    public List<EventId> tell(Visitor visitor, @Nullable EventId event) {
        Instant now = clock.instant();
        return ledger.inOneTransaction(books -> events(Barring.standings(books, visitor.contact(), event).stream()
                .filter(rsvp -> uninviting.tell(books, rsvp, now))
                .toList()));
    }

    /**
     * What letting somebody in comes to, besides.
     *
     * @param waitAgain how many mails of theirs wait again that waited when they were barred
     * @param leavesTheList whether they were on it for being kept out alone
     * @param followed what they missed meanwhile
     */
    public record Back(int waitAgain, boolean leavesTheList, Followed followed) {}

    public Back back(Visitor visitor, @Nullable EventId event) {
        return Foresight.of(
                ledger,
                books -> new Back(
                        mails.putAside(books, visitor.contact().address(), event)
                                .size(),
                        Barring.isOnlyBarred(books, visitor.contact()),
                        admit(books, visitor, event)));
    }

    /** Lets them in; what they have to know of what was told meanwhile is mailed to them, the location if their yes stands. */
    public void admit(Visitor visitor, @Nullable EventId event) {
        ledger.inOneTransaction(books -> admit(books, visitor, event));
    }

    private Followed admit(Books books, Visitor visitor, @Nullable EventId event) {
        Instant now = clock.instant();
        mails.takeUpAgain(books, mails.putAside(books, visitor.contact().address(), event), now);
        if (Barring.isOnlyBarred(books, visitor.contact())) {
            books.people().remove(visitor.contact().id());
            return Followed.NOTHING;
        }
        Barring.admit(books, visitor.contact(), event, now);
        return missed.follow(books, Barring.standings(books, visitor.contact(), event), "admitted again", false, now);
    }
}
