package org.erbij.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Planned;

/** Reminders that are planned before the location is: who comes looks into the last of them for where to go. */
final class EarlyReminders {
    /** A week ahead nobody expects to be told where. */
    private static final Duration LAST_DAYS = Duration.ofDays(2);

    private EarlyReminders() {}

    /** Those still to come; none where no mail is planned that tells the location. */
    static List<Planned> of(Event event, Instant now) {
        Instant near = event.facts().startsAt().toInstant().minus(LAST_DAYS);
        Optional<Instant> location = event.plan().stream()
                .filter(planned -> planned.kind() == MailKind.LOCATION)
                .map(planned -> event.at(planned).toInstant())
                .findFirst();
        return event.plan().stream()
                .filter(planned -> planned.kind() == MailKind.REMINDER)
                .filter(planned -> {
                    Instant at = event.at(planned).toInstant();
                    return at.isAfter(now)
                            && !at.isBefore(near)
                            && location.filter(at::isBefore).isPresent();
                })
                .toList();
    }
}
