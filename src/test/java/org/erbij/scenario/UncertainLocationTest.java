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

    @Override
    String digest() {
        return "18:00";
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

        assertThat(story.standingOf("bram")).contains("may know the location").doesNotContain("knows");
        assertThat(story.standingOf("anne")).doesNotContain("know the location");
        assertThat(story.command("nl.place: Elders 1\nen.place: Elsewhere 1\n", "venue", "set", "evening")
                        .said())
                .contains("bram@example.org may know the earlier location and does not come: not mailed");
        story.goesOnUntil("2017-02-02 18:01");
        assertThat(story.newestTo("kars").content().text().replaceAll("\\s+", " "))
                .contains("Bram: komt niet", "; kent misschien de locatie ")
                .contains("is niet zeker): Bram.")
                .doesNotContain("Wie de locatie kent");
        story.goesOnUntil("2017-02-10 19:00");
        assertThat(story.mailsTo("kars"))
                .filteredOn(mail -> mail.content().subject().contains("de locatie misschien kent, komt niet meer"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.content().text().replaceAll("\\s+", " "))
                        .contains("Bram kent misschien de locatie van"));
        String number =
                story.told("outbox", "list", "--state", "uncertain").strip().split(" ", 2)[0];
        story.told("outbox", "settle", number, "drop", "--yes");
        assertThat(story.standingOf("bram"))
                .as("that it was dropped tells nobody")
                .contains("may know the location");
        assertThat(story.told("people", "bar", "bram@example.org", "--event", "evening", "--yes"))
                .contains("They may know the location of evening: whether a mail with it reached them is not sure.")
                .doesNotContain("They know");
    }
}
