package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Step 7: sealed, released, and told to nobody but who comes. */
final class LocationTest extends StoryTest {
    private static final List<String> EVERYBODY = List.of("anne", "bram", "claire", "daan", "kars");

    private boolean knows(String name) {
        return story.mailsTo(name).stream()
                .anyMatch(mail -> mail.content().text().contains(SECRET));
    }

    @Test
    void nothingTellsItBeforeItsMomentAndThenThoseWhoComeAreTold() throws Exception {
        story.invites("anne", "bram", "claire", "daan");
        story.setsLocation();
        story.says("anne", "Ja, ik kom!");
        story.says("bram", "Ik kan niet.");
        story.says("claire", "Maybe, I don't know yet.");
        story.goesOnUntil("2017-02-11 09:59");

        assertThat(EVERYBODY)
                .allSatisfy(name -> assertThat(story.everythingToldTo(name))
                        .contains("Amsterdam")
                        .doesNotContain(SECRET));
        assertThat(story.told("status") + story.told("roster", "evening") + story.told("outbox", "list"))
                .doesNotContain(SECRET);

        story.goesOnUntil("2017-02-11 10:00");

        assertThat(knows("anne")).isTrue();
        assertThat(story.everythingToldTo("anne")).contains("LOCATION:");
        assertThat(knows("kars")).isTrue();
        assertThat(List.of(knows("bram"), knows("claire"), knows("daan"))).containsOnly(false);
        assertThat(story.newestTo("anne").content().subject()).doesNotContain(SECRET);
        assertThat(story.log()).doesNotContain(SECRET);
    }

    @Test
    void whoSaysYesAfterwardsGetsItWithTheConfirmation() {
        story.invites("bram");
        story.setsLocation();
        story.says("bram", "Ik kan niet.");
        story.goesOnUntil("2017-02-11 18:00");

        story.says("bram", "Ik kan toch!");
        story.goesOnUntil("2017-02-11 18:05");

        assertThat(story.newestTo("bram").content().text()).contains("Fijn dat je komt", SECRET);
    }

    @Test
    void whoSaysNoAfterwardsIsMarkedAsSomebodyWhoKnowsIt() {
        story.invites("anne");
        story.setsLocation();
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-02-11 18:00");

        story.says("anne", "Ik ben ziek geworden en kan helaas niet komen.");

        assertThat(story.standingOf("anne")).contains(" no").contains("knows the location");
    }

    @Test
    void withoutALocationTheReleaseWaitsAndGoesOutTheInstantItIsSet() {
        story.invites("anne");
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-02-12 08:00");
        assertThat(knows("anne")).isFalse();

        story.setsLocation();

        assertThat(knows("anne")).isTrue();
    }

    @Test
    void theOrganizerMayReleaseItAtOnce() {
        story.invites("anne", "bram");
        story.says("anne", "Ja, ik kom!");
        story.setsLocation();

        story.told("venue", "release", "evening", "--yes");

        assertThat(knows("anne")).isTrue();
        assertThat(knows("bram")).isFalse();
        assertThat(story.newestTo("anne").content().text()).containsIgnoringCase("niet door");
    }

    @Test
    void onceReleasedByHandNothingMoreIsPlannedOfItAndALaterYesStillGetsIt() {
        story.invites("anne", "bram");
        story.says("anne", "Ja, ik kom!");
        story.setsLocation();
        story.told("venue", "release", "evening", "--yes");

        assertThat(story.command("", "status").said()).contains("reminder").doesNotContain("location  ");
        assertThat(story.command("", "schedule", "list", "evening").said())
                .containsPattern("location 2 days before, 10:00 +Sat 11 Feb 10:00 +.*sent");

        story.says("bram", "Ja, ik kom ook!");
        story.goesOnUntil("2017-02-13 12:00");

        assertThat(knows("bram")).isTrue();
        assertThat(story.mailsTo("anne").stream()
                        .filter(mail -> mail.content().subject().contains("Waar we afspreken")))
                .hasSize(1);
    }

    // PRODUCT.md, Quiet: changes within an hour are merged, so that a confirmation can wait longer than a release takes
    @Test
    void aConfirmationThatWaitedOverTheReleaseDoesNotPromiseTheLocationForLater() {
        story.invites("anne");
        story.setsLocation();
        story.says("anne", "Misschien, ik weet het nog niet zeker.");
        story.goesOnUntil("2017-01-30 10:05");
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-01-30 10:10");

        story.told("venue", "release", "evening", "--yes");
        story.goesOnUntil("2017-01-30 12:00");

        assertThat(story.mailsTo("anne")).hasSize(4);
        assertThat(story.newestTo("anne").content().text())
                .contains("We hebben je genoteerd")
                .doesNotContain("mailen we je nog");
    }
}
