package org.erbij.domain.event;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.erbij.domain.people.Language;

/**
 * What is said of an event: the one source of every date, time and name in every language.
 *
 * @param starts wall-clock time in the zone; the instant is computed when needed, so that new zone rules move it (R102)
 * @param area what may be said of the place before the location is released
 * @param practical what people usually ask (access, language); may be empty
 * @param languages order of the blocks while a reader's language is unknown
 * @param outcome what came of it, for the follow-up
 */
public record EventFacts(
        LocalText title,
        LocalDateTime starts,
        ZoneId zone,
        Duration lasts,
        LocalText area,
        LocalText practical,
        List<Language> languages,
        Outcome outcome) {

    /** Before it has taken place: nothing came of it yet. */
    public EventFacts(
            LocalText title,
            LocalDateTime starts,
            ZoneId zone,
            Duration lasts,
            LocalText area,
            LocalText practical,
            List<Language> languages) {
        this(title, starts, zone, lasts, area, practical, languages, Outcome.NONE);
    }

    public EventFacts {
        languages = List.copyOf(languages);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("languages: at least one is needed");
        }
        if (lasts.isNegative() || lasts.isZero()) {
            throw new IllegalArgumentException("lasts: must be longer than nothing, was " + lasts);
        }
    }

    public ZonedDateTime startsAt() {
        return starts.atZone(zone);
    }

    public ZonedDateTime endsAt() {
        return startsAt().plus(lasts);
    }

    public boolean overBy(Instant now) {
        return !now.isBefore(endsAt().toInstant());
    }
}
