package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The laptop sleeps over the moment of a mass mail: what was answered meanwhile counts before anything leaves (R101, R104). */
final class WakingTest extends StoryTest {
    @Test
    void theLocationIsNotToldToWhoSaidNoWhileTheMachineSlept() {
        story.invites("anne", "bram");
        story.setsLocation();
        story.says("anne", "Ja, ik kom!");
        story.says("bram", "Ja, ik kom!");
        story.goesOnUntil("2017-02-11 09:00");
        story.saysUnread("anne", "Toch niet, ik kan helaas niet komen.");

        story.sleepsUntil("2017-02-11 11:00");

        assertThat(story.everythingToldTo("bram")).contains(SECRET);
        assertThat(story.everythingToldTo("anne")).doesNotContain(SECRET);
        assertThat(story.standingOf("anne")).contains(" no").doesNotContain("knows the location");
    }

    @Test
    void nobodyIsNudgedWhoAnsweredWhileTheMachineSlept() {
        story.invites("anne");
        story.goesOnUntil("2017-02-08 09:00");
        story.saysUnread("anne", "Ik kan niet, helaas.");

        story.sleepsUntil("2017-02-08 11:00");

        assertThat(story.mailsTo("anne")).as("the invitation").hasSize(1);
        assertThat(story.standingOf("anne")).contains(" no");
    }
}
