package org.erbij.step.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import org.erbij.domain.event.ReplyDeadline;
import org.erbij.domain.people.Language;
import org.junit.jupiter.api.Test;

/** Days and times as people say them. */
class SpokenTest {
    private static final LocalDateTime EVENING = LocalDateTime.parse("2027-04-12T18:00");

    private static String end(Language language, String at) {
        return new Spoken(language, 2027).end(EVENING, LocalDateTime.parse(at));
    }

    @Test
    void whatEndsAfterMidnightEndsOnADay() {
        assertThat(end(Language.NL, "2027-04-13T01:30")).isEqualTo("dinsdag 13 april om 01.30 uur");
        assertThat(end(Language.EN, "2027-04-13T01:30")).isEqualTo("Tuesday 13 April, 01:30");
    }

    @Test
    void whatEndsOnItsOwnDayEndsAtATimeAlsoWhenThatIsMidnight() {
        assertThat(end(Language.NL, "2027-04-12T21:00")).isEqualTo("21.00 uur");
        assertThat(end(Language.EN, "2027-04-13T00:00")).isEqualTo("00:00");
    }

    @Test
    void theYearIsSaidWhenItIsNotTheReadersOwn() {
        LocalDateTime newYear = LocalDateTime.parse("2028-01-01T17:00");
        ReplyDeadline lastOfTheOld = new ReplyDeadline(LocalDateTime.parse("2027-12-31T00:00"));

        assertThat(new Spoken(Language.NL, 2027).moment(newYear)).isEqualTo("zaterdag 1 januari 2028 om 17.00 uur");
        assertThat(new Spoken(Language.EN, 2027).moment(newYear)).isEqualTo("Saturday 1 January 2028, 17:00");
        assertThat(new Spoken(Language.NL, 2027).last(lastOfTheOld)).isEqualTo("donderdag 30 december");
        assertThat(new Spoken(Language.EN, 2027).last(lastOfTheOld)).isEqualTo("Thursday 30 December");
        assertThat(new Spoken(Language.NL, 2028).moment(newYear)).isEqualTo("zaterdag 1 januari om 17.00 uur");
        assertThat(new Spoken(Language.EN, 2028).last(lastOfTheOld)).isEqualTo("Thursday 30 December 2027");
    }

    @Test
    void theLastMomentOfTodayIsSaidWithItsTimeWhereTheDayEndsEarly() {
        ReplyDeadline anHourBefore = new ReplyDeadline(EVENING.minusHours(1));
        ReplyDeadline allDay = new ReplyDeadline(LocalDateTime.parse("2027-04-13T00:00"));

        assertThat(new Spoken(Language.NL, 2027).lastToday(anHourBefore)).isEqualTo("vandaag om 17.00 uur");
        assertThat(new Spoken(Language.EN, 2027).lastToday(anHourBefore)).isEqualTo("17:00 today");
        assertThat(new Spoken(Language.NL, 2027).lastToday(allDay)).isEqualTo("vandaag");
        assertThat(new Spoken(Language.EN, 2027).lastToday(allDay)).isEqualTo("today");
    }

    @Test
    void aSmallNumberIsAWord() {
        assertThat(new Spoken(Language.NL, 2027).number(1)).isEqualTo("één");
        assertThat(new Spoken(Language.NL, 2027).number(12)).isEqualTo("twaalf");
        assertThat(new Spoken(Language.EN, 2027).number(12)).isEqualTo("twelve");
        assertThat(new Spoken(Language.EN, 2027).number(13)).isEqualTo("13");
    }

    private static String lasting(Language language, int minutes) {
        return new Spoken(language, 2027).lasting(Duration.ofMinutes(minutes));
    }

    @Test
    void halfAnHourIsSaidAsPeopleSayIt() {
        assertThat(lasting(Language.NL, 90)).isEqualTo("anderhalf uur");
        assertThat(lasting(Language.EN, 90)).isEqualTo("an hour and a half");
        assertThat(lasting(Language.NL, 150)).isEqualTo("2½ uur");
        assertThat(lasting(Language.EN, 150)).isEqualTo("2½ hours");
        assertThat(lasting(Language.NL, 30)).isEqualTo("30 minuten");
        assertThat(lasting(Language.EN, 30)).isEqualTo("30 minutes");
        assertThat(lasting(Language.EN, 105)).isEqualTo("1 hour and 45 minutes");
    }
}
