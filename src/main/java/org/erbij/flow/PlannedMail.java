package org.erbij.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventState;
import org.erbij.domain.event.EventVersion;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Moment;
import org.erbij.domain.event.Planned;
import org.erbij.flow.Health.Condition;
import org.erbij.flow.Health.Work;
import org.erbij.flow.Mailings.Settled;
import org.erbij.flow.Mailings.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the mass mails whose time has come: nudge, location, reminders, follow-up. What is due is computed from the events and
 * our own tables each time, so that it may be asked at any moment and twice (R98, R100).
 */
public final class PlannedMail {
    private static final Logger LOG = LoggerFactory.getLogger(PlannedMail.class);

    private final Ledger ledger;
    private final Campaign campaign;
    private final Release release;
    private final Duration grace;
    private final Clock clock;
    private volatile Open known = new Open(-1, List.of());

    /** @param grace how long the notice of a change waits for another */
    public PlannedMail(Ledger ledger, Campaign campaign, Release release, Duration grace, Clock clock) {
        this.ledger = ledger;
        this.campaign = campaign;
        this.release = release;
        this.grace = grace;
        this.clock = clock;
    }

    /** A mass mail with its moment. */
    public record Due(Event event, Planned planned, Instant at) {}

    /** What was open when the books stood so. */
    private record Open(long edition, List<Due> mails) {}

    /** Sends what is due, but for what waits until answers have been read, and marks what has lost its sense. */
    public void sendDue() {
        sendDue(true);
    }

    /** The same of all that is due, whatever has been read. */
    void sendDueUnread() {
        sendDue(false);
    }

    private void sendDue(boolean waits) {
        Instant now = clock.instant();
        List<String> troubles = new ArrayList<>();
        for (Due due : open()) {
            if (!due.at().isAfter(now) && !(waits && waitsForAnswers(due, now))) {
                List<String> failures = send(due, books -> isOff(books, due) || isPutOff(books, due, now), now);
                if (!failures.isEmpty()) {
                    troubles.add(due.planned().kind().word() + " of "
                            + due.event().id().value() + ": " + place(failures.get(0)));
                }
            }
        }
        note(String.join("; ", troubles), now);
    }

    private boolean waitsForAnswers(Due due, Instant now) {
        Optional<WaitForAnswers> wait = ledger.inOneTransaction(books -> WaitForAnswers.of(books, due));
        wait.filter(over -> over.isOverBy(now))
                .ifPresent(over -> LOG.warn("{} leaves unread: the mailbox fails since {}", over, over.since()));
        return wait.filter(open -> !open.isOverBy(now)).isPresent();
    }

    /** The file and the line. What is wrong there may quote what was to be filled in, and somebody's name with it. */
    private static String place(String failure) {
        int end = failure.indexOf(": ");
        return end < 0 ? "a text that cannot be used" : failure.substring(0, end);
    }

    private void note(String troubles, Instant now) {
        boolean isNew = ledger.inOneTransaction(books -> {
            String known = books.health().all().stream()
                    .filter(condition -> condition.work() == Work.WRITING)
                    .map(Condition::because)
                    .findFirst()
                    .orElse("");
            if (!troubles.isEmpty()) {
                books.health().failed(Work.WRITING, troubles, now);
            } else if (books.health().fails(Work.WRITING)) {
                books.health().succeeded(Work.WRITING, now);
            }
            return !known.equals(troubles);
        });
        if (isNew && !troubles.isEmpty()) {
            LOG.warn("mass mail cannot be written: {}", troubles);
        }
    }

    /** Whether there is anything for {@link #sendDue} to do now. */
    public boolean isDue() {
        Instant now = clock.instant();
        return open().stream().anyMatch(due -> !due.at().isAfter(now));
    }

    /** What has not been dealt with, of events with an invitation, earliest first. Costs next to nothing while nothing changes. */
    public List<Due> open() {
        Open last = known;
        long edition = ledger.edition();
        if (last.edition() != edition) {
            last = new Open(edition, ledger.inOneTransaction(this::open));
            known = last;
        }
        return last.mails();
    }

    private List<Due> open(Books books) {
        return books.events().all().stream()
                .filter(event -> books.outbox().count(event.id()).containsKey(MailKind.INVITATION))
                .flatMap(event -> {
                    EventHistory history = EventHistory.of(books, event);
                    return Stream.concat(planned(books, event, history), notices(event, history.versions()));
                })
                .filter(due -> books.mailings()
                        .state(
                                due.event().id(),
                                due.planned().kind(),
                                due.planned().slot())
                        .isEmpty())
                .sorted(Comparator.comparing(Due::at))
                .toList();
    }

    private Stream<Due> planned(Books books, Event event, EventHistory history) {
        return mails(event, books, history)
                .filter(planned -> stillMeant(event, planned))
                .filter(planned -> !history.tells(event, planned, grace))
                .map(planned -> new Due(event, planned, event.at(planned).toInstant()));
    }

    /** The word of a change, or that it is cancelled, until it is in the outbox. */
    private Stream<Due> notices(Event event, List<EventVersion> versions) {
        EventVersion now = versions.get(versions.size() - 1);
        boolean changed =
                versions.stream().anyMatch(version -> !version.tellsTheSameAs(now) || version.isElsewhere(now));
        if (event.state() == EventState.CANCELLED) {
            return Stream.of(notice(event, MailKind.CANCELLATION, now.since()));
        }
        return event.state() == EventState.OPEN && changed
                ? Stream.of(notice(event, MailKind.CHANGE, Changes.noticeAt(versions, grace)))
                : Stream.empty();
    }

    private static Due notice(Event event, MailKind kind, Instant at) {
        ZoneId zone = event.facts().zone();
        Planned planned =
                new Planned(kind, Changes.occasion(event.sequence()), new Moment.On(LocalDateTime.ofInstant(at, zone)));
        return new Due(event, planned, at);
    }

    /** Everything that is planned for an event: what its file plans, and what the organizer wrote. */
    public static List<Planned> mails(Event event, Books books) {
        return mails(event, books, EventHistory.of(books, event)).toList();
    }

    private static Stream<Planned> mails(Event event, Books books, EventHistory history) {
        return Stream.concat(
                        event.plan().stream(),
                        books.circulars().of(event.id()).stream().map(Circular::planned))
                .map(history::onItsDate);
    }

    /**
     * Whether it may leave as far as the organizer has said. What they write to people of a cancelled event leaves at once, but
     * nothing that was planned before.
     */
    public static boolean stillMeant(Event event, Planned planned) {
        boolean written = planned.kind() == MailKind.MAIL;
        return event.state().stillMeans(planned.kind()) && !(written && event.state() == EventState.CANCELLED);
    }

    /** The organizer's word may come while other mail is put out. */
    private static boolean isOff(Books books, Due due) {
        return books.mailings()
                .state(due.event().id(), due.planned().kind(), due.planned().slot())
                .isPresent();
    }

    private static boolean isPutOff(Books books, Due due, Instant now) {
        return books.events().find(due.event().id()).stream()
                .flatMap(event -> event.plan().stream()
                        .filter(planned -> planned.kind() == due.planned().kind()
                                && planned.slot().equals(due.planned().slot()))
                        .map(event::at))
                .noneMatch(at -> !at.toInstant().isAfter(now));
    }

    /**
     * @param isOff whether the location is not to be told after all; of other mail that is seen by its slot
     * @return why mails could not be written
     */
    private List<String> send(Due due, Predicate<Books> isOff, Instant now) {
        Event event = due.event();
        MailKind kind = due.planned().kind();
        if (!now.isBefore(TooLate.from(event, due.planned()))) {
            String because = TooLate.of(event, due.planned()).words();
            settle(due, new Settled(State.MISSED, because, now));
            return List.of();
        }
        if (kind == MailKind.LOCATION) {
            return release.announce(event.id(), isOff, now).failures();
        }
        Campaign.Result result = campaign.send(event.id(), kind, due.planned().slot(), now);
        LOG.info(
                "{} of {}: {} queued, {} failed",
                kind.word(),
                event.id().value(),
                result.queued(),
                result.failures().size());
        if (result.failures().isEmpty()) {
            settle(due, new Settled(State.DONE, "", now));
        }
        return result.failures();
    }

    /** Sends one of them now, whatever its moment. @return why mails could not be written */
    public List<String> sendNow(Event event, Planned planned) {
        Instant now = clock.instant();
        Due due = new Due(event, planned, event.at(planned).toInstant());
        return send(due, books -> isOff(books, due), now);
    }

    private void settle(Due due, Settled settled) {
        Event event = due.event();
        Planned planned = due.planned();
        LOG.info(
                "{} {} of {}: {}",
                planned.kind().word(),
                planned.slot(),
                event.id().value(),
                settled.state());
        ledger.inOneTransaction(books -> {
            boolean stopped = books.mailings()
                            .state(event.id(), planned.kind(), planned.slot())
                            .orElse(settled.state())
                    == State.STOPPED;
            if (!stopped) {
                books.mailings().settle(event.id(), planned.kind(), planned.slot(), settled);
            }
            return null;
        });
    }

    /** To how many it would go if it went out now. */
    public int people(Due due) {
        String version = version(due.event(), due.planned());
        return campaign.reach(due.event().id(), due.planned().kind(), version, clock.instant())
                .people()
                .size();
    }

    /** Under which version its mails stand in the outbox. */
    public static String version(Event event, Planned planned) {
        return planned.kind() == MailKind.LOCATION ? Release.version(event) : planned.slot();
    }
}
