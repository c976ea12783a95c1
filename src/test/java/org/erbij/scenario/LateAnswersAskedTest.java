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

    @Test
    void aYesAfterTheLocationWentOutWaitsAndIsToldItOnceTheOrganizerSaysSo() {
        story.invites("anne", "bram");
        story.setsLocation();
        story.says("anne", "Ja, ik kom!");
        story.says("bram", "Ik kan niet.");
        story.told("venue", "release", "evening", "--yes");

        story.says("bram", "Ik kan toch!");
        story.goesOnUntil("2017-01-30 12:00");
        assertThat(story.everythingToldTo("anne")).contains(SECRET);
        assertThat(story.everythingToldTo("bram")).doesNotContain(SECRET);
        assertThat(story.standingOf("bram")).contains(" no").contains("a mail waits for you");

        String number = story.told("held", "list").strip().split("\\s+")[0];
        story.told("held", "settle", "--yes", number, "yes");
        story.goesOnUntil("2017-01-30 12:30");

        assertThat(story.standingOf("bram")).contains(" coming");
        assertThat(story.newestTo("bram").content().text()).contains(SECRET);
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

    // PRODUCT.md, Standing: barred silently, which no mail undoes
    @Test
    void whatABarredPersonWritesLateDoesNotWaitForTheOrganizer() {
        story.invites("mallory");
        story.told("people", "bar", "mallory@example.org", "--yes");
        story.goesOnUntil("2017-02-12 09:00");

        story.says("mallory", "Sorry dat ik zo laat ben: ik kom!");

        assertThat(story.standingOf("mallory")).contains(" barred ").doesNotContain("a mail waits");
        assertThat(story.told("held", "list")).isEqualTo("Nothing waits for you.\n");
    }
}
