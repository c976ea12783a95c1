package org.erbij.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventState;
import org.erbij.domain.event.MailKind;
import org.erbij.flow.Books;
import org.erbij.flow.Health.Condition;
import org.erbij.flow.Health.Work;
import org.erbij.flow.Reconciliation;
import org.erbij.flow.SendingForecast;

/** What an organizer would rather have thought of before an invitation went out. */
final class Misgivings {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final Duration NEAR = Duration.ofDays(2);
    private static final Duration LATELY = Duration.ofMinutes(15);

    private Misgivings() {}

    static List<String> about(Event event, SendingForecast forecast, Books books, Instant now) {
        List<String> found = new ArrayList<>();
        Instant close = event.answersClose();
        if (event.state() != EventState.OPEN) {
            found.add("the event is " + event.state().name().toLowerCase(Locale.ROOT));
        } else if (event.isOverBy(now)) {
            found.add("the event is over");
        } else if (!now.isBefore(event.facts().startsAt().toInstant())) {
            found.add("the event has begun");
        } else if (!now.isBefore(close)) {
            found.add("the last day to answer has passed: it was "
                    + DAY.format(event.deadline().lastDay()));
        } else if (now.plus(NEAR).isAfter(close)) {
            found.add("the last day to answer is near: "
                    + DAY.format(event.deadline().lastDay()));
        }
        if (now.isBefore(close) && !forecast.last().isBefore(close)) {
            found.add("the last invitation would leave after the last day to answer");
        }
        if (event.plan().stream().noneMatch(planned -> planned.kind() == MailKind.LOCATION)) {
            found.add("no moment is set for the location; you would have to release it by hand");
        }
        books.restored()
                .last()
                .filter(last -> last.at().plus(Reconciliation.WARY).isAfter(now))
                .ifPresent(last -> found.add("a backup was put back on "
                        + DAY.format(last.at().atZone(event.facts().zone()))
                        + ": whoever was added after it was made may have been invited before; Erbij looks in Sent, as"
                        + " far as copies lie there"));
        if (!isRead(books, now)) {
            found.add("nobody reads the mailbox now: start 'erbij run', or nothing leaves and no answer is seen");
        }
        return found;
    }

    private static boolean isRead(Books books, Instant now) {
        return books.health().all().stream()
                .filter(condition -> condition.work() == Work.READING)
                .map(Condition::lastSuccess)
                .filter(Objects::nonNull)
                .anyMatch(last -> last.plus(LATELY).isAfter(now));
    }
}
