package org.erbij.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Evidence;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Answering;
import org.erbij.flow.Answering.Arrival;
import org.erbij.flow.Books;
import org.erbij.flow.Correcting;
import org.erbij.flow.Disposition;
import org.erbij.flow.Ledger;
import org.erbij.flow.Owed;
import org.erbij.mail.MessageIds;
import org.jspecify.annotations.Nullable;

/** Takes the organizer's word for what somebody answered by another way. */
public final class RsvpDesk {
    private final Ledger ledger;
    private final Answering answering;
    private final Correcting correcting;
    private final MessageIds ids;
    private final Clock clock;

    public RsvpDesk(Ledger ledger, Answering answering, Correcting correcting, MessageIds ids, Clock clock) {
        this.ledger = ledger;
        this.answering = answering;
        this.correcting = correcting;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Somebody, before their answer is set.
     *
     * @param stands the answer that stands; null when none does
     * @param waiting the numbers of mails of theirs that wait for the organizer
     * @param owedByAYes whether a yes is answered with the location, which they do not know yet
     * @param listed whether they are on the list of people
     */
    public record Invitee(
            Mailbox who, @Nullable Answer stands, List<Long> waiting, boolean owedByAYes, boolean listed) {
        public Invitee {
            waiting = List.copyOf(waiting);
        }

        @Override
        public String toString() {
            return "an invitee";
        }
    }

    /** @return empty when that address was not invited to that event */
    public Optional<Invitee> find(EventId event, AddrSpec address) {
        return ledger.inOneTransaction(books -> key(books, event, address).map(key -> invitee(books, key, true)));
    }

    /** How they would stand, let in to the event; nothing is kept. */
    public Invitee letIn(EventId event, Mailbox whom) {
        return Foresight.of(ledger, books -> {
            boolean listed = books.people().find(whom.address()).isPresent();
            return invitee(books, admit(books, event, whom), listed);
        });
    }

    private static Optional<RsvpKey> key(Books books, EventId event, AddrSpec address) {
        return books.people()
                .find(address)
                .map(contact -> new RsvpKey(event, contact.id()))
                .filter(key -> books.rsvps().find(key).isPresent());
    }

    private Invitee invitee(Books books, RsvpKey key, boolean listed) {
        Rsvp rsvp = books.rsvps().get(key);
        return new Invitee(
                books.people().get(key.contact()).mailbox(),
                rsvp.standing().orElse(null),
                books.inbox().held(key),
                Owed.byAYes(books, rsvp, clock.instant()),
                listed);
    }

    private RsvpKey admit(Books books, EventId event, Mailbox whom) {
        return Admission.admit(books, ids, whom, event, "told the organizer about " + event.value(), clock.instant());
    }

    /**
     * Sets somebody's standing.
     *
     * @param note by which way it came, for the history
     * @param quietly whether nobody is to be written to
     * @return empty when that address was not invited to that event
     */
    public Optional<Disposition> set(EventId event, AddrSpec address, Answer answer, String note, boolean quietly) {
        Arrival arrival = Arrival.BY_HAND.quietly(quietly);
        return ledger.inOneTransaction(
                books -> key(books, event, address).map(key -> set(books, key, answer, note, arrival)));
    }

    /** The same of somebody who has no invitation: they are put on the list of the event by it. */
    public Disposition setLetIn(EventId event, Mailbox whom, Answer answer, String note, boolean quietly) {
        Arrival arrival = Arrival.BY_HAND.quietly(quietly);
        return ledger.inOneTransaction(books -> set(books, admit(books, event, whom), answer, note, arrival));
    }

    /** What {@link #set} or {@link #setLetIn} would come to; nothing is kept. */
    public Disposition foresee(EventId event, Mailbox whom, Answer answer, String note, boolean quietly) {
        Arrival arrival = Arrival.BY_HAND.quietly(quietly);
        return Foresight.of(ledger, books -> {
            RsvpKey key = key(books, event, whom.address()).orElseGet(() -> admit(books, event, whom));
            return set(books, key, answer, note, arrival);
        });
    }

    private Disposition set(Books books, RsvpKey key, Answer answer, String note, Arrival arrival) {
        Instant now = clock.instant();
        correcting.saysOf(books, key, answer, now);
        return answering.carryOut(books, key, answer, Evidence.organizer(note, now), arrival, now);
    }
}
