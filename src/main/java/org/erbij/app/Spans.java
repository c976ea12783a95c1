package org.erbij.app;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of time in words: {@code 90 seconds}, {@code 2 minutes}, {@code 3 hours}, {@code 14 days}. */
final class Spans {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6})\\s*(second|minute|hour|day|week)s?");

    private Spans() {}

    /** As it would be written: in the largest unit that it is whole in. */
    static String words(Duration span) {
        long seconds = span.toSeconds();
        if (seconds % 60 != 0) {
            return words(seconds, "second");
        }
        if (seconds % 3600 != 0) {
            return words(seconds / 60, "minute");
        }
        return seconds % 86_400 != 0 ? words(seconds / 3600, "hour") : words(seconds / 86_400, "day");
    }

    private static String words(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    /** @throws IllegalArgumentException with the forms there are */
    static Duration parse(String written) {
        Matcher words = FORM.matcher(written.strip().toLowerCase(Locale.ROOT));
        if (!words.matches()) {
            throw new IllegalArgumentException(
                    "'" + written + "' is no span of time; write it like '2 minutes', '3 hours' or '14 days'");
        }
        long number = Long.parseLong(words.group(1));
        return switch (words.group(2)) {
            case "second" -> Duration.ofSeconds(number);
            case "minute" -> Duration.ofMinutes(number);
            case "hour" -> Duration.ofHours(number);
            case "day" -> Duration.ofDays(number);
            default -> Duration.ofDays(7 * number);
        };
    }
}
