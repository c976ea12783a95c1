package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.erbij.app.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was settled wrongly, by the organizer or by a machine, is taken back with its consequences. */
final class TakingBackTest extends StoryTest {
    @BeforeEach
    void invited() {
        story.invites("anne");
    }

    private String waiting() {
        return story.told("held", "list").strip().split(" ", 2)[0];
    }

    @Test
    void whatHasNotLeftIsStoppedAndNobodyIsWrittenTo() {
        story.says("anne", "Is er een lift?");
        String number = waiting();
        story.told("held", "settle", "--yes", number, "yes");

        String said = story.told("held", "undo", number, "--yes");
        story.goesOnUntil("2017-01-30 14:00");

        assertThat(said)
                .contains("of Anne <anne@example.org> was taken for: yes.")
                .contains("They were told nothing because of it.")
                .contains("Not left yet, and stopped by this: 1 mail.")
                .contains("Their answer is then: none, they are silent.")
                .endsWith("Taken back; nobody is written to.\n");
        assertThat(story.mailsTo("anne")).hasSize(1);
        assertThat(story.standingOf("anne")).contains(" waiting");
        assertThat(waiting()).isEqualTo(number);
    }

    @Test
    void whatWasToldWronglyIsListedAndTheRightMailIsShownAndGoesAfterAYes() {
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-01-30 14:00");
        story.says("anne", "Is er een lift?");
        String number = waiting();
        story.told("held", "settle", "--yes", number, "no");
        story.goesOnUntil("2017-01-30 18:00");
        assertThat(story.newestTo("anne").content().text()).contains("dat je er niet bij bent");

        Story.Ended unsure = story.command("", "held", "undo", number);
        assertThat(unsure.code()).isEqualTo(2);
        assertThat(unsure.said())
                .contains("What they were told because of it:", "  confirmation, ")
                .contains("Their answer is then: yes.")
                .contains("This mail goes to them:", "Fijn dat je komt")
                .contains("Nothing was taken back.");
        assertThat(story.standingOf("anne")).endsWith(" no");
        assertThat(story.mailsTo("anne")).hasSize(3);

        story.told("held", "undo", number, "--yes");
        story.goesOnUntil("2017-01-30 18:10");

        assertThat(story.standingOf("anne")).contains(" coming").contains("a mail waits for you");
        assertThat(story.mailsTo("anne")).hasSize(4);
        assertThat(story.newestTo("anne").content().text()).contains("Fijn dat je komt");
    }

    @Test
    void whoHasGivenNoAnswerIsToldThatOurMailWasWrong() {
        story.says("anne", "Is er een lift?");
        String number = waiting();
        story.told("held", "settle", "--yes", number, "yes");
        story.goesOnUntil("2017-01-30 14:00");

        story.told("held", "undo", number, "--yes");
        story.goesOnUntil("2017-01-30 14:10");

        assertThat(story.newestTo("anne").content().text()).contains("onze vorige mail aan jou klopte niet");
        assertThat(story.standingOf("anne")).contains(" waiting");
    }

    @Test
    void aMachinesReadingThatWasConfirmedIsCorrectedByTheNumberOfTheMail() {
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-01-30 14:00");
        String number = story.told("held", "list", "--settled").strip().split(" ", 2)[0];

        String said = story.told("held", "reopen", number, "--as", "no-but-involved", "--yes");
        story.goesOnUntil("2017-01-30 14:10");

        assertThat(said).contains("Their answer is then: no-but-involved.");
        assertThat(story.standingOf("anne")).contains(" no-but-involved");
        assertThat(story.mailsTo("anne")).hasSize(3);
        assertThat(story.newestTo("anne").content().text()).doesNotContain("Fijn dat je komt");
    }

    @Test
    void whoLearnedTheLocationByItIsMarkedAndShown() {
        story.setsLocation();
        story.says("anne", "Is er een lift?");
        String number = waiting();
        story.told("held", "settle", "--yes", number, "yes");
        story.goesOnUntil("2017-02-11 10:10");
        assertThat(story.everythingToldTo("anne")).contains(SECRET);

        String said = story.told("held", "undo", number, "--as", "no", "--yes");
        story.goesOnUntil("2017-02-13 22:00");

        assertThat(said)
                .contains("location, Sat 11 Feb", "with the location")
                .contains("They know the location now, and that cannot be taken back.");
        assertThat(story.standingOf("anne")).contains("knows the location");
        assertThat(story.mailsTo("anne"))
                .as("invitation, confirmation, location, correction: no reminder")
                .hasSize(4);
    }

    @Test
    void aLeavingSettledWronglyIsLiftedAgain() {
        story.says("anne", "Hmm.");
        String number = waiting();
        story.told("held", "settle", "--yes", number, "leave");
        assertThat(story.standingOf("anne")).contains("gets no mail");

        story.told("held", "undo", number, "--yes");
        story.says("anne", "Ik kom graag!");
        story.goesOnUntil("2017-01-30 18:00");

        assertThat(story.standingOf("anne")).contains(" coming").doesNotContain("gets no mail");
        assertThat(story.newestTo("anne").content().text()).contains("Fijn dat je komt");
    }

    @Test
    void quietlyNobodyIsWrittenTo() {
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-01-30 14:00");
        String number = story.told("held", "list", "--settled").strip().split(" ", 2)[0];

        story.told("held", "undo", number, "--as", "no", "--quiet", "--yes");
        story.goesOnUntil("2017-01-30 18:00");

        assertThat(story.standingOf("anne")).endsWith(" no");
        assertThat(story.mailsTo("anne")).hasSize(2);
    }

    @Test
    void theirNextMailStillBeatsAllOfIt() {
        story.says("anne", "Is er een lift?");
        String number = waiting();
        story.told("held", "settle", "--yes", number, "no");
        story.told("held", "undo", number, "--yes");

        story.goesOnUntil("2017-01-30 11:00");
        story.says("anne", "Ik kom graag!");

        assertThat(story.standingOf("anne")).contains(" coming");
    }

    @Test
    void whatWaitsOrDoesNotExistCannotBeTakenBack() {
        story.says("anne", "Is er een lift?");

        for (String number : new String[] {waiting(), "99"}) {
            Story.Ended refused = story.command("", "held", "undo", number, "--yes");
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.said()).contains("There is nothing to take back in mail " + number + ".");
        }
    }
}
