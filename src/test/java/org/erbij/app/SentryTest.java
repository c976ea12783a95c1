package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.erbij.desk.StatusReport.Status;
import org.erbij.flow.Health.Condition;
import org.erbij.flow.Health.Work;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever looks at a running {@code run} sees that nobody has listened for an hour (R20). */
class SentryTest {
    private static final Instant BEGAN = Instant.parse("2027-03-01T09:00:00Z");

    private final Typed terminal = Typed.piping("");
    private Status status = status(Duration.ZERO, null, null);
    private final Sentry sentry = new Sentry(() -> status, terminal);

    private static Status status(Duration later, @Nullable Condition condition, @Nullable Instant unread) {
        List<Condition> all = condition == null ? List.of() : List.of(condition);
        return new Status(List.of(), 0, 0, 0, 0, 0, 0, all, unread, BEGAN.plus(later));
    }

    private static Condition failing(Work work) {
        return new Condition(work, null, BEGAN, "the server said 550 5.4.5");
    }

    @Test
    void anHourWithoutReadingIsToldOnceAndItsEndToo() {
        status = status(Duration.ofMinutes(59), failing(Work.READING), null);
        assertThat(sentry.look()).isFalse();

        status = status(Duration.ofMinutes(60), failing(Work.READING), null);
        assertThat(sentry.look()).isTrue();
        assertThat(sentry.look()).isTrue();
        assertThat(terminal.complained())
                .startsWith("! reading has failed for more than an hour; nobody listened since Mon 1 Mar ")
                .containsOnlyOnce("!");

        status = status(Duration.ofMinutes(70), null, null);
        assertThat(sentry.look()).isFalse();
        assertThat(terminal.complained()).endsWith("reading works again.\n");
    }

    @Test
    void whatHangsWithoutAFailureIsToldAsWell() {
        status = status(Duration.ofMinutes(61), null, BEGAN);

        assertThat(sentry.look()).isTrue();
        assertThat(terminal.complained())
                .contains("! nothing has been read since Mon 1 Mar ")
                .doesNotContain("T09:00");
    }

    // R80
    @Test
    void aProviderThatRefusesAllMailIsToldAtOnce() {
        status = status(Duration.ZERO, failing(Work.ACCEPTANCE), null);

        assertThat(sentry.look()).isTrue();
        assertThat(terminal.complained()).contains("! your provider refuses all our mail: the server said 550 5.4.5");
    }

    // R82
    @Test
    void theMostThatMayLeaveInADayIsNoTrouble() {
        status = status(Duration.ofHours(20), failing(Work.ALLOWANCE), null);

        assertThat(sentry.look()).isFalse();
    }
}
