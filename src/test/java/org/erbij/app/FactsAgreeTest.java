package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventFacts;
import org.erbij.domain.event.Organizer;
import org.erbij.domain.event.ReplyDeadline;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.Mailbox;
import org.erbij.fixture.OpenedMail;
import org.erbij.step.compose.FormOfAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** PRODUCT "Rules of the domain", bilingual by construction: both languages tell the same, and the right days, times and numbers. */
class FactsAgreeTest {
    private static final Pattern DUTCH = Pattern.compile(
            "(?:(\\p{L}+dag) )?(\\d{1,2}) (" + names(Language.NL)
                    + ")(?: (\\d{4}))?|(\\d{1,2}\\.\\d{2}) uur|\\+[\\d ]+\\d|\\d+|één|twee gasten|[Vv]andaag|\"geen mail meer\"");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?:(\\p{L}+day) )?(\\d{1,2}) (" + names(Language.EN)
                    + ")(?: (\\d{4}))?|(\\d{1,2}:\\d{2})|\\+[\\d ]+\\d|\\d+|\\bone guest|\\btwo guests|\\btoday|\"no more mail\"");

    private static String names(Language language) {
        return Stream.of(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL, language.locale()))
                .collect(Collectors.joining("|"));
    }

    private static Event moved(LocalDateTime starts, Duration lasts, LocalDateTime answerBefore) {
        Event event = BuiltIn.event();
        EventFacts facts = event.facts();
        return new Event(
                event.id(),
                event.uid(),
                event.sequence(),
                new EventFacts(
                        facts.title(), starts, facts.zone(), lasts, facts.area(), facts.practical(), facts.languages()),
                new ReplyDeadline(answerBefore),
                event.plan(),
                event.policy(),
                event.organizers());
    }

    private static Stream<Event> occasions() {
        return Stream.of(
                BuiltIn.event(),
                moved(
                        LocalDateTime.of(2027, 3, 28, 9, 5),
                        Duration.ofMinutes(90),
                        LocalDateTime.of(2027, 3, 25, 12, 0)),
                moved(
                        LocalDateTime.of(2028, 1, 1, 0, 30),
                        Duration.ofHours(1),
                        LocalDate.of(2027, 12, 31).atStartOfDay()),
                moved(
                        LocalDateTime.of(2024, 2, 29, 23, 59),
                        Duration.ofMinutes(1),
                        LocalDate.of(2024, 2, 29).atStartOfDay()));
    }

    /** Each event, as readers are told of it who are addressed with je, and with u. */
    static Stream<Arguments> events() {
        return occasions().flatMap(event -> Stream.of(FormOfAddress.values()).map(form -> Arguments.of(event, form)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void bothLanguagesTellTheSame(Event event, FormOfAddress form) {
        SampleMails samples = new SampleMails(event);

        told(samples, form).forEach((name, sample) -> {
            OpenedMail dutch = samples.compose(sample, Language.NL, form);
            OpenedMail english = samples.compose(sample, Language.EN, form);
            List<String> facts = facts(DUTCH, dutch.text(), Language.NL);

            assertThat(facts).as(name).isEqualTo(facts(ENGLISH, english.text(), Language.EN));
            assertThat(facts.isEmpty()).as(name).isEqualTo(name.equals("confirmation-left"));
            assertThat(named(event, dutch, Language.NL)).as(name).isEqualTo(named(event, english, Language.EN));
        });
    }

    /** And where a fact must stand, neither leaves it out. */
    @ParameterizedTest
    @MethodSource("events")
    void whatMustStandInAMailStandsInBothLanguages(Event event, FormOfAddress form) {
        SampleMails samples = new SampleMails(event);

        told(samples, form).forEach((name, sample) -> {
            for (Language language : Language.values()) {
                Set<String> named = named(event, samples.compose(sample, language, form), language);

                assertThat(named).as(name + " in " + language).containsAll(needed(name));
                assertThat(named.contains("place"))
                        .as(name + " in " + language)
                        .isEqualTo(needed(name).contains("place"));
            }
        });
    }

    private static Map<String, SampleMails.Sample> told(SampleMails samples, FormOfAddress form) {
        Map<String, SampleMails.Sample> told = samples.all();
        // The organizers of the example say je.
        told.values().removeIf(sample -> sample.ownTexts() && form == FormOfAddress.U);
        return told;
    }

    private static List<String> needed(String mail) {
        return switch (mail) {
            case "invitation", "invitation-late" -> List.of("title", "area", "lasts");
            case "change-of-words" -> List.of("title", "area");
            case "confirmation-attending-released",
                    "location",
                    "location-today",
                    "reminder",
                    "reminder-today",
                    "change-of-date-released",
                    "change-of-location",
                    "change-of-location-today",
                    "change-of-way-there",
                    "change-of-date-and-location",
                    "change-of-date-and-way-there",
                    "change-of-words-released" -> List.of("title", "place", "directions", "access", "phone");
            case "change-of-location-without-way" -> List.of("title", "place");
            case "change-of-way-there-without-phone" -> List.of("title", "place", "directions", "access");
            case "reminder-without-location" -> List.of("title", "area");
            default -> mail.startsWith("confirmation-attending") ? List.of("title", "area") : List.of("title");
        };
    }

    /** What a mail names in words, its subject included. */
    private static Set<String> named(Event event, OpenedMail mail, Language language) {
        EventFacts facts = event.facts();
        String told = (mail.subject() + " " + mail.text()).replaceAll("[\\s\\u00a0]+", " ");
        Map<String, String> words = Map.of(
                "title", facts.title().in(language),
                "area", facts.area().in(language),
                "lasts", lasting(facts.lasts(), language),
                "practical", facts.practical().in(language),
                "place", SampleMails.HALL.name().in(language),
                "directions", SampleMails.HALL.directions().in(language),
                "access", SampleMails.HALL.access().in(language),
                "phone", SampleMails.HALL.phone());
        return words.entrySet().stream()
                .filter(fact -> told.contains(fact.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String lasting(Duration lasts, Language language) {
        boolean dutch = language == Language.NL;
        return switch ((int) lasts.toMinutes()) {
            case 1 -> dutch ? "1 minuut" : "1 minute";
            case 60 -> dutch ? "1 uur" : "1 hour";
            case 90 -> dutch ? "anderhalf uur" : "an hour and a half";
            case 180 -> dutch ? "3 uur" : "3 hours";
            default -> throw new AssertionError("say how long " + lasts + " is");
        };
    }

    /** Not only alike: the day of the meeting, its hour, and the last day to answer are the event's. */
    @Test
    void whatTheyTellIsRight() {
        SampleMails samples = new SampleMails(BuiltIn.event());
        Map<String, SampleMails.Sample> all = samples.all();
        Function<String, List<String>> told = name ->
                facts(ENGLISH, samples.compose(all.get(name), Language.EN).text(), Language.EN);

        assertThat(told.apply("invitation")).containsExactly("MONDAY--2-13", "18:00", "3", "FRIDAY--2-10", "leave");
        assertThat(told.apply("invitation-example"))
                .containsExactly(
                        "--3-15",
                        "SATURDAY--2-11",
                        "FRIDAY--2-10",
                        "MONDAY--2-13",
                        "18:00",
                        "3",
                        "+31600000000",
                        "leave");
        assertThat(told.apply("nudge")).containsExactly("MONDAY--2-13", "18:00", "FRIDAY--2-10", "leave");
        assertThat(told.apply("confirmation-attending")).containsExactly("MONDAY--2-13", "18:00", "1");
        assertThat(told.apply("confirmation-perhaps-today")).containsExactly("today", "18:00", "today", "17:00");
        assertThat(told.apply("confirmation-declined")).containsExactly("MONDAY--2-13");
        assertThat(told.apply("confirmation-perhaps-late")).containsExactly("MONDAY--2-13", "18:00");
        assertThat(told.apply("reminder")).containsExactly("MONDAY--2-13", "18:00", "7", "99", "+31 20 000 00 00");
    }

    /** The first organizer has no Signal, the second has: nobody is told to write to the one at the number of the other. */
    @Test
    void aSignalNumberStandsBesideTheNameOfItsOwner() {
        Organizer kars = new Organizer(Mailbox.of("Kars", "kars@example.nl"), null);
        Organizer karin = new Organizer(Mailbox.of("Karin", "karin@example.nl"), "+31611111111");
        Organizer reachable = new Organizer(kars.mailbox(), "+31600000000");

        assertThat(invitation(Language.NL, kars, karin))
                .contains("of stuur Karin een Signal-bericht op +31611111111.")
                .endsWith("Kars");
        assertThat(invitation(Language.EN, kars, karin))
                .contains("or send Karin a Signal message at +31611111111.")
                .endsWith("Kars");
        assertThat(invitation(Language.NL, reachable, karin))
                .contains("of stuur Kars een Signal-bericht op +31600000000.");
        assertThat(invitation(Language.NL, kars)).doesNotContain("Signal");
    }

    private static String invitation(Language language, Organizer... organizers) {
        Event event = BuiltIn.event();
        SampleMails samples = new SampleMails(new Event(
                event.id(),
                event.uid(),
                event.sequence(),
                event.facts(),
                event.deadline(),
                event.plan(),
                event.policy(),
                List.of(organizers)));
        return samples.compose(samples.all().get("invitation-example"), language)
                .text()
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** A stacked mail holds the one text and then the other, whole. */
    @Test
    void aStackedMailHoldsBothTexts() {
        SampleMails samples = new SampleMails(BuiltIn.event());

        samples.all().forEach((name, sample) -> {
            String dutch = samples.compose(sample, Language.NL).text();
            String english = samples.compose(sample, Language.EN).text();
            boolean englishFirst = name.equals("invitation-english-first");
            String first =
                    englishFirst ? "(Nederlandse tekst hieronder.) " + english : "(Scroll down for English.) " + dutch;
            String second = englishFirst ? dutch : english;

            assertThat(samples.compose(sample, null).text().replaceAll("\\s+", " "))
                    .as(name)
                    .isEqualTo((first + " * * * * * * * * * * * * * * * * * * * * " + second).replaceAll("\\s+", " "));
        });
    }

    /** In the order in which they are told; a day as a date whose weekday was checked. */
    private static List<String> facts(Pattern pattern, String text, Language language) {
        List<String> facts = new ArrayList<>();
        Matcher fact = pattern.matcher(text.replaceAll("\\s+", " ")
                .replace("anderhalf uur", "1 uur en 30 minuten")
                .replace("an hour and a half", "1 hour and 30 minutes")
                .replaceAll("(\\d{1,2}:\\d{2}) today", "today $1"));
        while (fact.find()) {
            facts.add(fact.group(2) == null ? plain(fact) : day(fact.toMatchResult(), language));
        }
        return facts;
    }

    private static String plain(MatchResult fact) {
        if (fact.group(5) != null) {
            return fact.group(5).replace('.', ':');
        }
        return Map.of(
                        "één", "1",
                        "one guest", "1",
                        "twee gasten", "2",
                        "two guests", "2",
                        "vandaag", "today",
                        "Vandaag", "today",
                        "\"geen mail meer\"", "leave",
                        "\"no more mail\"", "leave")
                .getOrDefault(fact.group(), fact.group());
    }

    private static String day(MatchResult fact, Language language) {
        Month month = named(Month.values(), it -> it.getDisplayName(TextStyle.FULL, language.locale()), fact.group(3));
        String told = "--" + month.getValue() + "-" + fact.group(2);
        if (fact.group(1) == null) {
            return told;
        }
        DayOfWeek weekday =
                named(DayOfWeek.values(), it -> it.getDisplayName(TextStyle.FULL, language.locale()), fact.group(1));
        return weekday + told + (fact.group(4) == null ? "" : " " + fact.group(4));
    }

    private static <T> T named(T[] all, Function<T, String> name, String word) {
        return Stream.of(all)
                .filter(one -> name.apply(one).equals(word))
                .findFirst()
                .orElseThrow();
    }
}
