package org.erbij.flow.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.MailKind;
import org.erbij.flow.Books;
import org.erbij.flow.Health;
import org.erbij.flow.Health.Condition;
import org.erbij.flow.Health.Work;
import org.erbij.flow.Ledger;
import org.erbij.flow.Lookout;
import org.erbij.step.compose.Reason;
import org.erbij.step.compose.Template;

/**
 * Tells the organizers of an event that takes answers once the mailbox has not been read for an hour, as far as mail can leave meanwhile.
 * Has it been read again before that mail left, then it is taken back: {@link Alarms} tells from when to when nobody listened.
 */
public final class UnreadMailbox implements Lookout {
    private final Ledger ledger;
    private final Notices notices;

    public UnreadMailbox(Ledger ledger, Notices notices) {
        this.ledger = ledger;
        this.notices = notices;
    }

    @Override
    public void look(Instant now) {
        ledger.inOneTransaction(books -> {
            failing(books)
                    .filter(reading -> !worthTelling(reading).isAfter(now))
                    .forEach(reading -> tell(reading, books, now));
            books.health().outages(now.minus(Health.PATIENCE)).stream()
                    .filter(outage -> outage.work() == Work.READING)
                    .forEach(outage -> takeBack(outage.from(), books, now));
            return null;
        });
    }

    private void tell(Condition reading, Books books, Instant now) {
        Instant since = reading.failingSince();
        if (since == null) {
            return;
        }
        List<Event> open = books.events().all().stream()
                .filter(event -> !event.hasEndedBy(now))
                .filter(event ->
                        books.outbox().firstPut(event.id(), MailKind.INVITATION).isPresent())
                .toList();
        Map<String, Object> told = Map.of("unreadable", true, "since", since, "because", new Reason(reading.because()));
        notices.tellEach(
                books,
                open,
                new Notice(Template.NOTICE_TROUBLE, occasion(since), told, now.plus(Alarms.WORTH_TELLING)),
                now);
    }

    private static void takeBack(Instant since, Books books, Instant now) {
        String version = Notice.version(Template.NOTICE_TROUBLE, occasion(since));
        books.events().all().forEach(event -> books.outbox().stop(event.id(), MailKind.NOTICE, version, now));
    }

    private static String occasion(Instant since) {
        return "unreadable " + since;
    }

    private static Stream<Condition> failing(Books books) {
        return books.health().all().stream()
                .filter(condition -> condition.work() == Work.READING && condition.failingSince() != null);
    }

    private static Instant worthTelling(Condition reading) {
        Instant since = reading.failingSince();
        return since == null ? Instant.MAX : since.plus(Health.PATIENCE);
    }

    @Override
    public Optional<Instant> next(Instant now) {
        return ledger.inOneTransaction(books -> failing(books)
                .map(UnreadMailbox::worthTelling)
                .filter(at -> at.isAfter(now))
                .min(Instant::compareTo));
    }
}
