package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.erbij.domain.event.Moment;
import org.erbij.domain.event.Moment.Anchor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Moments as an organizer writes them; what they mean on a calendar is tested where they live. */
class MomentsTest {
    @Test
    void wordsBecomeMoments() {
        assertThat(Moments.parse("2 days before, 10:00"))
                .isEqualTo(new Moment.Days(Anchor.START, -2, LocalTime.of(10, 0)));
        assertThat(Moments.parse("1 day before")).isEqualTo(new Moment.Days(Anchor.START, -1, null));
        assertThat(Moments.parse(" 1 Week After, 9:30 "))
                .isEqualTo(new Moment.Days(Anchor.START, 7, LocalTime.of(9, 30)));
        assertThat(Moments.parse("3 days before answers close, 10:00"))
                .isEqualTo(new Moment.Days(Anchor.ANSWERS_CLOSE, -3, LocalTime.of(10, 0)));
        assertThat(Moments.parse("3 hours before")).isEqualTo(new Moment.Elapsed(Anchor.START, Duration.ofHours(-3)));
        assertThat(Moments.parse("30 minutes after answers close"))
                .isEqualTo(new Moment.Elapsed(Anchor.ANSWERS_CLOSE, Duration.ofMinutes(30)));
        assertThat(Moments.parse("2017-02-11 10:00")).isEqualTo(new Moment.On(LocalDateTime.parse("2017-02-11T10:00")));
        assertThat(Moments.parse("2017-02-11 10:00:30"))
                .isEqualTo(new Moment.On(LocalDateTime.parse("2017-02-11T10:00:30")));
    }

    @Test
    void aDayAloneIsItsBeginning() {
        assertThat(Moments.dayOrMoment("2017-02-11")).isEqualTo(LocalDateTime.parse("2017-02-11T00:00"));
        assertThat(Moments.dayOrMoment("2017-02-11 20:00")).isEqualTo(LocalDateTime.parse("2017-02-11T20:00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2 days",
                "two days before",
                "2 days before 10:00",
                "2 days before, 25:00",
                "2 days before, 10:60",
                "3 hours before, 10:00",
                "2017-02-30 10:00",
                "2017-02-11",
                "11-02-2017 10:00",
                "2017-02-11 24:00"
            })
    void whatIsNoMomentIsRefused(String written) {
        assertThatThrownBy(() -> Moments.parse(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBadDateIsToldWhatIsWrongWithIt() {
        assertThatThrownBy(() -> Moments.local("2027-04-31 18:00"))
                .hasMessage("there is no 31 April: April has 30 days");
        assertThatThrownBy(() -> Moments.local("2027-02-29 18:00"))
                .hasMessage("there is no 29 February: February 2027 has 28 days");
        assertThatThrownBy(() -> Moments.dayOrMoment("2027-04-31"))
                .hasMessage("there is no 31 April: April has 30 days");
        assertThatThrownBy(() -> Moments.local("2027-13-01 18:00")).hasMessageStartingWith("there is no month 13;");
        assertThatThrownBy(() -> Moments.parse("2027-04-12"))
                .hasMessage("'2027-04-12' lacks its time of day; write it like '2027-04-12 18:00'");
        assertThatThrownBy(() -> Moments.local("2027-04-12 25:00"))
                .hasMessage("there is no 25:00 in a day; write the time like '18:00'");
    }

    @Test
    void whereADayIsEnoughItsFormIsNamed() {
        assertThatThrownBy(() -> Moments.dayOrMoment("11 February"))
                .hasMessageStartingWith("'11 February' is no day; write it like '2017-02-11'");
    }
}
