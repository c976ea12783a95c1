package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.erbij.cli.Refusal;
import org.erbij.domain.event.Announced;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventPolicy;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Planned;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** events/NAME.yaml: its defaults, every key, and what is refused. */
class EventFileTest {
    private static final String LEAST = """
            event: lente
            title: {nl: Lente-etentje, en: Spring dinner}
            starts: 2027-04-12 18:00
            area: {nl: ergens in Amsterdam, en: somewhere in Amsterdam}
            answer-before: 2027-04-10
            organizers:
              - {name: Kars, address: kars@example.nl}
            """;

    private static Event read(String yaml) {
        return EventFile.read("events/lente.yaml", yaml);
    }

    @Test
    void defaults() {
        Event event = read(LEAST);

        assertThat(event.uid().value()).isEqualTo("lente@example.nl");
        assertThat(event.facts().zone()).isEqualTo(ZoneId.of("Europe/Amsterdam"));
        assertThat(event.facts().lasts()).isEqualTo(Duration.ofHours(3));
        assertThat(event.facts().languages()).containsExactly(Language.NL, Language.EN);
        assertThat(event.facts().practical().isEmpty()).isTrue();
        assertThat(event.plan()).isEmpty();
        assertThat(event.policy()).isEqualTo(EventPolicy.DEFAULT);
        assertThat(event.organizers().get(0).signal()).isNull();
    }

    @Test
    void everyKey() {
        Event event = read("""
                event: lente-2027
                title: {nl: Lente-etentje, en: Spring dinner}
                starts: 2027-04-12 18:00
                zone: Europe/Lisbon
                lasts: 90 minutes
                area: {nl: ergens in Lissabon, en: somewhere in Lisbon}
                practical: {nl: Neem een trui mee., en: Bring a jumper.}
                answer-before: 2027-04-09 20:00
                languages: [en, nl]
                organizers:
                  - {name: Kars, address: kars@example.nl, signal: "+31600000000"}
                  - {name: Sofie, address: sofie@example.org}
                announce-location: 2 days before, 10:00
                nudge: 3 days before answers close, 9:00
                reminders: [1 day before, 3 hours before]
                follow-up: 1 week after
                guests: named
                calendar: none
                calendar-title: {nl: Afspraak, en: Appointment}
                location-in-calendar: no
                after-deadline: ask
                late-yes: ask
                outside-thread: decide
                answer-after: 10 minutes
                public-code: LENTE-27
                public-address: lente@example.nl
                """);

        assertThat(event.facts().startsAt().toInstant()).isEqualTo(Instant.parse("2027-04-12T17:00:00Z"));
        assertThat(event.facts().lasts()).isEqualTo(Duration.ofMinutes(90));
        assertThat(event.facts().practical().in(Language.EN)).isEqualTo("Bring a jumper.");
        assertThat(event.facts().languages()).containsExactly(Language.EN, Language.NL);
        assertThat(event.organizers()).hasSize(2);
        assertThat(event.organizers().get(0).signal()).isEqualTo("+31600000000");
        assertThat(event.plan())
                .extracting(Planned::kind)
                .containsExactly(
                        MailKind.NUDGE, MailKind.LOCATION, MailKind.REMINDER, MailKind.REMINDER, MailKind.FOLLOW_UP);
        assertThat(event.plan())
                .extracting(planned -> event.at(planned).toLocalDateTime())
                .containsExactly(
                        LocalDateTime.parse("2027-04-06T09:00"),
                        LocalDateTime.parse("2027-04-10T10:00"),
                        LocalDateTime.parse("2027-04-11T18:00"),
                        LocalDateTime.parse("2027-04-12T15:00"),
                        LocalDateTime.parse("2027-04-19T18:00"));
        EventPolicy policy = event.policy();
        assertThat(policy.guests()).isEqualTo(EventPolicy.Guests.NAMED);
        assertThat(policy.calendar()).isEqualTo(EventPolicy.Calendar.NONE);
        assertThat(policy.afterDeadline()).isEqualTo(EventPolicy.AfterDeadline.ASK);
        assertThat(policy.lateYes()).isEqualTo(EventPolicy.LateYes.ASK);
        assertThat(policy.outsideThread()).isEqualTo(EventPolicy.OutsideThread.DECIDE);
        assertThat(policy.answerAfter()).isEqualTo(Duration.ofMinutes(10));
        assertThat(policy.calendarTitle()).isNotNull();
        assertThat(policy.locationInCalendar()).isFalse();
        assertThat(policy.announced()).isEqualTo(new Announced("LENTE-27", AddrSpec.of("lente@example.nl")));
    }

    @Test
    void whatWouldHaveEveryStrangersMailLookedAtIsNoPublicCodeAndNoPublicAddress() {
        assertThatThrownBy(() -> read(LEAST + "public-code: ja\n")).hasMessageContaining("4 to 30 letters");
        assertThatThrownBy(() -> read(LEAST + "public-address: kars@example.nl\n"))
                .hasMessageContaining("an organizer's own");
    }

    // R105
    @Test
    void aDayToAnswerBeforeIsNotItselfADayToAnswerOn() {
        Event event = read(LEAST);

        assertThat(event.deadline().lastDay()).isEqualTo(LocalDate.parse("2027-04-09"));
        assertThat(event.answersClose()).isEqualTo(Instant.parse("2027-04-09T22:00:00Z"));
    }

    // R105
    @Test
    void aMomentToAnswerBeforeIsThatMomentOfThatDay() {
        Event event = read(LEAST.replace("answer-before: 2027-04-10", "answer-before: 2027-04-10 12:30"));

        assertThat(event.deadline().lastDay()).isEqualTo(LocalDate.parse("2027-04-10"));
        assertThat(event.answersClose()).isEqualTo(Instant.parse("2027-04-10T10:30:00Z"));
    }

    // R102
    @Test
    void daysAreCountedOnTheCalendarAndHoursByTheClockWhenSummerTimeBegins() {
        Event event = read(LEAST.replace("2027-04-12 18:00", "2027-03-28 12:00").replace("2027-04-10", "2027-03-26")
                + "reminders: [1 day before, 24 hours before]\nannounce-location: 0 days before, 2:30\n");

        assertThat(event.plan())
                .extracting(planned -> event.at(planned).toInstant())
                .containsExactly(
                        Instant.parse("2027-03-28T01:30:00Z"),
                        Instant.parse("2027-03-27T11:00:00Z"),
                        Instant.parse("2027-03-27T10:00:00Z"));
    }

    // R102
    @Test
    void anHourThatHappensTwiceIsTheEarlierWhenSummerTimeEnds() {
        Event event = read(LEAST.replace("2027-04-12 18:00", "2027-10-31 12:00").replace("2027-04-10", "2027-10-30")
                + "announce-location: 0 days before, 2:30\n");

        assertThat(event.at(event.plan().get(0)).toInstant()).isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
    }

    @Test
    void anEventInOneLanguageNeedsNoOther() {
        Event event = read(LEAST.replace("title: {nl: Lente-etentje, en: Spring dinner}", "title: {nl: Lente-etentje}")
                        .replace(", en: somewhere in Amsterdam", "")
                + "languages: [nl]\n");

        assertThat(event.facts().languages()).containsExactly(Language.NL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "starst: 2027-04-12 18:00 | line 8, column 1 | did you mean 'starts'",
                "reminder: [1 day before] | line 8, column 1 | did you mean 'reminders'",
                "event: Lente | line 7, column 8 | small letters, digits and hyphens",
                "starts: 12 april | line 7, column 9 | is no moment; write it like '2017-02-13 18:00'",
                "starts: 2027-04-31 18:00 | line 7, column 9 | there is no 31 April: April has 30 days",
                "starts: 2027-04-12 24:30 | line 7, column 9 | there is no 24:30 in a day",
                "zone: Europe/Amsterdm | line 8, column 7 | Europe/Amsterdm",
                "lasts: an evening | line 8, column 8 | is no span of time; write it like '2 minutes'",
                "lasts: 0 hours | line 8, column 8 | longer than nothing",
                "title: Lente-etentje | line 7, column 8 | title should have keys of its own",
                "title: {nl: Lente-etentje} | line 7, column 8 | the key 'en' is missing",
                "title: {nl: Lente, en: '  '} | line 7, column 24 | en is empty",
                "title: {nl: Lente, fr: Printemps} | line 7, column 20 | there is no key 'fr' here",
                "answer-before: 2027-04-12 18:01 | line 7, column 16 | answer-before lies after the start",
                "answer-before: soon | line 7, column 16 | 'soon' is no day; write it like '2017-02-11'",
                "languages: [nl, de] | line 8, column 17 | 'de' is none of nl and en",
                "languages: [] | line 8, column 12 | at least one language",
                "languages: nl | line 8, column 12 | languages should be a list",
                "organizers: [] | line 6, column 13 | organizers: at least one",
                "organizers: [{name: Kars, address: kars}] | line 6, column 36 | not an email address",
                "organizers: [{name: Kars, adres: x@example.nl}] | line 6, column 27 | did you mean 'address'",
                "announce-location: 2 days before, 25:00 | line 8, column 20 | 25:00",
                "nudge: 3 hours before, 10:00 | line 8, column 8 | hours and minutes before need no time of day",
                "reminders: 1 day before | line 8, column 12 | reminders should be a list",
                "reminders: [1 day before, 10:00] | line 8, column 27 | '10:00' is no moment",
                "reminders: ['1 day before, 25:00'] | line 8, column 13 | 25:00",
                "guests: many | line 8, column 9 | none of: none, count, named",
                "calendar: always | line 8, column 11 | none of: confirmation, invitation, none",
                "location-in-calendar: perhaps | line 8, column 23 | neither yes nor no",
                "event: lente | line 8, column 1 | 'event' stands there twice"
            })
    void whatCannotBeIsRefusedWithItsPlace(String line, String place, String said) {
        String key = line.substring(0, line.indexOf(':'));
        boolean twice = said.contains("twice");
        String rest = twice ? LEAST : without(key);

        assertThatThrownBy(() -> read(rest + line + "\n"))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("events/lente.yaml, " + place + ": ")
                .hasMessageContaining(said)
                .hasMessageNotContaining("?.")
                .hasMessageEndingWith("Nothing of the file was used. Mend it there and try again.");
    }

    private static String without(String key) {
        StringBuilder kept = new StringBuilder();
        boolean drops = false;
        for (String line : LEAST.lines().toList()) {
            drops = line.startsWith(key + ":") || (drops && line.startsWith(" "));
            kept.append(drops ? "" : line + "\n");
        }
        return kept.toString();
    }

    @Test
    void whatIsMissingIsNamed() {
        for (String key : new String[] {"event", "title", "starts", "area", "answer-before", "organizers"}) {
            assertThatThrownBy(() -> read(without(key)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining(key);
        }
    }

    @Test
    void brokenYamlIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> read("event: lente\ntitle: {nl: Lente"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("this is not YAML");
        assertThatThrownBy(() -> read("# nothing yet\n"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is empty");
        assertThatThrownBy(() -> read("- a list\n"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("line 1, column 1: this should be keys with values");
    }
}
