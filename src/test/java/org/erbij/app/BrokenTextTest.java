package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text that breaks after the event was applied: the organizer hears of it while there is time to mend it (R98). */
class BrokenTextTest {
    private static final String PLACE = "nl.place: Kettingstraat 5\nen.place: Kettingstraat 5\n";

    @TempDir
    private Path home;

    private Household household;

    @BeforeEach
    void invite() throws Exception {
        household = new Household(home);
        household.invite("Anne <anne@example.org>");
        household.answer("anne@example.org", "Ja, ik kom graag!");
        household.command(Typed.piping(PLACE), "venue", "set", "evening");
    }

    @AfterEach
    void moveOut() {
        household.close();
    }

    private Typed status(int code) {
        Typed terminal = Typed.piping("");
        assertThat(household.command(terminal, "status")).as(terminal.told()).isEqualTo(code);
        return terminal;
    }

    private void morning(String instant) {
        household.clock.jumpTo(Instant.parse(instant));
        household.poll();
        household.round();
    }

    private boolean anneKnows() {
        return household.mailsTo("anne@example.org").stream()
                .anyMatch(mail -> mail.content().text().contains("Kettingstraat"));
    }

    @Test
    void aLocationMailThatCannotBeWordedIsTellingAndLeavesOnceItIsMended() throws Exception {
        Path broken = household.write(
                "events/evening/nl/location.md", "Subject: De plek\n\nHallo ${name?number}, tot in ${place}.\n");
        morning("2027-04-10T08:00:00Z");

        assertThat(status(1).told())
                .contains("writing: failing since", "location of evening: " + broken + ", line 3")
                .contains("! mass mail that is due cannot be written")
                .doesNotContain("Anne")
                .doesNotContain("Kettingstraat");
        assertThat(anneKnows()).isFalse();

        Files.delete(broken);
        household.round();

        assertThat(status(0).told()).doesNotContain("failing");
        assertThat(anneKnows()).isTrue();
    }

    @Test
    void soIsAReminder() throws Exception {
        morning("2027-04-10T08:00:00Z");
        assertThat(anneKnows()).isTrue();
        Path broken = household.write("events/evening/en/reminder.md", "Tot morgen!\n");
        morning("2027-04-11T16:00:00Z");

        assertThat(status(1).told()).contains("reminder of evening: " + broken + ", line 1");
    }

    @Test
    void aReleaseByHandTellsWhatIsWrong() throws Exception {
        Path broken = household.write("events/evening/nl/location.md", "Tot dan!\n");
        Typed release = Typed.piping("");

        assertThat(household.command(release, "venue", "release", "evening", "--yes"))
                .isEqualTo(1);
        assertThat(release.complained()).contains(broken + ", line 1: ");
    }
}
