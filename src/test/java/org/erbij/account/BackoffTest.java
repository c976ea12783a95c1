package org.erbij.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R21: how long to wait after failures")
final class BackoffTest {
    @Test
    void doublesFromFiveSecondsToAQuarterOfAnHour() {
        var backoff = new Backoff(() -> 0.5);
        assertThat(backoff.after(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(backoff.after(2)).isEqualTo(Duration.ofSeconds(10));
        assertThat(backoff.after(8)).isEqualTo(Duration.ofSeconds(640));
        assertThat(backoff.after(9)).isEqualTo(Duration.ofMinutes(15));
        assertThat(backoff.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void spreadsThoseWhoFailTogether() {
        assertThat(new Backoff(() -> 0).after(1)).isEqualTo(Duration.ofSeconds(4));
        assertThat(new Backoff(() -> 1).after(1)).isEqualTo(Duration.ofSeconds(6));
    }
}
