package org.erbij.step.compose;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.Venue;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.Mailbox;
import org.erbij.mail.MessageId;

/** Notices to organizers with something made up to tell: as little as may be, and all there can be. */
public final class NoticeTrials {
    private NoticeTrials() {}

    static List<Letter> of(Event event, Template template, Mailbox from, Language language) {
        return told(template, event).stream()
                .map(told -> new Letter(
                        template,
                        event,
                        new Venue.ToBeAnnounced(),
                        from,
                        Mailbox.of("Anne", "reader@reader.invalid"),
                        language,
                        null,
                        new MessageId("trial@" + from.address().domain()),
                        null,
                        "",
                        event.answersClose().minus(Duration.ofDays(1)),
                        told))
                .toList();
    }

    /** The names a text of this kind may fill in. */
    static Set<String> names(Template template, Event event) {
        Set<String> names = new TreeSet<>(NoticeFacts.ALWAYS);
        names.add("name");
        told(template, event).forEach(told -> names.addAll(told.keySet()));
        return names;
    }

    /** What such a notice may be told; in the last, everything there can be is there. */
    public static List<Map<String, Object>> told(Template template, Event event) {
        Instant at = event.facts().startsAt().toInstant();
        return switch (template) {
            case NOTICE_LOCATION_MISSING ->
                List.of(
                        Map.of("release", at.minus(Duration.ofDays(2)), "hours", 48, "event", "evening", "coming", 1),
                        Map.of("release", at.minus(Duration.ofDays(2)), "hours", 0, "event", "evening", "coming", 12));
            default -> List.of();
        };
    }
}
