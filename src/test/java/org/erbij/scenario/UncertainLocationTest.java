package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.erbij.app.Story;
import org.junit.jupiter.api.Test;

/** Of a mail with the location nobody can say whether it left: whoever it was for may know it. */
final class UncertainLocationTest extends StoryTest {
    @Override
    String event() {
        return Story.EVENING.replace("2 days before, 10:00", "2017-02-01 10:00");
    }

    @Test
    void whoSaysNoAfterAMailWithTheLocationMayHaveLeftIsMarkedAsKnowingIt() {
        Path backup = home().resolve("erbij.backup");
        story.invites("anne", "bram");
        story.setsLocation();
        story.goesOnUntil("2017-02-02 11:00");
        story.says("bram", "Ik ben erbij!");
        story.goesOnUntil("2017-02-02 11:01");
        story.told("backup", backup.toString());
        story.putsBack(backup);
        story.goesOnUntil("2017-02-02 12:00");
        assertThat(story.told("outbox", "list", "--state", "uncertain")).contains("bram@example.org");

        story.says("bram", "Helaas, ik kan niet.");
        story.says("anne", "Helaas, ik kan niet.");
        story.goesOnUntil("2017-02-02 13:00");

        assertThat(story.standingOf("bram")).contains("knows the location");
        assertThat(story.standingOf("anne")).doesNotContain("knows the location");
        assertThat(story.told("people", "bar", "bram@example.org", "--event", "evening", "--yes"))
                .contains("They know the location of evening already");
    }
}
