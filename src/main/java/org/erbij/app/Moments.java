package org.erbij.app;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.erbij.domain.event.Moment;
import org.erbij.domain.event.Moment.Anchor;
import org.jspecify.annotations.Nullable;

/**
 * Moments as an organizer writes them: {@code 2 days before, 10:00}, {@code 3 days before answers close, 10:00}, {@code 3 hours
 * before}, {@code 1 day after, 10:00}, or a date and time.
 */
final class Moments {
    private static final Pattern WORDS = Pattern.compile(
            "(\\d{1,3}) (minute|hour|day|week)s? (before|after)( answers close)?(?:, (\\d{1,2}:\\d{2}))?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DATED = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(|[ T].*)");
    /** Strict: the 31st of April is a mistake, not the 30th. */
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm[:ss]").withResolverStyle(ResolverStyle.STRICT);

    private Moments() {}

    static Moment parse(String written) {
        Matcher words = WORDS.matcher(written.strip().toLowerCase(Locale.ROOT));
        if (!words.matches()) {
            return new Moment.On(local(written));
        }
        int sign = words.group(3).equals("before") ? -1 : 1;
        int number = sign * Integer.parseInt(words.group(1));
        Anchor anchor = words.group(4) == null ? Anchor.START : Anchor.ANSWERS_CLOSE;
        @Nullable String time = words.group(5);
        return switch (words.group(2)) {
            case "day" -> new Moment.Days(anchor, number, time(time));
            case "week" -> new Moment.Days(anchor, 7 * number, time(time));
            case "hour" -> elapsed(anchor, Duration.ofHours(number), time);
            default -> elapsed(anchor, Duration.ofMinutes(number), time);
        };
    }

    private static Moment elapsed(Anchor anchor, Duration offset, @Nullable String time) {
        if (time != null) {
            throw new IllegalArgumentException("hours and minutes before need no time of day");
        }
        return new Moment.Elapsed(anchor, offset);
    }

    private static @Nullable LocalTime time(@Nullable String written) {
        try {
            return written == null ? null : LocalTime.parse(written.length() == 4 ? "0" + written : written);
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException("there is no " + written + " in a day", wrong);
        }
    }

    /** A date and time of the event's zone: {@code 2017-02-13 18:00}. */
    static LocalDateTime local(String written) {
        try {
            return LocalDateTime.parse(written.strip(), LOCAL);
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException(impossible(written)
                    .orElse("'" + written + "' is no moment; write it like '2017-02-13 18:00', '2 days before, 10:00', "
                            + "'3 hours before' or '3 days before answers close, 10:00'"));
        }
    }

    /** A date, meaning its beginning, or a date and time. */
    static LocalDateTime dayOrMoment(String written) {
        if (DAY.matcher(written.strip()).matches()) {
            try {
                return LocalDate.parse(written.strip()).atStartOfDay();
            } catch (DateTimeParseException wrong) {
                throw new IllegalArgumentException(impossible(written).orElse("there is no day '" + written + "'"));
            }
        }
        try {
            return LocalDateTime.parse(written.strip(), LOCAL);
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException(impossible(written)
                    .orElse("'" + written + "' is no day; write it like '2017-02-11', which is the first day too late,"
                            + " or with a time, '2017-02-11 20:00'"));
        }
    }

    /** What is wrong with what at least begins as a date does. */
    private static Optional<String> impossible(String written) {
        Matcher date = DATED.matcher(written.strip());
        if (!date.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(date.group(2));
        if (number < 1 || number > 12) {
            return Optional.of(
                    "there is no month " + date.group(2) + "; write year, month and day: '2017-02-13 18:00'");
        }
        YearMonth month = YearMonth.of(Integer.parseInt(date.group(1)), number);
        int day = Integer.parseInt(date.group(3));
        if (!month.isValidDay(day)) {
            String name = month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            String year = number == 2 ? " " + month.getYear() : "";
            return Optional.of(
                    "there is no " + day + " " + name + ": " + name + year + " has " + month.lengthOfMonth() + " days");
        }
        String rest = date.group(4).strip();
        return rest.isEmpty()
                ? Optional.of("'" + written.strip() + "' lacks its time of day; write it like '" + written.strip()
                        + " 18:00'")
                : Optional.of("there is no " + rest + " in a day; write the time like '18:00'");
    }
}
