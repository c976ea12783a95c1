package org.erbij.flow.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Planned;
import org.erbij.flow.Books;
import org.erbij.flow.Campaign;
import org.erbij.flow.EventHistory;
import org.erbij.flow.Ledger;
import org.erbij.flow.PlannedMail;
import org.erbij.flow.TooLate;
import org.jspecify.annotations.Nullable;

/** Which planned mails an event would send at once if it were stored, because their moment is past. */
public final class Overdue {
    private final Ledger ledger;
    private final Campaign campaign;
    private final Duration grace;

    /** @param grace how long the notice of a change waits for another */
    public Overdue(Ledger ledger, Campaign campaign, Duration grace) {
        this.ledger = ledger;
        this.campaign = campaign;
        this.grace = grace;
    }

    /**
     * One of them.
     *
     * @param people how many would get it; nobody while nobody is invited
     * @param invited whether anybody is
     */
    public record Mail(Planned planned, int people, boolean invited) {}

    /** What would leave at once; what comes too late to be of use, or has been dealt with, would not. */
    public List<Mail> of(Event after, Instant now) {
        Optional<Event> before = ledger.inOneTransaction(books -> books.events().find(after.id()));
        List<Mail> mails = new ArrayList<>();
        for (Planned planned : ledger.inOneTransaction(books -> due(books, before.orElse(null), after, now))) {
            boolean invited = before.isPresent()
                    && ledger.inOneTransaction(
                            books -> books.outbox().count(after.id()).containsKey(MailKind.INVITATION));
            int people = invited ? people(before.get(), planned, now) : 0;
            mails.add(new Mail(planned, people, invited));
        }
        return mails;
    }

    private int people(Event before, Planned planned, Instant now) {
        String version = PlannedMail.version(before, planned);
        return campaign.reach(before.id(), planned.kind(), version, now)
                .people()
                .size();
    }

    private List<Planned> due(Books books, @Nullable Event before, Event after, Instant now) {
        List<Planned> plan = before == null ? after.plan() : PlannedMail.mails(after, books);
        return plan.stream()
                .filter(planned -> !after.at(planned).toInstant().isAfter(now))
                .filter(planned -> now.isBefore(TooLate.from(after, planned)))
                .filter(planned -> PlannedMail.stillMeant(after, planned))
                .filter(planned -> books.mailings()
                        .state(after.id(), planned.kind(), planned.slot())
                        .isEmpty())
                .filter(planned -> before == null || !saidByANotice(books, before, after, planned))
                .toList();
    }

    /** The notice of another date says more than a reminder whose moment on that date has gone by. */
    private boolean saidByANotice(Books books, Event before, Event after, Planned planned) {
        boolean moves = !before.facts().starts().equals(after.facts().starts());
        return planned.kind() == MailKind.REMINDER
                && (moves || EventHistory.of(books, after).tells(after, planned, grace));
    }
}
