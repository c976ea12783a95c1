package org.erbij.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Venue;
import org.erbij.flow.Books;
import org.erbij.flow.Health.Condition;
import org.erbij.flow.Health.Work;
import org.erbij.flow.Ledger;
import org.erbij.flow.OutboxState;
import org.erbij.flow.PlannedMail;
import org.jspecify.annotations.Nullable;

/** How things are, in numbers and moments; no person's words, and no place. */
public final class StatusReport {
    private static final Duration ALARM = Duration.ofHours(1);

    private final Ledger ledger;
    private final GuestList guests;
    private final PlannedMail planned;
    private final Clock clock;

    public StatusReport(Ledger ledger, GuestList guests, PlannedMail planned, Clock clock) {
        this.ledger = ledger;
        this.guests = guests;
        this.planned = planned;
        this.clock = clock;
    }

    /**
     * One event.
     *
     * @param next the mass mail that comes next; null when none does
     */
    public record EventStatus(
            Event event,
            GuestList.Counts counts,
            String venue,
            Map<MailKind, Map<OutboxState, Integer>> mails,
            PlannedMail.@Nullable Due next) {
        public EventStatus {
            mails = Map.copyOf(mails);
        }
    }

    /**
     * Everything.
     *
     * @param unreadSince since when nobody has read, too long while answers may come; null while it is well or known to fail
     */
    public record Status(
            List<EventStatus> events,
            int waiting,
            int askedAsWell,
            int uncertain,
            List<Condition> conditions,
            @Nullable Instant unreadSince,
            Instant at) {
        public Status {
            events = List.copyOf(events);
            conditions = List.copyOf(conditions);
        }

        /** What has failed for an hour, and at once what will not mend itself: somebody must look. */
        public List<Condition> alarms() {
            return conditions.stream().filter(this::isAlarming).toList();
        }

        private boolean isAlarming(Condition condition) {
            Instant since = condition.failingSince();
            boolean passes = condition.work() == Work.READING || condition.work() == Work.SENDING;
            Duration patience = passes ? ALARM : Duration.ZERO;
            return since != null && !since.plus(patience).isAfter(at);
        }
    }

    public Status read() {
        List<PlannedMail.Due> due = planned.open();
        Instant now = clock.instant();
        return ledger.inOneTransaction(books -> new Status(
                books.events().all().stream()
                        .map(event -> new EventStatus(
                                event,
                                GuestList.count(guests.of(event.id()).orElse(List.of())),
                                word(books.events().venue(event.id())),
                                books.outbox().count(event.id()),
                                next(due, event).orElse(null)))
                        .toList(),
                books.inbox().countHeld(),
                books.inbox().countAskedAsWell(),
                books.outbox().in(OutboxState.UNCERTAIN).size(),
                books.health().all(),
                unreadSince(books, now).orElse(null),
                now));
    }

    /** What is not running notes no failure. */
    private static Optional<Instant> unreadSince(Books books, Instant now) {
        boolean answersMayCome = books.events().all().stream()
                .anyMatch(event -> !event.hasEndedBy(now)
                        && books.outbox().count(event.id()).containsKey(MailKind.INVITATION));
        if (!answersMayCome || books.health().fails(Work.READING)) {
            return Optional.empty();
        }
        return books.health().all().stream()
                .filter(condition -> condition.work() == Work.READING)
                .flatMap(condition -> Stream.ofNullable(condition.lastSuccess()))
                .findFirst()
                .or(() -> books.events().firstInvitation())
                .filter(since -> !since.plus(ALARM).isAfter(now));
    }

    private static Optional<PlannedMail.Due> next(List<PlannedMail.Due> due, Event event) {
        return due.stream()
                .filter(mailing -> mailing.event().id().equals(event.id()))
                .findFirst();
    }

    private static String word(Venue venue) {
        return venue.match(unknown -> "not set", closed -> "sealed", released -> "released");
    }
}
