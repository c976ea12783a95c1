package org.erbij.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.erbij.domain.event.Announced;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.EventState;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Naming;
import org.erbij.domain.event.Planned;
import org.erbij.domain.people.Language;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.flow.Changes;
import org.erbij.flow.Invited;
import org.erbij.flow.Ledger;
import org.erbij.flow.Outlook;
import org.erbij.flow.Outlooks;
import org.erbij.flow.Outlooks.Joining;
import org.erbij.flow.Outlooks.Leaver;
import org.erbij.flow.notice.Overdue;
import org.jspecify.annotations.Nullable;

/** Takes in what the organizer wrote about an event, after saying what it means. */
public final class EventDesk {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.UK);

    private final Ledger ledger;
    private final Changes changes;
    private final Outlooks outlooks;
    private final Overdue overdue;
    private final Function<Event, List<String>> textProblems;
    private final Clock clock;

    /** @param textProblems what is wrong with the texts of an event's mails */
    public EventDesk(
            Ledger ledger,
            Changes changes,
            Outlooks outlooks,
            Overdue overdue,
            Function<Event, List<String>> textProblems,
            Clock clock) {
        this.ledger = ledger;
        this.changes = changes;
        this.outlooks = outlooks;
        this.overdue = overdue;
        this.textProblems = textProblems;
        this.clock = clock;
    }

    /**
     * An event in words.
     *
     * @param same whether it is stored so already, and nothing would come of storing it again
     * @param lines what it says
     * @param changes what would be different from what is stored; empty when nothing, or when it is new
     * @param tells whether anybody would be told of a change
     * @param mails what would be mailed because of it, or taken back
     * @param joining who would count as coming from now on, since they have come to run it
     * @param leaving who runs it no longer, and counts as coming still
     * @param tellsLocation whether one of them would be mailed the location
     * @param refusal why it may not be stored at all; empty when it may
     * @param findings what the organizer should look at
     * @param textProblems why mails of it could not be written; it is not to be stored then
     */
    public record Preview(
            boolean known,
            boolean same,
            List<String> lines,
            List<String> changes,
            boolean tells,
            List<String> mails,
            List<String> joining,
            List<String> leaving,
            boolean tellsLocation,
            String refusal,
            List<String> findings,
            List<String> textProblems) {
        public Preview {
            mails = List.copyOf(mails);
            joining = List.copyOf(joining);
            leaving = List.copyOf(leaving);
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

    /** Where the events are that have not ended; where all of them were, when none is left. */
    public Set<ZoneId> zones() {
        return Zones.of(ledger.inOneTransaction(books -> books.events().all()), clock.instant());
    }

    /** @param quietly whether another title, area or practical text would be told to nobody */
    public Preview preview(Event written, boolean quietly) {
        List<String> wrong = textProblems.apply(written);
        Outlook outlook = outlooks.of(written, quietly, clock.instant());
        ZoneId zone = written.facts().zone();
        List<String> mails = outlook.moved() ? NoticeWords.of(outlook, MailKind.CHANGE, zone) : List.of();
        Event before = ledger.inOneTransaction(books -> books.events().find(written.id()))
                .orElse(null);
        Event event = before == null ? written : written.movedLike(before).continuing(before);
        List<String> lines = lines(event);
        List<String> different = new ArrayList<>();
        if (before != null) {
            List<String> old = lines(before);
            old.stream().filter(line -> !lines.contains(line)).forEach(line -> different.add("- " + line));
            lines.stream().filter(line -> !old.contains(line)).forEach(line -> different.add("+ " + line));
        }
        List<Joining> joining = outlooks.joining(event, clock.instant());
        return new Preview(
                before != null,
                event.equals(before) && mails.isEmpty() && joining.isEmpty() && !quietly,
                lines,
                different,
                outlook.notices() > 0,
                mails,
                joining.stream().map(EventDesk::inWords).toList(),
                outlooks.leaving(event, clock.instant()).stream()
                        .map(leaver -> inWords(leaver, event.id()))
                        .toList(),
                joining.stream().anyMatch(Joining::getsLocation),
                refusal(before, event),
                findings(event),
                wrong);
    }

    private static String inWords(Joining joining) {
        return joining.who().shown() + " counts as coming from now on"
                + (joining.getsLocation() ? ", and gets the location at once" : "");
    }

    private static String inWords(Leaver leaver, EventId event) {
        return leaver.who().shown() + " still counts as coming, and "
                + (leaver.knowsLocation() ? "knows the location" : "gets the location") + "; 'erbij rsvp set "
                + event.value() + " " + leaver.who().address().shown() + " no' or 'erbij people bar' changes that";
    }

    private String refusal(@Nullable Event before, Event after) {
        if (before == null) {
            return "";
        }
        if (before.state() == EventState.CANCELLED) {
            return "is cancelled, and people were told so";
        }
        boolean moved = !before.facts().starts().equals(after.facts().starts());
        return moved && before.hasEndedBy(clock.instant()) ? "has ended, and cannot move to another day" : "";
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
                + DAY.format(event.deadline().lastDay())
                + (event.deadline().lastDay().equals(event.deadline().before().toLocalDate())
                        ? ", until " + event.deadline().before().toLocalTime()
                        : ""));
        for (Planned planned : event.plan()) {
            lines.add(planned.kind().word() + " (" + planned.slot() + "): " + MOMENT.format(event.at(planned))
                    + (planned.moved() == null ? "" : ", where 'schedule move' moved it")
                    + beforeTheLocation(event, planned));
        }
        lines.addAll(PolicyWords.of(event));
        Announced announced = event.policy().announced();
        if (announced.code() != null) {
            lines.add("public code: " + announced.code());
        }
        if (announced.address() != null) {
            lines.add("public address: " + announced.address().value());
        }
        event.facts()
                .languages()
                .forEach(language -> lines.add("area (" + language.code() + "): "
                        + event.facts().area().in(language)));
        event.facts().practical().texts().entrySet().stream()
                .filter(text -> !text.getValue().isBlank())
                .sorted(Map.Entry.comparingByKey())
                .forEach(text -> lines.add("practical (" + text.getKey().code() + "): "
                        + text.getValue().strip().replaceAll("\\s*\\n\\s*", " / ")));
        for (Language language : event.facts().languages()) {
            List<String> said = event.facts().outcome().said(language);
            List<String> agreed = event.facts().outcome().agreed(language);
            said.forEach(paragraph -> lines.add("notes (" + language.code() + "): " + paragraph));
            agreed.forEach(action -> lines.add("action (" + language.code() + "): " + action));
        }
        return lines;
    }

    private boolean followUpHasLeft(Event event) {
        return ledger.inOneTransaction(books -> event.plan().stream()
                .filter(planned -> planned.kind() == MailKind.FOLLOW_UP)
                .anyMatch(planned -> books.mailings()
                        .state(event.id(), planned.kind(), planned.slot())
                        .isPresent()));
    }

    private List<String> findings(Event event) {
        Instant now = clock.instant();
        List<String> findings = new ArrayList<>();
        if (event.isOverBy(now)) {
            findings.add("the event is over already");
        }
        findings.addAll(Naming.doubts(event.facts().title()));
        if (event.plan().stream().noneMatch(planned -> planned.kind() == MailKind.LOCATION)) {
            findings.add("no moment is set for the location; release it by hand with 'venue release'");
        }
        if (!event.facts().outcome().isEmpty() && followUpHasLeft(event)) {
            findings.add("the follow-up has gone out already, and notes and actions go with it alone;"
                    + " 'erbij mail' sends what came later");
        }
        for (Planned planned : event.plan()) {
            if (!event.at(planned).toInstant().isBefore(event.validUntil(planned.kind()))) {
                findings.add(name(planned) + " comes too late to be of use");
            }
        }
        for (Overdue.Mail mail : overdue.of(event, now)) {
            String when = mail.invited()
                    ? " would go out at once, to " + Amount.people(mail.people())
                    : " would go out at once when people are invited";
            findings.add(name(mail.planned()) + " lies in the past and" + when);
        }
        return findings;
    }

    /** Of where they meet it can tell nothing yet. */
    private static String beforeTheLocation(Event event, Planned planned) {
        boolean early = planned.kind() == MailKind.REMINDER
                && event.plan().stream()
                        .anyMatch(other -> other.kind() == MailKind.LOCATION
                                && event.at(planned).isBefore(event.at(other)));
        return early
                ? ", before the location: of where, it says only '"
                        + event.facts().area().in(event.facts().languages().get(0)) + "'"
                : "";
    }

    private static String name(Planned planned) {
        return planned.kind().word() + " (" + planned.written() + ")";
    }

    /** Stores it; whom a change concerns is told after a while. */
    public void apply(Event event, boolean quietly) {
        changes.apply(event, quietly, clock.instant());
    }

    /**
     * An event as it stands.
     *
     * @param invited how many people have got their invitation, or have it on its way
     * @param coming how many of them come
     */
    public record Standing(Event event, int invited, int coming, boolean over) {}

    public List<Standing> all() {
        Instant now = clock.instant();
        return ledger.inOneTransaction(books -> books.events().all().stream()
                .map(event -> {
                    List<Rsvp> rsvps = Invited.counted(books, event.id());
                    int coming = (int) rsvps.stream().filter(Rsvp::attends).count();
                    return new Standing(event, rsvps.size(), coming, event.isOverBy(now));
                })
                .toList());
    }

    /** What is stored of it, in words. */
    public List<String> describe(Event event) {
        return lines(event);
    }

    public Outlook outlookOfCancelling(EventId id) {
        return outlooks.ofCancelling(id, clock.instant());
    }

    public void cancel(EventId id) {
        changes.cancel(id, clock.instant());
    }

    public void close(EventId id) {
        changes.close(id, clock.instant());
    }

    public boolean isOver(Event event) {
        return event.isOverBy(clock.instant());
    }
}
