package org.erbij.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.Suppression;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Answering;
import org.erbij.flow.Barring;
import org.erbij.flow.Books;
import org.erbij.flow.Invited;
import org.erbij.flow.Ledger;
import org.erbij.flow.Merging;
import org.erbij.flow.Owed;
import org.jspecify.annotations.Nullable;

/** Joins two addresses of one person, by the organizer's word (ADR 0014). */
public final class MergeDesk {
    private final Ledger ledger;
    private final Answering answering;
    private final Clock clock;

    public MergeDesk(Ledger ledger, Answering answering, Clock clock) {
        this.ledger = ledger;
        this.answering = answering;
        this.clock = clock;
    }

    /** Answers of one person to one event that contradict. */
    public record Dispute(EventId event, Answer from, Answer into) {}

    /**
     * What a merge would join.
     *
     * @param from null when nobody is on the list under that address
     * @param cameBack the event whose invitation came back from the address that goes, and that they are not invited to at the other; null
     *     when there is none
     * @param shared events that both addresses were invited to
     * @param suppressions why no mail goes to the person from then on; a bounce of the address that goes is not among them
     */
    public record Proposal(
            AddrSpec address,
            @Nullable Contact from,
            Contact into,
            @Nullable EventId cameBack,
            List<EventId> shared,
            List<Dispute> disputes,
            Set<Suppression> suppressions,
            boolean barred) {
        public Proposal {
            shared = List.copyOf(shared);
            disputes = List.copyOf(disputes);
            suppressions = Set.copyOf(suppressions);
        }

        public boolean isOneAlready() {
            return from != null && from.id().equals(into.id());
        }

        @Override
        public String toString() {
            return "a merge into " + into;
        }
    }

    /** @return empty when nobody is on the list under the second address */
    public Optional<Proposal> look(AddrSpec address, AddrSpec into) {
        return ledger.inOneTransaction(
                books -> books.people().find(into).map(contact -> proposal(books, address, contact)));
    }

    private Proposal proposal(Books books, AddrSpec address, Contact into) {
        Contact from = books.people().find(address).orElse(null);
        List<EventId> shared = new ArrayList<>();
        List<Dispute> disputes = new ArrayList<>();
        for (Rsvp goes : from == null ? List.<Rsvp>of() : Barring.standings(books, from, null)) {
            EventId event = goes.key().event();
            Rsvp stays = books.rsvps().find(new RsvpKey(event, into.id())).orElse(null);
            if (stays != null) {
                shared.add(event);
            }
            if (stays != null && Merging.contradict(goes, stays)) {
                disputes.add(new Dispute(
                        event, goes.standing().orElseThrow(), stays.standing().orElseThrow()));
            }
        }
        Set<Suppression> suppressions = new TreeSet<>(books.people().suppressions(address));
        suppressions.addAll(from == null ? Set.of() : from.suppressions());
        suppressions.remove(Suppression.BOUNCED);
        suppressions.addAll(into.suppressions());
        boolean barred = into.barred() || (from != null && from.barred());
        return new Proposal(address, from, into, cameBack(books, from, into), shared, disputes, suppressions, barred);
    }

    private @Nullable EventId cameBack(Books books, @Nullable Contact from, Contact into) {
        return Optional.ofNullable(from)
                .flatMap(goes -> Merging.cameBack(books, goes))
                .map(entry -> entry.posting().whom())
                .filter(whom -> books.rsvps().get(whom).standing().isEmpty())
                .map(RsvpKey::event)
                .filter(event -> !Invited.is(books, new RsvpKey(event, into.id())))
                .filter(event -> !books.events().find(event).orElseThrow().hasEndedBy(clock.instant()))
                .orElse(null);
    }

    /**
     * Makes them one.
     *
     * @param answersOfFrom whether the answers given from the address that goes stand where both gave one
     * @return events whose location is now on its way to them
     */
    public List<EventId> merge(Proposal proposal, boolean answersOfFrom) {
        Instant now = clock.instant();
        Contact from = proposal.from();
        Contact into = proposal.into();
        return ledger.inOneTransaction(books -> {
            if (from == null) {
                Merging.further(books, proposal.address(), into, now);
                return List.<EventId>of();
            }
            Merging.merge(books, from, into, answersOfFrom ? from : into, now);
            return Barring.standings(books, into, null).stream()
                    .filter(rsvp -> Owed.pay(books, rsvp, answering, "two addresses of one person merged", now))
                    .map(rsvp -> rsvp.key().event())
                    .toList();
        });
    }
}
