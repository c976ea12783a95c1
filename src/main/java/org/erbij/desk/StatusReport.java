package org.erbij.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.erbij.desk.GuestList.Entry;
import org.erbij.desk.GuestList.Standing;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Venue;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Contact;
import org.erbij.flow.Books;
import org.erbij.flow.BroughtIn;
import org.erbij.flow.Health;
import org.erbij.flow.Health.Condition;
import org.erbij.flow.Health.Work;
import org.erbij.flow.Ledger;
import org.erbij.flow.Organizers;
import org.erbij.flow.OutboxState;
import org.erbij.flow.Overtaken;
import org.erbij.flow.Owed;
import org.erbij.flow.PlannedMail;
import org.erbij.flow.notice.OpenQuestions;
import org.jspecify.annotations.Nullable;

/** How things are, in numbers and moments; no person's words, and no place. */
public final class StatusReport {
    /** What may fail for a while before it is anybody's trouble. */
    private static final Set<Work> PASSES = EnumSet.of(Work.READING, Work.OWN_HAND, Work.SENDING);

    private final Ledger ledger;
    private final GuestList guests;
    private final PlannedMail planned;
    private final BroughtIn broughtIn;
    private final Clock clock;

    public StatusReport(Ledger ledger, GuestList guests, PlannedMail planned, BroughtIn broughtIn, Clock clock) {
        this.ledger = ledger;
        this.guests = guests;
        this.planned = planned;
        this.broughtIn = broughtIn;
        this.clock = clock;
    }

    /**
     * A mass mail that is still to come.
     *
     * @param people how many would get it as things stand; before the invitation nobody knows
     */
    public record Upcoming(MailKind kind, Instant at, int people) {}

    /**
     * The answers that stand since one day; organizers do not count.
     *
     * @param coming how many come of those, with whom they bring
     * @param others how many of those do not come, or perhaps
     */
    public record DayOfAnswers(int answers, int coming, int others) {
        static DayOfAnswers of(Entry entry) {
            return entry.standing() == Standing.COMING
                    ? new DayOfAnswers(1, 1 + entry.guests(), 0)
                    : new DayOfAnswers(1, 0, 1);
        }

        public DayOfAnswers and(DayOfAnswers more) {
            return new DayOfAnswers(answers + more.answers, coming + more.coming, others + more.others);
        }
    }

    /**
     * One event.
     *
     * @param invited whether an invitation has been mailed
     * @param perhaps of those who stay involved
     * @param withNotes how many of those who come wrote something the organizer should know
     * @param knowers who knows the location and does not come any more
     * @param untold who comes and does not know the announced location, and no mail is about to tell them
     * @param firstDay of the invitation, or today
     * @param answers on which day which came last, in the zone of the event
     */
    public record EventStatus(
            Event event,
            boolean invited,
            GuestList.Counts counts,
            int perhaps,
            int withNotes,
            int knowers,
            int untold,
            String venue,
            Map<MailKind, Map<OutboxState, Integer>> mails,
            List<Upcoming> next,
            LocalDate firstDay,
            Map<LocalDate, DayOfAnswers> answers) {
        public EventStatus {
            mails = Map.copyOf(mails);
            next = List.copyOf(next);
            answers = Map.copyOf(answers);
        }
    }

    /**
     * Everything.
     *
     * @param people on the list who may be written to
     * @param waiting how many mails wait
     * @param answeredSince of those, how many came before something else was decided of their writer
     * @param broughtIn people in Cc of answers, whom the organizer may invite
     * @param unreadSince since when nobody has read, too long while answers may come; null while it is well or known to fail
     */
    public record Status(
            List<EventStatus> events,
            int people,
            int waiting,
            int answeredSince,
            int askedAsWell,
            int broughtIn,
            int uncertain,
            List<Condition> conditions,
            @Nullable Instant unreadSince,
            Instant at) {
        public Status {
            events = List.copyOf(events);
            conditions = List.copyOf(conditions);
        }

        /** Where the events are that have not ended; where all of them were, when none is left. */
        public Set<ZoneId> zones() {
            return Zones.of(events.stream().map(EventStatus::event).toList(), at);
        }

        /** What has failed for an hour, and at once what will not mend itself: somebody must look. */
        public List<Condition> alarms() {
            return conditions.stream().filter(this::isAlarming).toList();
        }

        /** Who comes and does not know an announced location, and no mail is about to tell them: somebody must. */
        public int untold() {
            return events.stream().mapToInt(EventStatus::untold).sum();
        }

        /** Whether somebody may answer: then it has to be read, and confirmed. */
        public boolean awaitsAnswers() {
            return events.stream()
                    .anyMatch(status -> status.invited() && !status.event().hasEndedBy(at));
        }

        private boolean isAlarming(Condition condition) {
            Instant since = condition.failingSince();
            boolean passes = PASSES.contains(condition.work());
            Duration patience = passes ? Health.PATIENCE : Duration.ZERO;
            return since != null
                    && condition.work() != Work.ALLOWANCE
                    && !since.plus(patience).isAfter(at);
        }
    }

    public Status read() {
        List<PlannedMail.Due> due = planned.open();
        Instant now = clock.instant();
        return ledger.inOneTransaction(books -> new Status(
                books.events().all().stream()
                        .map(event -> status(event, due, books, now))
                        .toList(),
                (int) books.people().all().stream()
                        .filter(Contact::mayBeWrittenTo)
                        .count(),
                books.inbox().countHeld(),
                Overtaken.count(books),
                OpenQuestions.of(books).size(),
                broughtIn.offered(books).size(),
                books.outbox().in(OutboxState.UNCERTAIN).size(),
                books.health().all(),
                unreadSince(books, now).orElse(null),
                now));
    }

    private EventStatus status(Event event, List<PlannedMail.Due> due, Books books, Instant now) {
        List<Entry> entries = guests.of(event.id()).orElse(List.of());
        ZoneId zone = event.facts().zone();
        Map<LocalDate, DayOfAnswers> answers = new HashMap<>();
        Set<AddrSpec> organizers = Organizers.of(event, books).stream()
                .map(contact -> books.people().get(contact).address())
                .collect(Collectors.toSet());
        for (Entry entry : entries) {
            Instant since = entry.since();
            if (since != null && !organizers.contains(entry.mailbox().address())) {
                answers.merge(since.atZone(zone).toLocalDate(), DayOfAnswers.of(entry), DayOfAnswers::and);
            }
        }
        Optional<Instant> invited = books.outbox().firstPut(event.id(), MailKind.INVITATION);
        return new EventStatus(
                event,
                invited.isPresent(),
                GuestList.count(entries),
                number(entries, entry -> entry.standing() == Standing.PERHAPS),
                number(
                        entries,
                        entry -> entry.standing() == Standing.COMING
                                && !entry.notes().isEmpty()),
                number(entries, Entry::knowsAndStaysAway),
                untold(event, books, now),
                word(books.events().venue(event.id())),
                books.outbox().count(event.id()),
                invited.isPresent() ? upcoming(event, due) : afterInvitation(event, now),
                invited.orElse(now).atZone(zone).toLocalDate(),
                answers);
    }

    private static int untold(Event event, Books books, Instant now) {
        return (int) books.rsvps().of(event.id()).stream()
                .filter(rsvp -> Owed.location(books, rsvp, now))
                .count();
    }

    private static int number(List<Entry> entries, Predicate<Entry> which) {
        return (int) entries.stream().filter(which).count();
    }

    private List<Upcoming> upcoming(Event event, List<PlannedMail.Due> due) {
        return due.stream()
                .filter(mailing -> mailing.event().id().equals(event.id()))
                .map(mailing -> new Upcoming(mailing.planned().kind(), mailing.at(), planned.people(mailing)))
                .toList();
    }

    /** What would follow if people were invited now. */
    private static List<Upcoming> afterInvitation(Event event, Instant now) {
        return event.hasEndedBy(now)
                ? List.of()
                : event.plan().stream()
                        .map(planned ->
                                new Upcoming(planned.kind(), event.at(planned).toInstant(), 0))
                        .filter(mailing -> mailing.at().isAfter(now))
                        .sorted(Comparator.comparing(Upcoming::at))
                        .toList();
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
                .filter(since -> !since.plus(Health.PATIENCE).isAfter(now));
    }

    private static String word(Venue venue) {
        return venue.match(unknown -> "not set", closed -> "sealed", released -> "released");
    }
}
