package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.erbij.app.Story;
import org.junit.jupiter.api.Test;

/** Step 6 and 7 where the organizer wants to be asked: {@code after-deadline: ask}, {@code late-yes: ask}. */
final class LateAnswersAskedTest extends StoryTest {
    @Override
    String event() {
        return Story.EVENING + "after-deadline: ask\nlate-yes: ask\n";
    }

    @Test
    void anAnswerAfterTheDeadlineWaitsForTheOrganizer() {
        story.invites("anne");
        story.setsLocation();
        story.goesOnUntil("2017-02-12 09:00");
        int before = story.mailsTo("anne").size();

        story.says("anne", "Sorry dat ik zo laat ben: ik kom!");
        story.goesOnUntil("2017-02-12 09:30");

        assertThat(story.standingOf("anne")).contains(" waiting");
        assertThat(story.told("held", "list")).contains("ik kom");
        assertThat(story.mailsTo("anne")).hasSize(before);
    }

    // PRODUCT.md, Leaving: honoured whatever else a mail says; the headcount is the organizer's
    @Test
    void whoAsksToBeLeftAloneAfterTheDeadlineIsAndTheOrganizerIsShownThatTheyStillCount() {
        story.invites("anne");
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-02-12 09:00");

        story.says("anne", "Haal me van de lijst.");
        story.goesOnUntil("2017-02-12 09:30");

        assertThat(story.standingOf("anne")).contains(" coming").contains("gets no mail");
        assertThat(story.told("held", "list")).contains("still counts as coming");
    }
}
