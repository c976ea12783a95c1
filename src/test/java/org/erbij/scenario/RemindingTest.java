package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Step 8 and 9: reminders to those who come, and thanks afterwards. */
final class RemindingTest extends StoryTest {
    @Test
    void thoseWhoComeAreRemindedAndNobodyElse() {
        story.invites("anne", "bram", "claire");
        story.setsLocation();
        story.says("anne", "Ja, ik kom!");
        story.says("bram", "Ik kan niet.");
        story.goesOnUntil("2017-02-12 17:59");
        int anne = story.mailsTo("anne").size();
        int bram = story.mailsTo("bram").size();

        story.goesOnUntil("2017-02-12 18:00");
        assertThat(story.mailsTo("anne")).hasSize(anne + 1);
        assertThat(story.newestTo("anne").content().text()).contains("op maandag 13 februari om 18.00 uur");

        story.goesOnUntil("2017-02-13 18:00");
        assertThat(story.mailsTo("anne")).hasSize(anne + 2);
        assertThat(story.newestTo("anne").content().text())
                .contains("vandaag om 18.00 uur")
                .doesNotContain("maandag");
        assertThat(story.mailsTo("bram")).hasSize(bram);
        assertThat(story.newestTo("anne").content().text()).contains(SECRET);
    }

    // R98
    @Test
    void nothingThatOnlyMadeSenseBeforeIsSentAfterTheEvent() throws Exception {
        story.invites("anne");
        story.setsLocation();
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-02-11 12:00");
        int before = story.mailsTo("anne").size();

        story.sleepsUntil("2017-02-13 22:00");

        assertThat(story.mailsTo("anne")).hasSize(before);
        assertThat(story.log()).contains("reminder 1 day before of evening: MISSED");
    }

    @Test
    void afterwardsWhoCameAndWhoIsInterestedIsThanked() {
        story.invites("anne", "bram", "claire", "daan");
        story.setsLocation();
        story.says("anne", "Ja, ik kom!");
        story.says("bram", "Helaas, ik kan niet.");
        story.says("claire", "I can't make it, but please keep me posted.");
        story.goesOnUntil("2017-02-14 09:59");
        int anne = story.mailsTo("anne").size();
        int bram = story.mailsTo("bram").size();
        int claire = story.mailsTo("claire").size();
        int daan = story.mailsTo("daan").size();

        story.goesOnUntil("2017-02-20 10:00");

        assertThat(story.mailsTo("anne")).hasSize(anne + 1);
        assertThat(story.mailsTo("bram")).hasSize(bram);
        assertThat(story.mailsTo("claire")).hasSize(claire + 1);
        assertThat(story.mailsTo("daan")).hasSize(daan);
    }

    @Test
    void anAnswerAfterTheEventChangesNothingAndGetsNoConfirmation() {
        story.invites("anne");
        story.setsLocation();
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-02-16 10:00");
        int before = story.mailsTo("anne").size();

        story.says("anne", "Het was leuk. Volgende keer kan ik niet komen.");
        story.goesOnUntil("2017-02-17 10:00");

        assertThat(story.standingOf("anne")).contains(" coming").contains("a mail waits for you");
        assertThat(story.mailsTo("anne")).hasSize(before);
        assertThat(story.told("held", "list")).contains("Volgende keer");
    }
}
