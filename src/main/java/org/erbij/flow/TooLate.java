package org.erbij.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Planned;

/** What has come before a planned mail could leave, so that it has lost its sense (R98). */
public enum TooLate {
    CLOSED("answers had closed"),
    OVERTAKEN("the next reminder was due"),
    BEGUN("the event had begun"),
    AFTER("the event was more than thirty days ago"),
    LATE("its moment was more than a week ago");

    /** How late a mail the organizer wrote may leave. */
    static final Duration AT_MOST = Duration.ofDays(7);

    private final String words;

    TooLate(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** When it would come too late: a reminder when the next one is due; everything else as its kind says. */
    public static Instant from(Event event, Planned planned) {
        if (planned.kind() == MailKind.MAIL) {
            return written(event, planned, event.at(planned).toInstant());
        }
        Instant end = event.validUntil(planned.kind());
        return nextReminder(event, planned).filter(at -> at.isBefore(end)).orElse(end);
    }

    /** What the organizer wrote, put out at an instant: not after the start when its moment is before that. */
    static Instant written(Event event, Planned planned, Instant out) {
        Instant late = out.plus(AT_MOST);
        Instant start = event.facts().startsAt().toInstant();
        boolean meantBefore = event.at(planned).toInstant().isBefore(start);
        return meantBefore && start.isBefore(late) ? start : late;
    }

    /** Why it would be too late then. */
    public static TooLate of(Event event, Planned planned) {
        boolean overtaken = nextReminder(event, planned)
                .filter(at -> at.isBefore(event.validUntil(planned.kind())))
                .isPresent();
        return switch (planned.kind()) {
            case NUDGE -> CLOSED;
            case REMINDER -> overtaken ? OVERTAKEN : BEGUN;
            case FOLLOW_UP -> AFTER;
            case MAIL -> from(event, planned).equals(event.facts().startsAt().toInstant()) ? BEGUN : LATE;
            default -> BEGUN;
        };
    }

    private static Optional<Instant> nextReminder(Event event, Planned planned) {
        if (planned.kind() != MailKind.REMINDER) {
            return Optional.empty();
        }
        Instant own = event.at(planned).toInstant();
        return event.plan().stream()
                .filter(other -> other.kind() == MailKind.REMINDER)
                .map(other -> event.at(other).toInstant())
                .filter(at -> at.isAfter(own))
                .min(Instant::compareTo);
    }
}
