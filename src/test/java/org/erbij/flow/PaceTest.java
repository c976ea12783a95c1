package org.erbij.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R41 as amended; PRODUCT.md, Quiet. */
class PaceTest {
    private static final Instant NOW = Instant.parse("2017-01-30T10:00:00Z");
    private static final Instant BEGINS = NOW.plus(Duration.ofDays(14));
    private final Pace pace = new Pace(Duration.ofHours(1), 3);

    private static Instant minutes(long after) {
        return NOW.plus(Duration.ofMinutes(after));
    }

    @Test
    void theFirstAnswerGoesWhenItIsDue() {
        assertThat(pace.earliest(minutes(2), List.of(), List.of(), BEGINS)).isEqualTo(minutes(2));
    }

    @Test
    void changesWithinAnHourAreMerged() {
        assertThat(pace.earliest(minutes(2), List.of(minutes(-10)), List.of(minutes(-10)), BEGINS))
                .isEqualTo(minutes(50));
    }

    @Test
    void theFourthOfADayIsDelayedNotLost() {
        List<Instant> three = List.of(minutes(-120), minutes(-300), minutes(-600));

        assertThat(pace.earliest(minutes(2), three, three, BEGINS)).isEqualTo(minutes(-600 + 24 * 60));
    }

    @Test
    void theCapCountsAnswersAboutEveryEventButOnlyChangesOfOneEventAreMerged() {
        List<Instant> all = List.of(minutes(-10), minutes(-20), minutes(-600));

        assertThat(pace.earliest(minutes(2), List.of(), all.subList(0, 2), BEGINS))
                .isEqualTo(minutes(2));
        assertThat(pace.earliest(minutes(2), List.of(), all, BEGINS)).isEqualTo(minutes(-600 + 24 * 60));
    }

    @Test
    void shortlyBeforeItBeginsAChangeWaitsForNoOther() {
        List<Instant> earlier = List.of(minutes(-10));

        assertThat(pace.earliest(minutes(2), earlier, earlier, minutes(111))).isEqualTo(minutes(50));
        assertThat(pace.earliest(minutes(2), earlier, earlier, minutes(110))).isEqualTo(minutes(2));
        assertThat(pace.earliest(minutes(2), earlier, earlier, minutes(-5))).isEqualTo(minutes(2));
    }

    @Test
    void theCapHoldsToTheEnd() {
        List<Instant> three = List.of(minutes(-120), minutes(-300), minutes(-600));

        assertThat(pace.earliest(minutes(2), three, three, minutes(30))).isEqualTo(minutes(-600 + 24 * 60));
    }
}
