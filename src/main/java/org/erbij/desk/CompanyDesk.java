package org.erbij.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.LawfulBasis;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Books;
import org.erbij.flow.Campaign;
import org.erbij.flow.Disposition;
import org.erbij.flow.KeptMail;
import org.erbij.flow.Ledger;
import org.erbij.flow.Rereading;
import org.erbij.flow.Rereading.Reread;

/**
 * People whom invitees bring in by a copy of their answer. Each is offered as a new person; nothing is kept of them, and nobody writes
 * to them, before the organizer invites them.
 */
public final class CompanyDesk {
    private static final int LOOKED_AT = 500;

    private final Ledger ledger;
    private final Rereading rereading;
    private final Campaign campaign;
    private final Clock clock;

    public CompanyDesk(Ledger ledger, Rereading rereading, Campaign campaign, Clock clock) {
        this.ledger = ledger;
        this.rereading = rereading;
        this.campaign = campaign;
        this.clock = clock;
    }

    /**
     * Somebody in Cc who is not on the list.
     *
     * @param number of the mail
     * @param by who wrote it
     */
    public record Offered(long number, Mailbox who, Mailbox by, EventId event) {
        @Override
        public String toString() {
            return "somebody in Cc of mail " + number;
        }
    }

    public List<Offered> offered() {
        return ledger.inOneTransaction(books -> {
            List<Offered> all = new ArrayList<>();
            books.inbox().notDone(LOOKED_AT).forEach(mail -> all.addAll(offered(mail, books)));
            return all;
        });
    }

    private List<Offered> offered(KeptMail mail, Books books) {
        Disposition settled = mail.disposition();
        RsvpKey about = settled == null ? null : settled.about();
        Reread read = rereading.read(mail.raw(), books);
        if (about == null || !read.isFrom(about, books)) {
            return List.of();
        }
        Mailbox by = books.people().get(about.contact()).mailbox();
        return read.cc().stream()
                .filter(who -> isNew(who.address(), books))
                .map(who -> new Offered(mail.number(), who, by, about.event()))
                .toList();
    }

    private boolean isNew(AddrSpec address, Books books) {
        return !rereading.knows(address, books)
                && books.people().suppressions(address).isEmpty()
                && books.events().all().stream().noneMatch(event -> event.isRunBy(address));
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
