package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Spans of time as an organizer writes them. */
class SpansTest {
    @ParameterizedTest
    @CsvSource({
        "90 seconds, PT1M30S",
        "1 minute, PT1M",
        "3 Hours, PT3H",
        "14 days, PT336H",
        "2weeks, PT336H",
        "' 0 seconds ', PT0S"
    })
    void wordsBecomeSpans(String written, Duration span) {
        assertThat(Spans.parse(written)).isEqualTo(span);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "5", "minutes", "-2 minutes", "1.5 hours", "2 months", "PT2M", "1234567 days", "2 minutes 3"
            })
    void anythingElseIsRefusedWithItsForms(String written) {
        assertThatThrownBy(() -> Spans.parse(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + written + "' is no span of time")
                .hasMessageContaining("'2 minutes', '3 hours' or '14 days'");
    }
}
