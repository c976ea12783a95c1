package org.erbij.flow.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.erbij.domain.event.Event;
import org.erbij.domain.people.Contact;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.flow.Answering;
import org.erbij.flow.Books;
import org.erbij.flow.Ledger;
import org.erbij.flow.Lookout;
import org.erbij.flow.OutboxEntry;
import org.erbij.step.compose.Template;

/** Tells the organizers whose answer was never confirmed, because the time of that mail had passed before it could leave. */
public final class UnconfirmedAnswers implements Lookout {
    private static final Duration WORTH_TELLING = Duration.ofDays(3);

    private final Ledger ledger;
    private final Notices notices;

    public UnconfirmedAnswers(Ledger ledger, Notices notices) {
        this.ledger = ledger;
        this.notices = notices;
    }

    @Override
    public void look(Instant now) {
        ledger.inOneTransaction(books -> {
            List<OutboxEntry> missed = books.outbox().missedConfirmations(now.minus(WORTH_TELLING));
            if (!missed.isEmpty()) {
                books.events().all().forEach(event -> look(books, event, missed, now));
            }
            return null;
        });
    }

    private void look(Books books, Event event, List<OutboxEntry> missed, Instant now) {
        Map<Instant, List<Map<String, Object>>> together = new TreeMap<>();
        for (OutboxEntry entry : missed) {
            Rsvp rsvp = books.rsvps().find(entry.posting().whom()).orElse(null);
            if (rsvp == null || !rsvp.key().event().equals(event.id())) {
                continue;
            }
            Contact contact = books.people().get(rsvp.key().contact());
            if (Answering.mayGetMail(contact, rsvp)) {
                rsvp.standing()
                        .ifPresent(stands -> together.computeIfAbsent(entry.settledAt(), at -> new ArrayList<>())
                                .add(Map.of("who", Called.by(contact.mailbox()), "what", NewAnswers.word(stands))));
            }
        }
        together.forEach((at, people) -> notices.tell(
                books,
                event,
                new Notice(
                        Template.NOTICE_UNCONFIRMED, at.toString(), Map.of("people", people), at.plus(WORTH_TELLING)),
                now));
    }

    @Override
    public Optional<Instant> next(Instant now) {
        return Optional.empty();
    }
}
