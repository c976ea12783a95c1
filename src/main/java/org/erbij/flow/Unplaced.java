package org.erbij.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.erbij.domain.event.LocalText;
import org.erbij.domain.event.Place;
import org.erbij.step.compose.Reason;

/** Takes a location out of what people wrote: its names, its parts between commas, its phone, and how to get there and in. */
public final class Unplaced {
    private static final int TELLING = 4;

    /** "per tram" tells nothing, "tweede deur links" does. */
    private static final int SENTENCE = 12;

    /** A door's code, a bell, a floor. */
    private static final Pattern HAS_DIGIT = Pattern.compile("\\d");

    private final List<Pattern> parts;

    private Unplaced(List<Pattern> parts) {
        this.parts = parts;
    }

    public static Unplaced of(Place place) {
        Stream<String> names = place.name().texts().values().stream()
                .flatMap(name -> Stream.concat(Stream.of(name), Stream.of(name.split(",", -1))));
        Stream<String> ways = Stream.concat(
                parts(place.directions()).filter(part -> part.length() >= SENTENCE),
                parts(place.access())
                        .filter(part -> part.length() >= SENTENCE
                                || HAS_DIGIT.matcher(part).find()));
        return new Unplaced(Stream.of(names, Stream.of(place.phone()), ways)
                .flatMap(each -> each)
                .map(String::strip)
                .filter(part -> part.length() >= TELLING)
                .sorted((one, other) -> other.length() - one.length())
                .map(part -> Pattern.compile(Pattern.quote(part), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList());
    }

    private static Stream<String> parts(LocalText text) {
        return text.texts().values().stream()
                .flatMap(words -> Stream.of(words.split("[,.;:!?\\n]", -1)))
                .map(String::strip);
    }

    /** An event's short name stays whole: it stands in commands. */
    public Map<String, Object> told(Map<String, Object> told) {
        Map<String, Object> without = new HashMap<>();
        told.forEach((name, value) -> without.put(name, name.equals("event") ? value : without(value)));
        return without;
    }

    /** The longest first: a name may stand within that of its street. */
    private String without(String text) {
        String rest = text;
        for (Pattern part : parts) {
            rest = part.matcher(rest).replaceAll("…");
        }
        return rest;
    }

    private Object without(Object value) {
        if (value instanceof String text) {
            return without(text);
        }
        if (value instanceof Reason reason) {
            return new Reason(without(reason.english()));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::without).toList();
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .collect(Collectors.toMap(each -> String.valueOf(each.getKey()), each -> without(each.getValue())));
        }
        return value;
    }
}
