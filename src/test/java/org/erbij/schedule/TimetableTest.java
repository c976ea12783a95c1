package org.erbij.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.erbij.domain.event.Moment;
import org.erbij.domain.event.ReplyDeadline;
import org.erbij.fixture.Occasions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Quartz on the real database: when it rings, and what it finds again after a stop, a crash or a loss. */
@Timeout(60)
class TimetableTest {
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final Instant tomorrow = now.plus(Duration.ofDays(1));

    @TempDir
    private Path folder;

    private static void await3Polls(Ringer ringer) {
        int before = ringer.polls.get();
        await().atMost(Duration.ofSeconds(20)).until(() -> ringer.polls.get() >= before + 3);
    }

    private static void awaitMailings(Ringer ringer, int times) {
        await().atMost(Duration.ofSeconds(20)).until(() -> ringer.mailings.get() >= times);
    }

    @Test
    void aMassMailIsRungForAtItsMomentAndOnce() {
        Instant soon = Instant.now().plusMillis(4000);
        try (Ringer ringer = new Ringer(folder, List.of(new Bell("reminder", soon))).start()) {
            await3Polls(ringer);
            assertThat(ringer.mailings).hasValue(0);

            awaitMailings(ringer, 1);

            assertThat(Instant.now()).isAfterOrEqualTo(soon);
            await3Polls(ringer);
            assertThat(ringer.mailings).hasValue(1);
        }
    }

    // R100
    @Test
    void whatQuartzHasForgottenIsRebuiltAtTheNextStart() throws Exception {
        List<Bell> moments =
                List.of(new Bell("evening location", tomorrow), new Bell("evening reminder", tomorrow.plusSeconds(60)));
        Map<String, Instant> before;
        try (Ringer ringer = new Ringer(folder, moments).start()) {
            before = ringer.kept();
            assertThat(before)
                    .isEqualTo(Map.of("evening location", tomorrow, "evening reminder", tomorrow.plusSeconds(60)));
        }
        try (Ringer forgetful = new Ringer(folder, moments)) {
            forgetful.truncate();
            assertThat(forgetful.kept()).isEmpty();
        }

        try (Ringer ringer = new Ringer(folder, moments).start()) {
            assertThat(ringer.kept()).isEqualTo(before);
            await3Polls(ringer);
            assertThat(ringer.mailings).hasValue(0);
        }
    }

    // R101
    @Test
    void aMomentThatPassedLongBeforeTheStartIsRungForOnce() {
        try (Ringer ringer = new Ringer(folder, List.of(new Bell("nudge", now.minus(Duration.ofHours(3))))).start()) {
            awaitMailings(ringer, 1);

            await3Polls(ringer);
            assertThat(ringer.mailings).hasValue(1);
        }
    }

    // R101: beyond the misfire threshold of a minute
    @Test
    void whatWasMissedWhileWeWereAwayIsRungForOnce() throws Exception {
        Instant missed = now.minus(Duration.ofHours(3));
        try (Ringer ringer = new Ringer(folder, List.of(new Bell("nudge", tomorrow))).start()) {
            assertThat(ringer.kept()).hasSize(1);
        }
        try (Ringer away = new Ringer(folder, List.of())) {
            away.wasAwaySince("nudge", missed);
        }

        try (Ringer ringer = new Ringer(folder, List.of(new Bell("nudge", missed))).start()) {
            awaitMailings(ringer, 1);
            await3Polls(ringer);
            assertThat(ringer.mailings).hasValue(1);
            assertThat(ringer.kept()).isEmpty();
        }
    }

    // R99
    @Test
    void aRingInTheMiddleOfWhichWeAreKilledComesAgain() throws Exception {
        Process killed = StuckRing.start(folder);
        try {
            assertThat(killed.inputReader().readLine()).isEqualTo("ringing");
        } finally {
            killed.destroyForcibly().waitFor();
        }

        try (Ringer ringer = new Ringer(folder, List.of()).start()) {
            awaitMailings(ringer, 1);
            await3Polls(ringer);
            assertThat(ringer.mailings).hasValue(1);
        }
        try (Ringer ringer = new Ringer(folder, List.of()).start()) {
            await3Polls(ringer);
            assertThat(ringer.mailings).hasValue(0);
        }
    }

    @Test
    void aMomentThatMovesRingsAtItsNewTimeOnlyAndOneThatIsGoneNotAtAll() throws Exception {
        List<Bell> moments = new ArrayList<>(List.of(new Bell("location", tomorrow), new Bell("reminder", tomorrow)));
        try (Ringer ringer = new Ringer(folder, moments).start()) {
            moments.clear();
            moments.add(new Bell("location", tomorrow.plusSeconds(3600)));
            moments.add(new Bell("follow-up", tomorrow.plusSeconds(7200)));

            ringer.timetable.rebuild();

            assertThat(ringer.kept())
                    .isEqualTo(Map.of("location", tomorrow.plusSeconds(3600), "follow-up", tomorrow.plusSeconds(7200)));
        }
    }

    // R104, R99 as amended: a clock jump triggers the same registered jobs
    @Test
    void aJumpRingsTheRegisteredJobAndReturnsWhenItHasFinished() throws Exception {
        try (Ringer ringer =
                new Ringer(folder, List.of(new Bell("reminder", tomorrow)), Duration.ofHours(1), () -> {}).start()) {
            await().until(() -> ringer.polls.get() == 1);
            ringer.timetable.ringMailings();
            ringer.timetable.ringMailings();
            assertThat(ringer.mailings).hasValue(2);
            ringer.timetable.ringPoll();
            assertThat(ringer.polls).hasValue(2);
            assertThat(ringer.kept()).containsOnlyKeys("reminder");
        }
    }

    @Test
    void aBellThatBreaksIsRungAgain() {
        try (Ringer ringer = new Ringer(folder, List.of(), Ringer.POLL_EVERY, () -> {
                    throw new IllegalStateException("broken");
                })
                .start()) {
            assertThatThrownBy(() -> ringer.timetable.ringMailings()).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> ringer.timetable.ringMailings()).isInstanceOf(IllegalStateException.class);

            assertThat(ringer.mailings).hasValue(2);
            await3Polls(ringer);
        }
    }

    // R102: what the spring change skips comes an hour later, of what the autumn change repeats the first is meant
    @Test
    void bellsKeepTheInstantAcrossBothChangesOfTheClocks() throws Exception {
        int year = LocalDate.now(Occasions.AMSTERDAM).getYear() + 1;
        LocalDateTime gap = lastSunday(year, 3).atTime(2, 30);
        LocalDateTime overlap = lastSunday(year, 10).atTime(2, 30);
        List<Bell> moments = List.of(bell("gap", gap), bell("overlap", overlap));

        try (Ringer ringer = new Ringer(folder, moments).start()) {
            assertThat(ringer.kept())
                    .isEqualTo(Map.of(
                            "gap", Instant.parse(gap.toLocalDate() + "T01:30:00Z"),
                            "overlap", Instant.parse(overlap.toLocalDate() + "T00:30:00Z")));
        }
    }

    private static LocalDate lastSunday(int year, int month) {
        LocalDate last = LocalDate.of(year, month, 31);
        return last.minusDays(last.getDayOfWeek().getValue() % 7);
    }

    private static Bell bell(String name, LocalDateTime local) {
        return new Bell(
                name,
                new Moment.On(local)
                        .at(Occasions.facts(local.plusDays(2)), ReplyDeadline.before(local.toLocalDate()))
                        .toInstant());
    }
}
