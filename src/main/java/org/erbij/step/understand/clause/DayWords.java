package org.erbij.step.understand.clause;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the days that a text names, in Dutch and English, and puts others in their place; all else stays as it is. */
final class DayWords {
    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final List<List<String>> WEEKS = List.of(week(DUTCH), week(Locale.ENGLISH));
    private static final Pattern WEEKDAY = Pattern.compile(
            "\\b(" + String.join("|", WEEKS.get(0)) + "|" + String.join("|", WEEKS.get(1))
                    + ")(?=(?:s|en|avond|middag|ochtend|morgen|nacht|night)?\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final Map<String, Month> MONTHS = months();
    private static final String MONTH = "(" + longestFirst(MONTHS.keySet()) + ")\\b";
    private static final String NUMBER = "0?(\\d{1,2})";
    private static final String ORDINAL = "(e|ste|de|st|nd|rd|th)";
    private static final Pattern DATE = Pattern.compile(
            "\\b(?:" + NUMBER + ORDINAL + "?((?: of)? )" + MONTH // 1 to 4
                    + "|" + MONTH + "( the | )" + NUMBER + ORDINAL + "?\\b" // 5 to 8
                    + "|" + NUMBER + "([-/.])" + NUMBER + "(?!\\d)" // 9 to 11
                    + "|" + NUMBER + ORDINAL + "\\b)", // 12 and 13
            Pattern.CASE_INSENSITIVE);

    private static final Map<Pattern, String> TODAY = patterns(List.of(
            "vanavond", "maandagavond",
            "vandaag", "maandag",
            "vanmiddag", "maandagmiddag",
            "tonight|this evening", "monday evening",
            "today", "monday",
            "tot (?:straks|zo|zometeen|zo meteen)", "tot dan",
            "see you (?:later|soon|in a bit|shortly)", "see you then"));
    private static final Map<Pattern, String> ANOTHER =
            patterns(List.of("vanavond", "dinsdagavond", "tonight|this evening", "tuesday evening"));
    private static final Map<Pattern, String> TOMORROW = patterns(List.of(
            "(?<!goede |goeie |'s )morgen(avond|middag|ochtend)", "maandag$1",
            "(?<!goede |goeie |'s )morgen", "maandag",
            "tomorrow", "monday"));

    private static final Pattern FROM_TODAY = Pattern.compile(
            "\\b(?:vandaag|vanavond|vanmiddag|(?<!goede |goeie |'s )morgen(?:avond|middag|ochtend)?|today|tonight|this evening|tomorrow)\\b",
            Pattern.CASE_INSENSITIVE);

    private DayWords() {}

    private static String longestFirst(Set<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.joining("|"));
    }

    static String weekdays(String text, UnaryOperator<DayOfWeek> other) {
        return WEEKDAY.matcher(text).replaceAll(found -> {
            String name = found.group().toLowerCase(Locale.ROOT);
            List<String> week = WEEKS.get(0).contains(name) ? WEEKS.get(0) : WEEKS.get(1);
            DayOfWeek day = DayOfWeek.of(week.indexOf(name) + 1);
            return asWritten(week.get(other.apply(day).getValue() - 1), found.group());
        });
    }

    /**
     * @param date of one with a month
     * @param day of one without
     */
    static String dates(String text, UnaryOperator<MonthDay> date, IntUnaryOperator day, boolean english) {
        return DATE.matcher(text).replaceAll(found -> {
            MonthDay named = named(found);
            if (named == null && found.group(12) == null) {
                return Matcher.quoteReplacement(found.group());
            }
            if (named == null) {
                int number = Integer.parseInt(found.group(12));
                int heard = day.applyAsInt(number);
                return heard == number ? found.group() : heard + ordinal(found.group(13));
            }
            MonthDay heard = date.apply(named);
            return heard.equals(named) ? found.group() : written(heard, found, english);
        });
    }

    /** Whether a text names one of those days, by its date, the day of its month or its weekday. */
    static boolean name(String text, Collection<LocalDate> days) {
        return days.stream().anyMatch(day -> isDated(text, day) || isOnWeekday(text, day.getDayOfWeek()));
    }

    /** Whether it names the same day of the month, of whatever month. */
    static boolean nameADayOfMonth(String text, Collection<LocalDate> days) {
        return DATE.matcher(text)
                .results()
                .map(DayWords::named)
                .filter(Objects::nonNull)
                .anyMatch(named -> days.stream().anyMatch(day -> day.getDayOfMonth() == named.getDayOfMonth()));
    }

    /** Whether it names a weekday or a date, whichever. */
    static boolean nameADay(String text) {
        return WEEKDAY.matcher(text).find()
                || DATE.matcher(text).results().anyMatch(found -> found.group(12) != null || named(found) != null);
    }

    /** Whether it names today or tomorrow, or a part of them. */
    static boolean nameOneFromToday(String text) {
        return FROM_TODAY.matcher(text).find();
    }

    private static boolean isDated(String text, LocalDate day) {
        return DATE.matcher(text).results().anyMatch(found -> {
            MonthDay named = named(found);
            return named == null
                    ? found.group(12) != null && Integer.parseInt(found.group(12)) == day.getDayOfMonth()
                    : named.equals(MonthDay.from(day));
        });
    }

    private static boolean isOnWeekday(String text, DayOfWeek day) {
        return WEEKDAY.matcher(text)
                .results()
                .anyMatch(found -> WEEKS.stream()
                        .anyMatch(week -> week.get(day.getValue() - 1).equalsIgnoreCase(found.group())));
    }

    static String today(String text) {
        return replaced(text, TODAY);
    }

    /** "vanavond" where nothing of ours is on: an evening like another. */
    static String anotherEvening(String text) {
        return replaced(text, ANOTHER);
    }

    static boolean nameThisEvening(String text) {
        return ANOTHER.keySet().stream().anyMatch(words -> words.matcher(text).find());
    }

    static String tomorrow(String text) {
        return replaced(text, TOMORROW);
    }

    private static @Nullable MonthDay named(MatchResult found) {
        String number = Stream.of(1, 7, 9)
                .map(found::group)
                .filter(group -> group != null)
                .findFirst()
                .orElse("0");
        String word = found.group(4) != null ? found.group(4) : found.group(5);
        int month = word != null
                ? Objects.requireNonNull(MONTHS.get(word.toLowerCase(Locale.ROOT)))
                        .getValue()
                : found.group(11) != null ? Integer.parseInt(found.group(11)) : 0;
        int day = Integer.parseInt(number);
        boolean real =
                month >= 1 && month <= 12 && day >= 1 && day <= Month.of(month).maxLength();
        return real ? MonthDay.of(month, day) : null;
    }

    private static String written(MonthDay date, MatchResult found, boolean english) {
        String month = date.getMonth()
                .getDisplayName(TextStyle.FULL, english ? Locale.ENGLISH : DUTCH)
                .toLowerCase(Locale.ROOT);
        if (found.group(4) != null) {
            return date.getDayOfMonth() + ordinal(found.group(2)) + found.group(3) + month;
        }
        if (found.group(5) != null) {
            return month + found.group(6) + date.getDayOfMonth() + ordinal(found.group(8));
        }
        return date.getDayOfMonth() + found.group(10) + date.getMonthValue();
    }

    private static String ordinal(@Nullable String written) {
        if (written == null) {
            return "";
        }
        return List.of("e", "ste", "de").contains(written.toLowerCase(Locale.ROOT)) ? "e" : "th";
    }

    private static String replaced(String text, Map<Pattern, String> words) {
        String replaced = text;
        for (Map.Entry<Pattern, String> each : words.entrySet()) {
            replaced = each.getKey().matcher(replaced).replaceAll(each.getValue());
        }
        return replaced;
    }

    /** With a capital where there was one. */
    static String asWritten(String word, String written) {
        return Character.isUpperCase(written.charAt(0))
                ? Character.toUpperCase(word.charAt(0)) + word.substring(1)
                : word;
    }

    private static Map<Pattern, String> patterns(List<String> wordsAndOthers) {
        Map<Pattern, String> patterns = new LinkedHashMap<>();
        for (int i = 0; i < wordsAndOthers.size(); i += 2) {
            Pattern words = Pattern.compile("\\b(?:" + wordsAndOthers.get(i) + ")\\b", Pattern.CASE_INSENSITIVE);
            patterns.put(words, wordsAndOthers.get(i + 1));
        }
        return patterns;
    }

    private static List<String> week(Locale locale) {
        return Stream.of(DayOfWeek.values())
                .map(day -> day.getDisplayName(TextStyle.FULL, locale).toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>(Map.of("mrt", Month.MARCH, "sept", Month.SEPTEMBER));
        for (Month month : Month.values()) {
            for (Locale locale : List.of(DUTCH, Locale.ENGLISH)) {
                String name = month.getDisplayName(TextStyle.FULL, locale).toLowerCase(Locale.ROOT);
                months.put(name, month);
                months.put(name.substring(0, 3), month);
            }
        }
        return Map.copyOf(months);
    }
}
