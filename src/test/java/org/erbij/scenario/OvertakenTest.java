package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mail that waits though its writer has answered since is told apart: it says so, and no number takes it for news. */
final class OvertakenTest extends StoryTest {
    @BeforeEach
    void asked() {
        story.invites("anne", "bram");
        story.says("anne", "Hoe laat begint het?");
        story.goesOnUntil("2017-01-30 12:00");
    }

    @Test
    void whatIsAnsweredSinceSaysSoAndCountsApart() {
        assertThat(story.told("held", "list")).doesNotContain("since");
        assertThat(story.standingOf("anne")).contains("a mail waits for you");

        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-01-30 14:00");

        assertThat(story.told("held", "list")).contains("answered since: yes, Mon 30 Jan 12:00 CET");
        String number = story.told("held", "list").strip().split(" ", 2)[0];
        assertThat(story.told("held", "show", number)).contains("Since:    answered since: yes");
        assertThat(story.told("status")).contains("waiting for you: 1 (1 answered since)");
        assertThat(story.standingOf("anne")).contains("an earlier mail waits for you");
        assertThat(story.told("roster", "evening")).doesNotContain("a mail that waits");
    }

    @Test
    void whatComesAfterTheAnswerIsNews() {
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-01-30 14:00");
        story.says("anne", "Hmm, weet je wat het is.");
        story.goesOnUntil("2017-01-30 15:00");

        assertThat(story.told("status")).contains("waiting for you: 2 (1 answered since)");
        assertThat(story.standingOf("anne")).contains("a mail waits for you");
    }

    @Test
    void whatTheOrganizerEnteredSinceIsTheirWord() {
        story.goesOnUntil("2017-01-30 13:00");
        story.told("rsvp", "set", "evening", "anne@example.org", "no", "--yes");

        assertThat(story.told("held", "list")).contains("settled by you since: no, Mon 30 Jan 13:00 CET");
    }

    @Test
    void aMailOfSomebodyElsesInTheThreadIsNotOvertaken() {
        story.says("bram", "Ja, ik kom!");
        story.goesOnUntil("2017-01-30 14:00");

        assertThat(story.told("status")).contains("waiting for you: 1; asked");
    }
}
