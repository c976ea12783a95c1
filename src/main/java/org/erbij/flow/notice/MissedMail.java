package org.erbij.flow.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.Planned;
import org.erbij.flow.Books;
import org.erbij.flow.Circular;
import org.erbij.flow.Ledger;
import org.erbij.flow.Lookout;
import org.erbij.flow.Mailings.Settled;
import org.erbij.flow.Mailings.State;
import org.erbij.flow.PlannedMail;
import org.erbij.flow.TooLate;
import org.erbij.step.compose.Template;

/** Tells the organizers of a planned mail that was not sent, because its time had passed when it could have been. */
public final class MissedMail implements Lookout {
    private static final Duration WORTH_TELLING = Duration.ofDays(3);

    private final Ledger ledger;
    private final Notices notices;

    public MissedMail(Ledger ledger, Notices notices) {
        this.ledger = ledger;
        this.notices = notices;
    }

    @Override
    public void look(Instant now) {
        ledger.inOneTransaction(books -> {
            for (Event event : books.events().all()) {
                for (Planned planned : PlannedMail.mails(event, books)) {
                    books.mailings()
                            .find(event.id(), planned.kind(), planned.slot())
                            .filter(settled -> settled.state() == State.MISSED)
                            .filter(settled -> settled.at().plus(WORTH_TELLING).isAfter(now))
                            .ifPresent(settled -> tell(books, event, planned, settled, now));
                }
            }
            return null;
        });
    }

    private void tell(Books books, Event event, Planned planned, Settled settled, Instant now) {
        String why = TooLate.of(event, planned).name().toLowerCase(Locale.ROOT);
        Map<String, Object> told = Map.of(
                "kind",
                planned.kind(),
                "at",
                event.at(planned).toInstant(),
                "about",
                Circular.about(event.id(), planned, books),
                why,
                true);
        String occasion = planned.name() + " " + settled.at();
        notices.tell(
                books,
                event,
                new Notice(Template.NOTICE_MISSED, occasion, told, settled.at().plus(WORTH_TELLING)),
                now);
    }

    @Override
    public Optional<Instant> next(Instant now) {
        return Optional.empty();
    }
}
