package org.erbij.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** R41: twenty answers in ten minutes that may be part of a loop, and the rest waits. */
class BreakerTest {
    private static final Instant NOW = Instant.parse("2017-01-30T10:00:00Z");
    private final Breaker breaker = Breaker.DEFAULT;

    /** Answers that far apart, the newest so long ago. */
    private static List<Instant> answers(int count, Duration apart, Duration ago) {
        return IntStream.range(0, count)
                .mapToObj(i -> NOW.minus(ago).minus(apart.multipliedBy(i)))
                .toList();
    }

    @Test
    void nineteenAreStillPeople() {
        assertThat(breaker.waitsUntil(answers(19, Duration.ofSeconds(1), Duration.ZERO), NOW))
                .isEmpty();
    }

    @Test
    void twentyInTenMinutesPauseForAnHourFromTheLast() {
        assertThat(breaker.waitsUntil(answers(20, Duration.ofSeconds(31), Duration.ofMinutes(5)), NOW))
                .contains(NOW.plus(Duration.ofMinutes(55)));
    }

    @Test
    void twentySpreadWiderAreABusyEvening() {
        assertThat(breaker.waitsUntil(answers(40, Duration.ofSeconds(32), Duration.ZERO), NOW))
                .isEmpty();
    }

    @Test
    void stragglersAfterThemDoNotHideThem() {
        List<Instant> answers = new java.util.ArrayList<>(List.of(NOW));
        answers.addAll(answers(20, Duration.ofSeconds(1), Duration.ofMinutes(30)));

        assertThat(breaker.waitsUntil(answers, NOW)).contains(NOW.plus(Duration.ofMinutes(30)));
    }

    @Test
    void anHourLaterItIsOver() {
        assertThat(breaker.waitsUntil(answers(20, Duration.ofSeconds(1), Duration.ofMinutes(60)), NOW))
                .isEmpty();
        assertThat(breaker.since(NOW)).isEqualTo(NOW.minus(Duration.ofMinutes(70)));
    }
}
