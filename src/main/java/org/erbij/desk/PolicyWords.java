package org.erbij.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventPolicy;
import org.erbij.domain.event.LocalText;
import org.erbij.domain.event.Organizer;
import org.erbij.domain.people.Language;

/** What the organizer chose about an event, in words: whoever never chose anything hears what happens then. */
final class PolicyWords {
    private final Event event;
    private final EventPolicy policy;

    private PolicyWords(Event event) {
        this.event = event;
        this.policy = event.policy();
    }

    static List<String> of(Event event) {
        PolicyWords words = new PolicyWords(event);
        List<String> lines = new ArrayList<>(List.of(
                words.languages(),
                words.guests(),
                words.calendar(),
                words.confirmation(),
                words.afterDeadline(),
                words.lateYes()));
        lines.add(words.outsideThread());
        event.organizers().forEach(organizer -> lines.add(organizer(organizer)));
        return lines;
    }

    private static String organizer(Organizer organizer) {
        String line = "organizer: " + organizer.mailbox().shown();
        return organizer.signal() == null ? line : line + ", on Signal " + organizer.signal();
    }

    private String languages() {
        List<String> names = event.facts().languages().stream()
                .map(language -> language == Language.NL ? "Dutch" : "English")
                .toList();
        return names.size() == 1
                ? "languages: " + names.get(0) + " alone"
                : "languages: where a reader's is not known, " + String.join(" first, then ", names);
    }

    private String guests() {
        return switch (policy.guests()) {
            case NONE -> "guests: nobody may bring anybody, and who says so is told";
            case COUNT -> "guests: people may bring somebody; how many come is counted";
            case NAMED -> "guests: people may bring somebody, and are asked who";
        };
    }

    private String calendar() {
        String when = switch (policy.calendar()) {
            case NONE -> "";
            case CONFIRMATION -> "calendar: who says yes gets an entry with the confirmation";
            case INVITATION -> "calendar: everybody gets an entry with the invitation";
        };
        if (when.isEmpty()) {
            return "calendar: no entries are sent";
        }
        LocalText title = policy.calendarTitle();
        List<String> titles = title == null
                ? List.of()
                : event.facts().languages().stream().map(title::in).toList();
        return when
                + (titles.isEmpty() ? "" : ", titled '" + String.join("' and '", titles) + "'")
                + (policy.locationInCalendar() ? "" : ", never with the location");
    }

    private String confirmation() {
        Duration wait = policy.answerAfter();
        String span = wait.toSeconds() % 60 == 0
                ? Amount.of(wait.toMinutes(), "minute", "minutes")
                : Amount.of(wait.toSeconds(), "second", "seconds");
        return "confirmations: each leaves " + (wait.isZero() ? "at once" : span + " after the answer");
    }

    private String afterDeadline() {
        return "an answer after the last day: "
                + switch (policy.afterDeadline()) {
                    case ACCEPT -> "counts like any other";
                    case ASK -> "waits for you";
                };
    }

    private String lateYes() {
        return "a yes after the location is known: "
                + switch (policy.lateYes()) {
                    case SEND -> "gets it with the confirmation";
                    case ASK -> "waits for you before it gets it";
                };
    }

    private String outsideThread() {
        return "an answer in a mail of its own, not as a reply: "
                + switch (policy.outsideThread()) {
                    case HOLD -> "waits for you";
                    case DECIDE -> "counts, of who is on your list";
                };
    }
}
