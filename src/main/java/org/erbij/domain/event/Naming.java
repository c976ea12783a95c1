package org.erbij.domain.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a text names something: an event by its title, or by the word it was announced with. */
public final class Naming {
    /** Letters and digits; what is shorter stands in anybody's mail. */
    private static final int LEAST = 4;

    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");

    private Naming() {}

    /** Whether a name stands in a text as words of its own, whatever its case. */
    public static boolean names(String text, String name) {
        return !isTooShort(name)
                && Pattern.compile(
                                "(?<![\\p{L}\\p{N}])" + Pattern.quote(name.strip()) + "(?![\\p{L}\\p{N}])",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(text)
                        .find();
    }

    /** What an organizer should think of before it is known by these titles; one sentence each. */
    public static List<String> doubts(LocalText title) {
        return title.texts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(each -> doubt(each.getValue().strip()).stream())
                .distinct()
                .toList();
    }

    private static Optional<String> doubt(String title) {
        return isTooShort(title)
                ? Optional.of("the title '" + title
                        + "' is so short that no mail outside a thread is known by it; add a word or two")
                : Optional.empty();
    }

    private static boolean isTooShort(String name) {
        return LETTER.matcher(name).results().count() < LEAST;
    }
}
