package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.erbij.app.Story;
import org.junit.jupiter.api.Test;

/** PRODUCT.md, Quiet: "a cap per person per day", whichever of several events they answer (R41). */
final class AnswersADayTest extends StoryTest {
    @Override
    String settings() {
        return "answers: {per-day: 1}\n";
    }

    @Test
    void whoAnswersTwoEventsInADayIsAnsweredOnTheNextDayForTheSecond() {
        story.invites("anne");
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-01-30 10:10");
        assertThat(story.mailsTo("anne")).hasSize(2);

        String lunch = Story.EVENING
                .replace("event: evening", "event: lunch")
                .replace("Een avond", "Een lunch")
                .replace("An evening", "A lunch");
        story.told("event", "apply", story.file("events/lunch.yaml", lunch).toString(), "--yes");
        story.told("invite", "lunch", "--yes");
        story.goesOnUntil("2017-01-30 10:20");
        assertThat(story.newestTo("anne").content().subject()).contains("lunch");
        story.says("anne", "Ik kan niet, helaas.");

        story.goesOnUntil("2017-01-31 09:55");
        assertThat(story.mailsTo("anne")).hasSize(3);
        story.goesOnUntil("2017-01-31 10:30");
        assertThat(story.mailsTo("anne")).as("delayed, not lost").hasSize(4);
    }
}
