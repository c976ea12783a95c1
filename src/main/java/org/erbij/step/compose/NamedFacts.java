package org.erbij.step.compose;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.erbij.domain.event.EventFacts;
import org.erbij.domain.event.Place;
import org.erbij.domain.people.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a text names, in a form that two languages share.
 *
 * @param facts in English words
 * @param wrongDays days that have another weekday, as a sentence
 */
record NamedFacts(Set<String> facts, List<String> wrongDays) {
    private static final Map<Language, Pattern> DAYS = patterns();
    private static final Pattern GAP = Pattern.compile("[\\s\u00a0]+");
    private static final Pattern TIME = Pattern.compile("\\b([01]?\\d|2[0-3])[.:]([0-5]\\d)\\b");

    private static Map<Language, Pattern> patterns() {
        Map<Language, Pattern> patterns = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String weekdays = Stream.of(DayOfWeek.values())
                    .map(day -> name(day, language))
                    .collect(Collectors.joining("|"));
            String months = Stream.of(Month.values())
                    .map(month -> name(month, language))
                    .collect(Collectors.joining("|"));
            patterns.put(
                    language,
                    Pattern.compile("\\b(?:(" + weekdays + ")\\b)?(?:[ ,]*\\b(\\d{1,2})(?:st|nd|rd|th|e)? (?:of )?("
                            + months + ")\\b(?: (\\d{4}))?)?"));
        }
        return patterns;
    }

    private static String name(DayOfWeek day, Language language) {
        return day.getDisplayName(TextStyle.FULL, language.locale()).toLowerCase(Locale.ROOT);
    }

    private static String name(Month month, Language language) {
        return month.getDisplayName(TextStyle.FULL, language.locale()).toLowerCase(Locale.ROOT);
    }

    /** @param place that the reader is told; null when they are told none */
    static NamedFacts of(String text, EventFacts event, @Nullable Place place, Language language) {
        String written = plain(text);
        Set<String> facts = new LinkedHashSet<>();
        Set<String> wrong = new LinkedHashSet<>();
        // A title may name a day in one language and not in the other: it is a fact of its own.
        String beside = written.replace(plain(event.title().in(language)), " ");
        Matcher day = Objects.requireNonNull(DAYS.get(language)).matcher(beside);
        while (day.find()) {
            note(day, event.starts().getYear(), language, facts, wrong);
        }
        Matcher time = TIME.matcher(beside);
        while (time.find()) {
            facts.add((time.group(1).length() == 1 ? "0" : "") + time.group(1) + ":" + time.group(2));
        }
        noteWords(written, event, place, language, facts);
        return new NamedFacts(facts, List.copyOf(wrong));
    }

    /** What is told in words. What is practical may speak of the area too, in the one language and not in the other. */
    private static void noteWords(
            String written, EventFacts event, @Nullable Place place, Language language, Set<String> facts) {
        String practical = plain(event.practical().texts().getOrDefault(language, ""));
        String besides = practical.isBlank() ? written : written.replace(practical, " ");
        noteWords("the title", written, event.title().in(language), facts);
        noteWords("the area", besides, event.area().texts().getOrDefault(language, ""), facts);
        noteWords("how long it lasts", besides, new Spoken(language, 0).lasting(event.lasts()), facts);
        if (place != null) {
            noteWords("the location", written, place.name().texts().getOrDefault(language, ""), facts);
            noteWords(
                    "the way to the location",
                    written,
                    place.directions().texts().getOrDefault(language, ""),
                    facts);
            noteWords(
                    "the access to the location",
                    written,
                    place.access().texts().getOrDefault(language, ""),
                    facts);
            noteWords("the telephone number at the location", written, place.phone(), facts);
        }
    }

    private static void noteWords(String fact, String written, String words, Set<String> facts) {
        String sought = plain(words);
        // Not "3 uur" of "13 uur".
        if (!sought.isBlank()
                && Pattern.compile("(?<!\\d)" + Pattern.quote(sought))
                        .matcher(written)
                        .find()) {
            facts.add(fact);
        }
    }

    private static String plain(String text) {
        return GAP.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    private static void note(Matcher day, int year, Language language, Set<String> facts, Set<String> wrong) {
        DayOfWeek weekday = day.group(1) == null
                ? null
                : Stream.of(DayOfWeek.values())
                        .filter(each -> name(each, language).equals(day.group(1)))
                        .findFirst()
                        .orElseThrow();
        if (weekday != null) {
            facts.add(english(weekday));
        }
        if (day.group(3) == null) {
            return;
        }
        Month month = Stream.of(Month.values())
                .filter(each -> name(each, language).equals(day.group(3)))
                .findFirst()
                .orElseThrow();
        String words = day.group(2) + " " + month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        facts.add(words);
        try {
            LocalDate date = MonthDay.of(month, Integer.parseInt(day.group(2)))
                    .atYear(day.group(4) == null ? year : Integer.parseInt(day.group(4)));
            if (weekday != null && date.getDayOfWeek() != weekday) {
                wrong.add("it says " + english(weekday) + " " + words + ", which is a " + english(date.getDayOfWeek()));
            }
        } catch (DateTimeException noSuchDay) {
            wrong.add("there is no " + words);
        }
    }

    private static String english(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    List<String> missingIn(NamedFacts other) {
        return facts.stream().filter(fact -> !other.facts.contains(fact)).toList();
    }

    /** Redacted: facts of an event may name a place. */
    @Override
    public String toString() {
        return facts.size() + " facts";
    }
}
