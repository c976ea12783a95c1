package org.erbij.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R80. */
class RetryTableTest {
    private static final Instant FIRST = Instant.parse("2017-01-30T10:00:00Z");

    @ParameterizedTest
    @CsvSource({"1,5", "2,15", "3,30", "4,60", "5,60", "30,60"})
    void itIsTriedAgainAfterSoManyMinutes(int attempts, long minutes) {
        assertThat(RetryTable.next(attempts, FIRST, FIRST)).contains(FIRST.plus(Duration.ofMinutes(minutes)));
    }

    @Test
    void afterThreeDaysItIsGivenUp() {
        assertThat(RetryTable.next(70, FIRST, FIRST.plus(Duration.ofHours(71)))).isPresent();
        assertThat(RetryTable.next(71, FIRST, FIRST.plus(Duration.ofHours(72)))).isEmpty();
    }
}
