package org.erbij.step.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
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
}
