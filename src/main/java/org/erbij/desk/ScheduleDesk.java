package org.erbij.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Moment;
import org.erbij.domain.event.Planned;
import org.erbij.domain.event.Venue;
import org.erbij.flow.Books;
import org.erbij.flow.Campaign;
import org.erbij.flow.Circular;
import org.erbij.flow.Ledger;
import org.erbij.flow.Mailings.Settled;
import org.erbij.flow.Mailings.State;
import org.erbij.flow.OutboxState;
import org.erbij.flow.PlannedMail;
import org.erbij.flow.TooLate;
import org.jspecify.annotations.Nullable;

/** The planned mass mails: what waits, what became of the others, and the organizer's word on each. */
public final class ScheduleDesk {
    private final Ledger ledger;
    private final PlannedMail planned;
    private final Campaign campaign;
    private final LastLooks looks;
    private final Clock clock;

    public ScheduleDesk(Ledger ledger, PlannedMail planned, Campaign campaign, LastLooks looks, Clock clock) {
        this.ledger = ledger;
        this.planned = planned;
        this.campaign = campaign;
        this.looks = looks;
        this.clock = clock;
    }

    /**
     * A planned mass mail.
     *
     * @param at its moment
     * @param usefulUntil when it would come too late
     * @param settled what became of it; null while it waits
     * @param about what the organizer wrote it about; empty for a mail of the event file
     * @param meant whether it may leave, as far as the event is not cancelled or closed
     * @param waitsFor what must happen besides its moment coming; empty for nothing
     * @param people for how many it is now
     * @param mails its mails by their state
     */
    public record Line(
            Event event,
            Planned planned,
            String about,
            Instant at,
            Instant usefulUntil,
            @Nullable Settled settled,
            boolean meant,
            String waitsFor,
            int people,
            Map<OutboxState, Integer> mails) {
        public Line {
            mails = Map.copyOf(mails);
        }

        /** Redacted: what a mail is about may be anything. */
        @Override
        public String toString() {
            return planned.kind().word() + " of " + event.id().value();
        }

        /** As it is written on the command line: {@code reminder 1 day before}. */
        public String name() {
            return planned.name();
        }

        public int left() {
            return mails.getOrDefault(OutboxState.SENT, 0);
        }

        /** How many of its mails can be taken back. */
        public int waiting() {
            return mails.getOrDefault(OutboxState.PENDING, 0) + mails.getOrDefault(OutboxState.DEFERRED, 0);
        }

        /** How many of its mails have not left, be they with the server right now. */
        public int underway() {
            return waiting() + mails.getOrDefault(OutboxState.SENDING, 0);
        }

        public boolean isDone() {
            return settled != null && settled.state() == State.DONE;
        }

        public boolean isStopped() {
            return settled != null && settled.state() == State.STOPPED;
        }
    }

    /** All of the events that are not over, or for which something waits. */
    public List<Line> list() {
        Instant now = clock.instant();
        List<Event> events = ledger.inOneTransaction(books -> books.events().all());
        List<Line> lines = new ArrayList<>();
        for (Event event : events) {
            List<Line> its = of(event);
            boolean waits = its.stream()
                    .anyMatch(
                            line -> line.settled() == null && line.usefulUntil().isAfter(now));
            if (waits || !event.isOverBy(now)) {
                lines.addAll(its);
            }
        }
        return lines;
    }

    /** All of an event, earliest first; empty when there is no such event. */
    public Optional<List<Line>> of(EventId id) {
        return ledger.inOneTransaction(books -> books.events().find(id)).map(this::of);
    }

    private List<Line> of(Event event) {
        List<Line> lines = new ArrayList<>();
        for (Planned mail : ledger.inOneTransaction(books -> PlannedMail.mails(event, books))) {
            lines.add(line(event, mail));
        }
        lines.sort(Comparator.comparing(Line::at));
        return lines;
    }

    private Line line(Event event, Planned mail) {
        Instant now = clock.instant();
        String version = PlannedMail.version(event, mail);
        Instant at = event.at(mail).toInstant();
        int people =
                campaign.reach(event.id(), mail.kind(), version, now).people().size();
        return ledger.inOneTransaction(books -> {
            Settled settled =
                    books.mailings().find(event.id(), mail.kind(), mail.slot()).orElse(null);
            return new Line(
                    event,
                    mail,
                    Circular.about(event.id(), mail, books),
                    at,
                    TooLate.from(event, mail),
                    settled,
                    PlannedMail.stillMeant(event, mail),
                    waitsFor(books, event, mail),
                    people,
                    mails(books, event, mail, version));
        });
    }

    /** There is one location mail, though its version is another with each change of the event. */
    private static Map<OutboxState, Integer> mails(Books books, Event event, Planned mail, String version) {
        return mail.kind() == MailKind.LOCATION
                ? books.outbox().count(event.id()).getOrDefault(MailKind.LOCATION, Map.of())
                : books.outbox().count(event.id(), mail.kind(), version);
    }

    private static String waitsFor(Books books, Event event, Planned mail) {
        if (!books.outbox().count(event.id()).containsKey(MailKind.INVITATION)) {
            return "nobody has been invited yet";
        }
        boolean noPlace =
                mail.kind() == MailKind.LOCATION && books.events().venue(event.id()) instanceof Venue.ToBeAnnounced;
        return noPlace ? "no location is set yet" : "";
    }

    /** Those that are meant by such words: the kind alone, or with its moment as the event file has it. */
    public static List<Line> named(List<Line> lines, String words) {
        String asked = words.strip().toLowerCase(Locale.ROOT);
        List<Line> exactly = lines.stream()
                .filter(line -> line.name().toLowerCase(Locale.ROOT).equals(asked))
                .toList();
        return exactly.isEmpty()
                ? lines.stream()
                        .filter(line -> line.name().toLowerCase(Locale.ROOT).startsWith(asked))
                        .toList()
                : exactly;
    }

    /** It is not sent, and of its mails none that can be taken back. @return how many were taken back */
    public int stop(Line line) {
        Instant now = clock.instant();
        EventId id = line.event().id();
        Planned mail = line.planned();
        return ledger.inOneTransaction(books -> {
            books.mailings().settle(id, mail.kind(), mail.slot(), State.STOPPED, now);
            return mail.kind() == MailKind.LOCATION
                    ? books.outbox().stop(id, mail.kind(), now)
                    : books.outbox().stop(id, mail.kind(), mail.slot(), now);
        });
    }

    /** What would leave if it were sent now. */
    public LastLook look(Line line) {
        Event event = line.event();
        Planned mail = line.planned();
        return looks.at(
                campaign.reach(event.id(), mail.kind(), PlannedMail.version(event, mail), clock.instant()),
                line.usefulUntil());
    }

    /** @return what is wrong with the texts; what is not, is in the outbox */
    public List<String> sendNow(Line line) {
        reopen(line);
        return planned.sendNow(line.event(), line.planned());
    }

    private void reopen(Line line) {
        EventId id = line.event().id();
        Planned mail = line.planned();
        ledger.inOneTransaction(books -> {
            books.mailings().reopen(id, mail.kind(), mail.slot());
            return null;
        });
    }

    /** The line as it would be with another moment. */
    public Line moved(Line line, Moment to) {
        Event event = line.event().withMoved(line.planned(), to);
        Planned mail = line.planned().movedTo(to);
        return new Line(
                event,
                mail,
                line.about(),
                event.at(mail).toInstant(),
                TooLate.from(event, mail),
                null,
                line.meant(),
                line.waitsFor(),
                line.people(),
                line.mails());
    }

    /** It waits for that moment, whatever became of it before; whoever has it already does not get it again (R72). */
    public void move(Line line, Moment to) {
        reopen(line);
        ledger.inOneTransaction(books -> {
            books.mailings()
                    .move(
                            line.event().id(),
                            line.planned().kind(),
                            line.planned().written(),
                            to);
            return null;
        });
    }
}
