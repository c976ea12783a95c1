package org.erbij.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.erbij.domain.event.Place;
import org.erbij.step.compose.Reason;

/** Takes a location out of what people wrote: its names, its parts between commas, and its phone. */
final class Unplaced {
    private static final int TELLING = 4;

    private final Pattern place;

    private Unplaced(Pattern place) {
        this.place = place;
    }

    static Unplaced of(Place place) {
        Stream<String> names = place.name().texts().values().stream()
                .flatMap(name -> Stream.concat(Stream.of(name), Stream.of(name.split(",", -1))));
        String any = Stream.concat(names, Stream.of(place.phone()))
                .map(String::strip)
                .filter(part -> part.length() >= TELLING)
                .sorted((one, other) -> other.length() - one.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return new Unplaced(
                Pattern.compile(any.isEmpty() ? "(?!)" : any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    Map<String, Object> told(Map<String, Object> told) {
        Map<String, Object> without = new HashMap<>();
        told.forEach((name, value) -> without.put(name, without(value)));
        return without;
    }

    private Object without(Object value) {
        if (value instanceof String text) {
            return place.matcher(text).replaceAll("…");
        }
        if (value instanceof Reason reason) {
            return new Reason(place.matcher(reason.english()).replaceAll("…"));
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
