package org.erbij.desk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Contact;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Campaign;
import org.erbij.flow.Ledger;

/** Invites people, after a last look at whom. */
public final class InvitationDesk {
    private final Ledger ledger;
    private final Campaign campaign;
    private final Clock clock;

    public InvitationDesk(Ledger ledger, Campaign campaign, Clock clock) {
        this.ledger = ledger;
        this.campaign = campaign;
        this.clock = clock;
    }

    /**
     * The last look.
     *
     * @param invitees who would be invited now, in the order of the list
     * @param already how many were invited before
     * @param leftOut how many may not be written to
     */
    public record LastLook(Event event, List<Contact> invitees, int already, int leftOut) {
        public LastLook {
            invitees = List.copyOf(invitees);
        }

        @Override
        public String toString() {
            return "last look at " + invitees.size() + " invitees";
        }
    }

    public Optional<Event> find(EventId id) {
        return ledger.inOneTransaction(books -> books.events().find(id));
    }

    /** @param only the addresses to choose from; empty for the whole list */
    public LastLook look(EventId id, List<AddrSpec> only, int atMost) {
        return ledger.inOneTransaction(books -> {
            Event event = books.events().find(id).orElseThrow();
            List<Contact> chosen = books.people().all().stream()
                    .filter(contact -> only.isEmpty() || only.contains(contact.address()))
                    .toList();
            List<Contact> fresh = chosen.stream()
                    .filter(contact -> !Campaign.isInvited(new RsvpKey(id, contact.id()), books))
                    .toList();
            List<Contact> writable =
                    fresh.stream().filter(Contact::mayBeWrittenTo).limit(atMost).toList();
            int leftOut = (int)
                    fresh.stream().filter(contact -> !contact.mayBeWrittenTo()).count();
            return new LastLook(event, writable, chosen.size() - fresh.size(), leftOut);
        });
    }

    /** Puts the invitations into the outbox. */
    public Campaign.Result invite(LastLook look) {
        return campaign.invite(
                look.event().id(),
                look.invitees().stream().map(Contact::address).toList(),
                clock.instant());
    }
}
