package org.erbij.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Planned;
import org.erbij.domain.event.Sequence;
import org.erbij.flow.Ledger;

/** Takes in what the organizer wrote about an event, after saying what it means. */
public final class EventDesk {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.UK);

    private final Ledger ledger;
    private final Function<Event, List<String>> textProblems;
    private final Clock clock;

    /** @param textProblems what is wrong with the texts of an event's mails */
    public EventDesk(Ledger ledger, Function<Event, List<String>> textProblems, Clock clock) {
        this.ledger = ledger;
        this.textProblems = textProblems;
        this.clock = clock;
    }

    /**
     * An event in words.
     *
     * @param lines what it says
     * @param changes what would be different from what is stored; empty when nothing, or when it is new
     * @param findings what the organizer should look at
     * @param textProblems why mails of it could not be written; it is not to be stored then
     */
    public record Preview(
            boolean known, List<String> lines, List<String> changes, List<String> findings, List<String> textProblems) {
        public Preview {
            lines = List.copyOf(lines);
            changes = List.copyOf(changes);
            findings = List.copyOf(findings);
            textProblems = List.copyOf(textProblems);
        }

        /** Redacted: a title may name a place. */
        @Override
        public String toString() {
            return "preview of " + lines.size() + " lines, " + findings.size() + " findings";
        }
    }

    public Preview preview(Event event) {
        List<String> lines = lines(event);
        List<String> wrong = textProblems.apply(event);
        return ledger.inOneTransaction(books -> {
            Event before = books.events().find(event.id()).orElse(null);
            List<String> changes = new ArrayList<>();
            if (before != null) {
                List<String> old = lines(before);
                old.stream().filter(line -> !lines.contains(line)).forEach(line -> changes.add("- " + line));
                lines.stream().filter(line -> !old.contains(line)).forEach(line -> changes.add("+ " + line));
            }
            return new Preview(before != null, lines, changes, findings(event), wrong);
        });
    }

    private List<String> lines(Event event) {
        List<String> lines = new ArrayList<>();
        event.facts()
                .languages()
                .forEach(language -> lines.add("title (" + language.code() + "): "
                        + event.facts().title().in(language)));
        lines.add("starts: " + MOMENT.format(event.facts().startsAt()) + " ("
                + event.facts().zone() + "), until "
                + MOMENT.format(event.facts().endsAt()));
        lines.add("answers close: the last day to answer is "
                + DAY.format(event.deadline().lastDay()));
        for (Planned planned : event.plan()) {
            lines.add(planned.kind().word() + " (" + planned.slot() + "): " + MOMENT.format(event.at(planned)));
        }
        lines.add("guests: " + word(event.policy().guests()) + "; calendar: "
                + word(event.policy().calendar()) + "; late yes: "
                + word(event.policy().lateYes()));
        lines.add("organizers: " + event.organizers().size());
        return lines;
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<String> findings(Event event) {
        Instant now = clock.instant();
        List<String> findings = new ArrayList<>();
        if (event.isOverBy(now)) {
            findings.add("the event is over already");
        }
        if (event.plan().stream().noneMatch(planned -> planned.kind() == MailKind.LOCATION)) {
            findings.add("no moment is set for the location; release it by hand with 'venue release'");
        }
        for (Planned planned : event.plan()) {
            ZonedDateTime at = event.at(planned);
            if (!at.toInstant().isBefore(event.validUntil(planned.kind()))) {
                findings.add(planned.kind().word() + " (" + planned.slot() + ") comes too late to be of use");
            } else if (at.toInstant().isBefore(now)) {
                findings.add(
                        planned.kind().word() + " (" + planned.slot() + ") lies in the past and would go out at once");
            }
        }
        return findings;
    }

    /** Stores it. The SEQUENCE goes on counting where it was, and a cancelled event stays cancelled. */
    public void apply(Event event) {
        ledger.inOneTransaction(books -> {
            Event before = books.events().find(event.id()).orElse(null);
            books.events().put(before == null ? event : event.continuing(before).withSequence(sequence(before, event)));
            return null;
        });
    }

    private static Sequence sequence(Event before, Event after) {
        boolean moved = !before.facts().starts().equals(after.facts().starts())
                || !before.facts().zone().equals(after.facts().zone())
                || !before.facts().lasts().equals(after.facts().lasts());
        return moved ? before.sequence().next() : before.sequence();
    }

    public List<EventId> all() {
        return ledger.inOneTransaction(
                books -> books.events().all().stream().map(Event::id).toList());
    }
}
