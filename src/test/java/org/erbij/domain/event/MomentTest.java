package org.erbij.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.erbij.domain.event.Moment.Anchor;
import org.erbij.domain.event.Moment.Days;
import org.erbij.domain.event.Moment.Elapsed;
import org.erbij.domain.event.Moment.On;
import org.erbij.fixture.Occasions;
import org.junit.jupiter.api.Test;

/** Moments on the calendar, also where the clocks change (R102). */
class MomentTest {
    private static final ReplyDeadline DEADLINE = ReplyDeadline.before(LocalDate.parse("2023-03-24"));

    private static String at(Moment moment, String starts) {
        return moment.at(Occasions.facts(LocalDateTime.parse(starts)), DEADLINE)
                .toOffsetDateTime()
                .toString();
    }

    @Test
    void theDayBeforeIsCalendarArithmeticAcrossTheSpringChange() {
        assertThat(at(new Days(Anchor.START, -1, null), "2023-03-26T18:00")).isEqualTo("2023-03-25T18:00+01:00");
        assertThat(at(new Elapsed(Anchor.START, Duration.ofHours(-24)), "2023-03-26T18:00"))
                .isEqualTo("2023-03-25T17:00+01:00");
    }

    @Test
    void theDayBeforeIsCalendarArithmeticAcrossTheAutumnChange() {
        assertThat(at(new Days(Anchor.START, -1, null), "2023-10-29T18:00")).isEqualTo("2023-10-28T18:00+02:00");
        assertThat(at(new Elapsed(Anchor.START, Duration.ofHours(-24)), "2023-10-29T18:00"))
                .isEqualTo("2023-10-28T19:00+02:00");
    }

    @Test
    void aTimeThatTheSpringChangeSkipsMovesForward() {
        assertThat(at(new On(LocalDateTime.parse("2023-03-26T02:30")), "2023-03-27T18:00"))
                .isEqualTo("2023-03-26T03:30+02:00");
    }

    @Test
    void ofATimeThatHappensTwiceTheEarlierIsMeant() {
        assertThat(at(new On(LocalDateTime.parse("2023-10-29T02:30")), "2023-10-30T18:00"))
                .isEqualTo("2023-10-29T02:30+02:00");
    }

    @Test
    void daysBeforeAnswersCloseCountFromTheEndOfTheLastDay() {
        assertThat(at(new Days(Anchor.ANSWERS_CLOSE, -3, LocalTime.of(10, 0)), "2023-03-27T18:00"))
                .isEqualTo("2023-03-21T10:00+01:00");
    }

    // R105: "before Friday 24 March" ends with Thursday the 23rd
    @Test
    void aDeadlineEndsWithTheDayBefore() {
        assertThat(DEADLINE.lastDay()).isEqualTo(LocalDate.parse("2023-03-23"));
        assertThat(DEADLINE.instant(Occasions.AMSTERDAM)).isEqualTo(Occasions.at("2023-03-24T00:00"));
        assertThat(new ReplyDeadline(LocalDateTime.parse("2023-03-24T12:00")).lastDay())
                .isEqualTo(LocalDate.parse("2023-03-24"));
    }
}
