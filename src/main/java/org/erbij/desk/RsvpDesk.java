package org.erbij.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Evidence;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Answering;
import org.erbij.flow.Answering.Arrival;
import org.erbij.flow.Books;
import org.erbij.flow.Correcting;
import org.erbij.flow.Disposition;
import org.erbij.flow.Ledger;
import org.erbij.flow.Owed;
import org.jspecify.annotations.Nullable;

/** Takes the organizer's word for what somebody answered by another way. */
public final class RsvpDesk {
    private final Ledger ledger;
    private final Answering answering;
    private final Correcting correcting;
    private final Clock clock;

    public RsvpDesk(Ledger ledger, Answering answering, Correcting correcting, Clock clock) {
        this.ledger = ledger;
        this.answering = answering;
        this.correcting = correcting;
        this.clock = clock;
    }

    /**
     * Somebody, before their answer is set.
     *
     * @param stands the answer that stands; null when none does
     * @param owedByAYes whether a yes is answered with the location, which they do not know yet
     */
    public record Invitee(Mailbox who, @Nullable Answer stands, boolean owedByAYes) {
        @Override
        public String toString() {
            return "an invitee";
        }
    }

    /** @return empty when that address was not invited to that event */
    public Optional<Invitee> find(EventId event, AddrSpec address) {
        return ledger.inOneTransaction(books -> books.people()
                .find(address)
                .flatMap(contact -> books.rsvps()
                        .find(new RsvpKey(event, contact.id()))
                        .map(rsvp -> new Invitee(
                                contact.mailbox(),
                                rsvp.standing().orElse(null),
                                Owed.byAYes(books, rsvp, clock.instant())))));
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
        return ledger.inOneTransaction(books -> books.people()
                .find(address)
                .map(contact -> new RsvpKey(event, contact.id()))
                .filter(key -> books.rsvps().find(key).isPresent())
                .map(key -> set(books, key, answer, note, arrival)));
    }

    private Disposition set(Books books, RsvpKey key, Answer answer, String note, Arrival arrival) {
        Instant now = clock.instant();
        correcting.saysOf(books, key, answer, now);
        return answering.carryOut(books, key, answer, Evidence.organizer(note, now), arrival, now);
    }
}
