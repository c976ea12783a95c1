package org.erbij.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.LawfulBasis;
import org.erbij.flow.BroughtIn;
import org.erbij.flow.BroughtIn.Offered;
import org.erbij.flow.Campaign;
import org.erbij.flow.Ledger;

/**
 * People whom invitees bring in by a copy of their answer. Each is offered as a new person; nothing is kept of them, and nobody writes
 * to them, before the organizer invites them.
 */
public final class CompanyDesk {
    private final Ledger ledger;
    private final BroughtIn broughtIn;
    private final Campaign campaign;
    private final Clock clock;

    public CompanyDesk(Ledger ledger, BroughtIn broughtIn, Campaign campaign, Clock clock) {
        this.ledger = ledger;
        this.broughtIn = broughtIn;
        this.campaign = campaign;
        this.clock = clock;
    }

    public List<Offered> offered() {
        return ledger.inOneTransaction(broughtIn::offered);
    }

    public Optional<Offered> find(long number, AddrSpec address) {
        return offered().stream()
                .filter(offer ->
                        offer.number() == number && offer.who().address().equals(address))
                .findFirst();
    }

    /** Puts them on the list and their invitation into the outbox. */
    public Campaign.Result invite(Offered offer) {
        Instant now = clock.instant();
        ledger.inOneTransaction(books -> books.people()
                .add(
                        offer.who(),
                        null,
                        LawfulBasis.LEGITIMATE_INTEREST,
                        "in Cc of an answer to " + offer.event().value(),
                        now));
        return campaign.invite(offer.event(), List.of(offer.who().address()), now);
    }
}
