package org.erbij.flow.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.MailKind;
import org.erbij.flow.Books;
import org.erbij.flow.Ledger;
import org.erbij.flow.Lookout;
import org.erbij.flow.Mailings.State;
import org.erbij.step.compose.Template;
import org.jspecify.annotations.Nullable;

/**
 * Tells the organizers once a day, while an event is open, how things are and what changed since they were last told. Where
 * they want it so, a day without anything to tell is passed over, but seven in a row are not. What was slept through is told once, on waking, from when to when; the
 * digest of that day is then that one. Once an event has ended they are told on a day when something new has come to wait for them.
 */
public final class Digest implements Lookout {
    private static final Duration LONGEST_SILENCE = Duration.ofDays(7);

    private final Ledger ledger;
    private final Tidings tidings;
    private final Notices notices;
    private final @Nullable LocalTime time;
    private final boolean quietDays;

    /**
     * @param time of the day, in the zone of the event; null for never
     * @param quietDays whether they are told as well on days without anything to tell
     */
    public Digest(Ledger ledger, Tidings tidings, Notices notices, @Nullable LocalTime time, boolean quietDays) {
        this.ledger = ledger;
        this.tidings = tidings;
        this.notices = notices;
        this.time = time;
        this.quietDays = quietDays;
    }

    @Override
    public void look(Instant now) {
        LocalTime at = time;
        if (at == null) {
            return;
        }
        for (Event event : toldOf(now)) {
            ledger.inOneTransaction(books -> {
                if (isDue(books, event, at, now)) {
                    tell(books, event, now);
                    books.mailings()
                            .settle(event.id(), MailKind.NOTICE, slot(event, latest(event, at, now)), State.DONE, now);
                }
                return null;
            });
        }
    }

    @Override
    public boolean goesByAnswers(Instant now) {
        LocalTime at = time;
        return at != null
                && ledger.inOneTransaction(
                        books -> toldOf(books, now).stream().anyMatch(event -> isDue(books, event, at, now)));
    }

    private static boolean isDue(Books books, Event event, LocalTime at, Instant now) {
        Instant latest = latest(event, at, now);
        return books.mailings()
                        .state(event.id(), MailKind.NOTICE, slot(event, latest))
                        .isEmpty()
                && since(books, event, now).isBefore(latest);
    }

    private static String slot(Event event, Instant latest) {
        return "digest " + day(event, latest);
    }

    private void tell(Books books, Event event, Instant now) {
        Instant since = since(books, event, now);
        Map<String, Object> told = new HashMap<>(tidings.since(since, event, books, now));
        boolean quiet = !told.containsKey("unreadSince")
                && Stream.of(
                                "changes",
                                "asked",
                                "broughtIn",
                                "waiting",
                                "undelivered",
                                "complaints",
                                "failed",
                                "leftButComing",
                                "unsent")
                        .allMatch(name -> told.get(name) instanceof List<?> list && list.isEmpty());
        boolean passedOver = event.hasEndedBy(now)
                ? !tidings.anythingNew(since, event, books, now)
                : quiet && !quietDays && since.plus(LONGEST_SILENCE).isAfter(now);
        if (passedOver) {
            return;
        }
        told.put("quiet", quiet);
        String today = day(event, now).toString();
        notices.tell(books, event, new Notice(Template.NOTICE_DIGEST, today, told, now.plus(Duration.ofDays(1))), now);
    }

    private static Instant since(Books books, Event event, Instant now) {
        return books.outbox()
                .lastTold(event.id(), Template.NOTICE_DIGEST.fileName(), now)
                .or(() -> books.outbox().firstPut(event.id(), MailKind.INVITATION))
                .orElse(Instant.MAX);
    }

    private static LocalDate day(Event event, Instant at) {
        return at.atZone(event.facts().zone()).toLocalDate();
    }

    /** The last moment for a digest that has come. */
    private static Instant latest(Event event, LocalTime time, Instant now) {
        ZonedDateTime today = day(event, now).atTime(time).atZone(event.facts().zone());
        return (today.toInstant().isAfter(now)
                        ? day(event, now)
                                .minusDays(1)
                                .atTime(time)
                                .atZone(event.facts().zone())
                        : today)
                .toInstant();
    }

    /** Those that are open, and those of which a notice still makes sense. */
    private List<Event> toldOf(Instant now) {
        return ledger.inOneTransaction(books -> toldOf(books, now));
    }

    private static List<Event> toldOf(Books books, Instant now) {
        return books.events().all().stream()
                .filter(event -> now.isBefore(event.validUntil(MailKind.NOTICE)))
                .filter(event ->
                        books.outbox().firstPut(event.id(), MailKind.INVITATION).isPresent())
                .toList();
    }

    @Override
    public Optional<Instant> next(Instant now) {
        LocalTime at = time;
        return at == null
                ? Optional.empty()
                : toldOf(now).stream()
                        .map(event -> {
                            LocalDate next = day(event, latest(event, at, now)).plusDays(1);
                            return next.atTime(at).atZone(event.facts().zone()).toInstant();
                        })
                        .min(Instant::compareTo);
    }
}
