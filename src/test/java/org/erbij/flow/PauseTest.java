package org.erbij.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.erbij.fixture.Occasions;
import org.junit.jupiter.api.Test;

/** A wait, whatever is done to the clock (R104). */
class PauseTest {
    private static final Instant NOW = Occasions.at("2017-02-01T10:00");

    @Test
    void itEndsAtItsEnd() {
        Pause pause = Pause.of(NOW, Duration.ofMinutes(5));

        assertThat(pause.isOverAt(NOW)).isFalse();
        assertThat(pause.isOverAt(NOW.plusSeconds(299))).isFalse();
        assertThat(pause.isOverAt(NOW.plusSeconds(300))).isTrue();
    }

    @Test
    void itDoesNotGrowWhenTheClockIsSetBack() {
        Pause pause = Pause.of(NOW, Duration.ofMinutes(5));

        assertThat(pause.isOverAt(NOW.minus(Duration.ofHours(5)))).isTrue();
    }

    @Test
    void noneIsOverAtAnyTime() {
        assertThat(Pause.OVER.isOverAt(Instant.EPOCH)).isTrue();
        assertThat(Pause.OVER.isOverAt(NOW)).isTrue();
    }
}
