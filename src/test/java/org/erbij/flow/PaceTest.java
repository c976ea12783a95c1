package org.erbij.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R41 as amended; PRODUCT.md, Quiet. */
class PaceTest {
    private static final Instant NOW = Instant.parse("2017-01-30T10:00:00Z");
    private final Pace pace = new Pace(Duration.ofHours(1), 3);

    private static Instant minutes(long after) {
        return NOW.plus(Duration.ofMinutes(after));
    }

    @Test
    void theFirstAnswerGoesWhenItIsDue() {
        assertThat(pace.earliest(minutes(2), List.of(), List.of())).isEqualTo(minutes(2));
    }

    @Test
    void changesWithinAnHourAreMerged() {
        assertThat(pace.earliest(minutes(2), List.of(minutes(-10)), List.of(minutes(-10))))
                .isEqualTo(minutes(50));
    }

    @Test
    void theFourthOfADayIsDelayedNotLost() {
        List<Instant> three = List.of(minutes(-120), minutes(-300), minutes(-600));

        assertThat(pace.earliest(minutes(2), three, three)).isEqualTo(minutes(-600 + 24 * 60));
    }

    @Test
    void theCapCountsAnswersAboutEveryEventButOnlyChangesOfOneEventAreMerged() {
        List<Instant> all = List.of(minutes(-10), minutes(-20), minutes(-600));

        assertThat(pace.earliest(minutes(2), List.of(), all.subList(0, 2))).isEqualTo(minutes(2));
        assertThat(pace.earliest(minutes(2), List.of(), all)).isEqualTo(minutes(-600 + 24 * 60));
    }
}
