package org.erbij.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.erbij.desk.StatusReport.DayOfAnswers;
import org.junit.jupiter.api.Test;

final class DayChartTest {
    private static final LocalDate FIRST = LocalDate.of(2017, 1, 30);
    private static final LocalDate LAST = LocalDate.of(2017, 2, 10);

    private static String drawn(Look look, Map<LocalDate, Integer> answers, LocalDate today, LocalDate last) {
        Map<LocalDate, DayOfAnswers> coming = new TreeMap<>();
        answers.forEach((day, number) -> coming.put(day, new DayOfAnswers(1, number, 0)));
        return chart(look, coming, today, last);
    }

    private static String chart(Look look, Map<LocalDate, DayOfAnswers> days, LocalDate today, LocalDate last) {
        return String.join("\n", new DayChart(look, new TreeMap<>(days), FIRST, today, last).lines());
    }

    // PRODUCT.md: status shows "coming incl. guests, by day, against the deadline"
    @Test
    void whoComesStandsBelowWithGuestsAndWhoAnsweredOtherwiseAboveInAnotherMark() {
        Map<LocalDate, DayOfAnswers> days = Map.of(
                FIRST,
                new DayOfAnswers(4, 6, 2),
                FIRST.plusDays(1),
                new DayOfAnswers(2, 0, 2),
                FIRST.plusDays(2),
                new DayOfAnswers(2, 1, 1));

        assertThat(chart(new Look(60, false, true), days, FIRST.plusDays(4), LAST))
                .isEqualTo("""
                   8┤░░░                                             ┊
                    │███                                             ┊
                    │███     ░░░                                     ┊
                    │███ ░░░ ▄▄▄                                     ┊
                    └────────────────────╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┴
                     Mon 30 Jan                    last day Fri 10 Feb""".indent(2).stripTrailing());
        assertThat(chart(new Look(60, false, false), days, FIRST.plusDays(4), LAST))
                .contains("8|:::", "|### ::: ###");
    }

    @Test
    void barsStandBesideEachOtherUpToTheLastDayToAnswer() {
        Map<LocalDate, Integer> answers = Map.of(FIRST, 8, FIRST.plusDays(1), 4, FIRST.plusDays(3), 1);

        assertThat(drawn(new Look(60, false, true), answers, FIRST.plusDays(4), LAST))
                .isEqualTo("""
                   8┤███                                             ┊
                    │███                                             ┊
                    │███ ███                                         ┊
                    │███ ███     ▄▄▄                                 ┊
                    └────────────────────╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┴
                     Mon 30 Jan                    last day Fri 10 Feb""".indent(2).stripTrailing());
    }

    @Test
    void withoutUnicodeTheyAreDrawnInAscii() {
        String drawn = drawn(new Look(60, false, false), Map.of(FIRST, 8, FIRST.plusDays(1), 4), FIRST, LAST);

        assertThat(drawn.chars()).allMatch(letter -> letter < 128);
        assertThat(drawn).contains("8|###", "+----....");
    }

    @Test
    void whatComesAfterTheLastDayStandsBehindItsLine() {
        String drawn = drawn(Look.PLAIN, Map.of(FIRST, 8, LAST.plusDays(2), 8), LAST.plusDays(3), LAST);

        assertThat(drawn.lines().findFirst().orElseThrow()).matches(" +8┤███ +┊ +███");
    }

    @Test
    void manyWeeksFitANarrowScreenBySeveralDaysToABar() {
        String drawn =
                drawn(new Look(40, false, true), Map.of(FIRST, 8, FIRST.plusDays(150), 3), FIRST, FIRST.plusDays(160));

        assertThat(drawn.lines()).allMatch(line -> Cells.width(line) <= 40);
    }
}
