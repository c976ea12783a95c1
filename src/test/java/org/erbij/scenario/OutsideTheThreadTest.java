package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.erbij.app.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code outside-thread: decide} and {@code answer-after}: what a listed person writes in a fresh mail counts at once, when told to. */
final class OutsideTheThreadTest extends StoryTest {
    @Override
    String event() {
        return Story.EVENING + "outside-thread: decide\nanswer-after: 30 minutes\n";
    }

    @BeforeEach
    void invited() {
        story.invites("anne");
    }

    @Test
    void aListedPersonsFreshAnswerIsDecidedAndConfirmedAfterTheTimeThatWasSet() {
        story.arrives("anne", "Maandag 13 februari", List.of(), "Ik kom graag!");
        assertThat(story.standingOf("anne")).contains(" coming");

        story.goesOnUntil("2017-01-30 10:29");
        assertThat(story.mailsTo("anne")).hasSize(1);

        story.goesOnUntil("2017-01-30 10:31");
        assertThat(story.mailsTo("anne")).hasSize(2);
    }

    @Test
    void withinThatTimeASecondMailCorrectsTheFirst() {
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-01-30 10:20");
        story.says("anne", "Oeps, ik kan toch niet, sorry!");
        story.goesOnUntil("2017-01-30 14:00");

        assertThat(story.mailsTo("anne")).hasSize(2);
        assertThat(story.newestTo("anne").content().text()).contains("Dank je wel dat je het liet weten");
    }

    @Test
    void whatAnswersNoEventLeavesNoTraceAllTheSame() {
        story.arrives("anne", "squash zaterdag?", List.of(), "Ik ben erbij! Tien uur bij de baan.");

        assertThat(story.standingOf("anne")).contains(" silent");
        assertThat(story.told("held", "list")).contains("Nothing waits");
    }
}
