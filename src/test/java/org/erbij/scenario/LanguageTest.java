package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.erbij.app.Story;
import org.junit.jupiter.api.Test;

/** Step 5: the language somebody wrote in, or asked for. */
final class LanguageTest extends StoryTest {
    private String newest(String name) {
        return story.newestTo(name).content().text();
    }

    @Test
    void aYesThatBothSaySticksToNoLanguage() {
        story.invites("anne", "peter");

        story.says("anne", "Yes!");
        story.says("peter", "Count me in");
        story.goesOnUntil("2017-01-30 10:10");

        assertThat(newest("anne")).contains("(Scroll down for English.)", "Hallo Anne", "Hello Anne");
        assertThat(newest("peter")).contains("(Scroll down for English.)", "Hallo Peter", "Hello Peter");
    }

    @Test
    void aSentenceWithClearEvidenceSticksForAllLaterMail() {
        story.invites("peter");
        story.setsLocation();
        story.says("peter", "Yes, I would love to come to the meeting!");

        story.goesOnUntil("2017-02-11 10:10");

        assertThat(newest("peter")).contains("Hello Peter", SECRET).doesNotContain("Hallo");
    }

    @Test
    void anImportedPreferenceSticksFromTheInvitationOn() {
        Story.Ended imported =
                story.command("name,address,language\nPeter,peter@example.org,en\n", "people", "import", "-", "--yes");
        assertThat(imported.code()).isZero();

        story.told("invite", "evening", "--yes");
        story.says("peter", "Yes!");
        story.goesOnUntil("2017-01-30 10:10");

        assertThat(story.mailsTo("peter"))
                .allSatisfy(mail -> assertThat(mail.content().text())
                        .contains("Hello Peter")
                        .doesNotContain("Hallo"));
    }

    @Test
    void whoAsksForALanguageGetsItWhateverTheyWriteIn() {
        story.invites("anne");

        story.says("anne", "Ik kom graag naar de bijeenkomst! Liever in het Engels graag.");
        story.goesOnUntil("2017-01-30 10:10");
        assertThat(newest("anne")).contains("Hello Anne").doesNotContain("Hallo");

        story.says("anne", "Het spijt me, ik kan helaas toch niet naar de bijeenkomst komen.");
        story.goesOnUntil("2017-01-30 14:00");
        assertThat(story.standingOf("anne")).endsWith(" no");
        assertThat(newest("anne")).contains("Hello Anne").doesNotContain("Hallo");
    }
}
