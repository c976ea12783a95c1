package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.erbij.fixture.Occasions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PRODUCT.md, Quiet: changes within an hour are merged, but none is kept until it is of no use (R41). */
final class ShortlyBeforeTest extends StoryTest {
    @BeforeEach
    void anneComes() {
        story.invites("anne");
        story.setsLocation();
        story.says("anne", "Ja, ik kom!");
    }

    @Test
    void aChangeOfMindShortlyBeforeItBeginsIsConfirmedAtOnce() {
        story.goesOnUntil("2017-02-13 16:00");
        story.says("anne", "Ik kan toch niet, sorry.");
        story.goesOnUntil("2017-02-13 16:05");
        assertThat(story.newestTo("anne").content().text()).contains("Jammer dat je vandaag niet bij");

        story.says("anne", "Het kan toch wel, ik kom!");
        story.goesOnUntil("2017-02-13 16:10");

        assertThat(story.newestTo("anne").content().text()).contains("Fijn dat je komt", SECRET);
    }

    @Test
    void alsoWhileItGoesOn() {
        story.goesOnUntil("2017-02-13 17:50");
        story.says("anne", "Ik kan toch niet, sorry.");
        story.goesOnUntil("2017-02-13 17:58");
        story.says("anne", "Het kan toch wel, ik kom!");

        story.goesOnUntil("2017-02-13 18:05");

        assertThat(story.newestTo("anne").content().text()).contains("Fijn dat je komt", SECRET);
    }

    @Test
    void earlierOnTheDayChangesWithinAnHourAreMerged() {
        story.goesOnUntil("2017-02-13 12:00");
        story.says("anne", "Ik kan toch niet, sorry.");
        story.goesOnUntil("2017-02-13 12:05");
        story.says("anne", "Het kan toch wel, ik kom!");

        story.goesOnUntil("2017-02-13 12:55");
        assertThat(story.newestTo("anne").content().text()).contains("Jammer dat je vandaag niet bij");

        story.goesOnUntil("2017-02-13 13:05");
        assertThat(story.newestTo("anne").content().text()).contains("Fijn dat je komt");
        assertThat(story.newestTo("anne").date())
                .as("dated as it leaves, not as the answer came")
                .isBetween(Occasions.at("2017-02-13T12:55"), Occasions.at("2017-02-13T13:05"));
    }

    @Test
    void whatTheOrganizerSettlesByHandWaitsForNoFurtherChange() {
        story.goesOnUntil("2017-02-13 12:00");
        story.says("anne", "Ik kan toch niet, sorry.");
        story.goesOnUntil("2017-02-13 12:05");

        story.told("rsvp", "set", "evening", "anne@example.org", "yes", "--via", "phone", "--yes");
        story.goesOnUntil("2017-02-13 12:10");

        assertThat(story.newestTo("anne").content().text()).contains("Fijn dat je komt");
    }

    @Test
    void theOutboxTellsWhyAConfirmationWaitsAndWhenItLeaves() {
        assertThat(story.told("outbox", "list"))
                .contains("leaves Mon 30 Jan 10:02: until then a second mail can correct the answer");

        story.goesOnUntil("2017-01-30 10:10");
        story.says("anne", "Ik kan toch niet, sorry.");

        assertThat(story.told("outbox", "list"))
                .contains(
                        "leaves Mon 30 Jan 11:02, since they had a confirmation before: a further change of mind until then goes into this one");
    }
}
