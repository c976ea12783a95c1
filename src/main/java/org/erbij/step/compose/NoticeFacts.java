package org.erbij.step.compose;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.erbij.domain.event.EventFacts;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.Language;

/** What a notice to an organizer may say: what it is told, moments and kinds of mail in words. Never the place. */
final class NoticeFacts {
    /** Names that are there in each of them, besides what it is told. */
    static final List<String> ALWAYS = List.of("title", "when");

    private NoticeFacts() {}

    /** A subject is seen by whoever stands beside the screen: numbers and moments, and nobody's words. */
    static Map<String, Object> forSubject(Letter letter, Language language) {
        Map<String, Object> values = always(letter, language);
        letter.told().forEach((name, value) -> {
            if (!(value instanceof String
                    || value instanceof Reason
                    || value instanceof List
                    || value instanceof Map)) {
                values.put(name, worded(value, letter, language));
            }
        });
        return values;
    }

    static Map<String, Object> forBody(Letter letter, Language language) {
        Map<String, Object> values = always(letter, language);
        letter.told().forEach((name, value) -> values.put(name, worded(value, letter, language)));
        if (letter.told().get("since") instanceof Instant since
                && letter.told().get("until") instanceof Instant until) {
            values.put("until", spoken(letter, language).end(local(since, letter), local(until, letter)));
        }
        if (FirstName.of(letter.to().name()).isPresent()) {
            values.put("name", MarkdownFormat.NAME_MARK);
        }
        return values;
    }

    private static Map<String, Object> always(Letter letter, Language language) {
        EventFacts facts = letter.event().facts();
        Map<String, Object> values = new HashMap<>();
        Language spoken = facts.languages().contains(language)
                ? language
                : facts.languages().get(0);
        values.put("title", facts.title().in(spoken));
        values.put("when", spoken(letter, language).moment(facts.starts()));
        return values;
    }

    private static Spoken spoken(Letter letter, Language language) {
        return new Spoken(
                language, letter.at().atZone(letter.event().facts().zone()).getYear());
    }

    private static LocalDateTime local(Instant at, Letter letter) {
        return at.atZone(letter.event().facts().zone()).toLocalDateTime();
    }

    private static Object worded(Object value, Letter letter, Language language) {
        if (value instanceof Instant at) {
            return spoken(letter, language).moment(local(at, letter));
        }
        if (value instanceof MailKind kind) {
            return spoken(letter, language).kind(kind);
        }
        if (value instanceof Reason reason) {
            return reason.in(language);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(each -> worded(each, letter, language)).toList();
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .collect(Collectors.toMap(
                            each -> String.valueOf(each.getKey()), each -> worded(each.getValue(), letter, language)));
        }
        return value;
    }
}
