package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.erbij.app.Story;
import org.junit.jupiter.api.Test;

/** "event apply shows the difference and what would be mailed before anything changes". */
final class ApplyingTest extends StoryTest {
    @Test
    void aPlannedMailWhoseMomentIsPastIsListedWithTheNumberOfPeopleItGoesTo() throws IOException {
        story.invites("anne", "bram", "cas");
        story.goesOnUntil("2017-01-31 10:00");
        story.says("anne", "Ja, ik kom!");

        String said = story.applies(Story.EVENING.replace("3 days before answers close, 10:00", "2017-01-31 09:00"));
        story.goesOnUntil("2017-01-31 10:10");

        assertThat(said).contains("! nudge (2017-01-31 09:00) lies in the past and would go out at once, to 2 people");
        assertThat(story.newestTo("bram").content().subject()).startsWith("Ben je erbij");
        assertThat(story.mailsTo("cas")).hasSize(2);
        assertThat(story.applies(Story.EVENING.replace("3 days before answers close, 10:00", "2017-01-31 09:00")))
                .as("it has been dealt with")
                .doesNotContain("lies in the past");
    }

    @Test
    void aReminderThatTheNextOneHasOvertakenIsNotSaidToGoOut() throws IOException {
        story.invites("anne");
        story.goesOnUntil("2017-01-31 10:00");

        String said = story.applies(
                Story.EVENING.replace("['1 day before', '3 hours before']", "['20 days before', '14 days before']"));

        assertThat(said)
                .contains("! reminder (14 days before) lies in the past and would go out at once, to 1 person")
                .doesNotContain("reminder (20 days before) lies in the past");
    }

    @Test
    void oneIsAPersonAndSeveralArePeople() {
        story.goesOnUntil("2017-01-31 10:00");
        story.invites("anne");
        story.goesOnUntil("2017-01-31 12:00");

        Story.Ended unsure = story.command("", "event", "cancel", "evening");

        assertThat(unsure.said()).contains("cancellation: to 2 people").doesNotContain("1 people");
        assertThat(story.told("event", "list")).contains(", 2 people, 1 coming");
    }
}
