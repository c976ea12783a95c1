package org.erbij.app;

import java.util.Arrays;
import java.util.Locale;

/** One of a few words. */
final class Choices {
    private Choices() {}

    /** @throws IllegalArgumentException with the words there are */
    static <E extends Enum<E>> E parse(Class<E> type, String written) {
        for (E choice : type.getEnumConstants()) {
            if (word(choice).equals(written.strip().toLowerCase(Locale.ROOT))) {
                return choice;
            }
        }
        String words = String.join(
                ", ", Arrays.stream(type.getEnumConstants()).map(Choices::word).toList());
        throw new IllegalArgumentException("'" + written + "' is none of: " + words);
    }

    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
