package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.erbij.app.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is put back where nobody files copies into Sent: nothing leaves before the organizer has said what had (R74). */
final class RestoringWithoutCopiesTest {
    @TempDir
    private Path home;

    private Story story;

    @BeforeEach
    void putBack() throws Exception {
        story = new Story(home, Story.EVENING, "2017-01-30 10:00", "none", "sent: {filed-by: nobody}\n");
        Path backup = home.resolve("erbij.backup");
        story.invites("anne", "bram");
        story.goesOnUntil("2017-01-31 10:00");
        story.told("backup", backup.toString());
        story.says("anne", "Ik ben erbij!");
        story.goesOnUntil("2017-01-31 12:00");
        assertThat(story.mailsTo("anne")).hasSize(2);
        story.putsBack(backup);
        story.goesOnUntil("2017-01-31 13:00");
    }

    @AfterEach
    void end() {
        story.close();
    }

    @Test
    void everythingWaitsUntilTheOrganizerHasSaidWhatHadLeft() {
        story.says("bram", "Ik kom ook!");
        story.goesOnUntil("2017-02-01 10:00");

        assertThat(story.mailsTo("anne")).hasSize(2);
        assertThat(story.mailsTo("bram")).hasSize(1);
        assertThat(story.command("", "status").said()).contains("outbox reconcile");
        Story.Ended unsure = story.command("", "outbox", "reconcile", "sent");
        assertThat(unsure.code()).isEqualTo(2);
        assertThat(unsure.said()).contains("anne@example.org", "bram@example.org", "Nothing was decided; ");
        story.goesOnUntil("2017-02-01 11:00");
        assertThat(story.mailsTo("bram")).hasSize(1);
    }

    @Test
    void saidToHaveLeftNothingLeavesASecondTimeAndLifeGoesOn() {
        assertThat(story.told("outbox", "reconcile", "sent", "--yes"))
                .contains("settled. From now on mail leaves again.");
        story.goesOnUntil("2017-01-31 14:00");
        assertThat(story.mailsTo("anne")).hasSize(2);

        story.says("bram", "Ik kom ook!");
        story.goesOnUntil("2017-01-31 15:00");
        assertThat(story.mailsTo("bram")).hasSize(2);
        assertThat(story.mailsTo("anne")).hasSize(2);
    }

    @Test
    void heldEachIsDecidedOnItsOwnAndDroppedNoneLeaves() {
        story.told("outbox", "reconcile", "hold", "--yes");
        story.goesOnUntil("2017-01-31 14:00");
        assertThat(story.mailsTo("anne")).hasSize(2);
        String uncertain = story.told("outbox", "list", "--state", "uncertain");
        assertThat(uncertain).contains("anne@example.org");

        story.told("outbox", "settle", uncertain.strip().split(" ")[0], "drop", "--yes");
        story.goesOnUntil("2017-01-31 15:00");
        assertThat(story.mailsTo("anne")).hasSize(2);
    }
}
