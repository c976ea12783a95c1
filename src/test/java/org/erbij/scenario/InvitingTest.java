package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.erbij.app.Story;
import org.erbij.app.Story.Ended;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Mailbox;
import org.erbij.mail.ReceivedMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Step 3: a last look, then one mail a person. */
final class InvitingTest extends StoryTest {
    @Test
    void nobodyIsInvitedBeforeALastLookAndAYes() {
        story.knows("anne", "bram");

        Ended ended = story.command("", "invite", "evening");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.said()).contains("2 people to invite").contains("anne@example.org");
        assertThat(story.mailsTo("anne")).isEmpty();
    }

    @Test
    void everybodyGetsOneMailThatNamesThemAlone() {
        story.invites("anne", "bram");

        for (String name : List.of("anne", "bram")) {
            ReceivedMessage mail = story.newestTo(name);
            assertThat(story.mailsTo(name)).hasSize(1);
            assertThat(mail.parties().to())
                    .extracting(Mailbox::address)
                    .containsExactly(AddrSpec.of(name + "@example.org"));
            assertThat(mail.parties().cc()).isEmpty();
        }
        assertThat(story.newestTo("anne").content().text())
                .doesNotContain("Bram")
                .doesNotContain("bram@");
    }

    @Test
    void theInvitationSpeaksBothLanguagesOfOneSetOfFacts() {
        story.invites("anne");

        String text = story.newestTo("anne").content().text();
        assertThat(text.lines().findFirst()).contains("(Scroll down for English.)");
        assertThat(text.replace('\n', ' '))
                .containsSubsequence(
                        "maandag 13 februari",
                        "18.00 uur",
                        "ergens in Amsterdam",
                        "Monday 13 February",
                        "somewhere in Amsterdam")
                .contains("vrijdag 10 februari", "Friday 10 February");
    }

    @Test
    void theOrganizerGetsItAsAnAttendeeWould() {
        story.invites("anne");

        assertThat(story.mailsTo("kars")).hasSize(1);
        assertThat(story.standingOf("kars")).contains("coming");
    }

    @Test
    void theOrganizerGetsEveryMassMailAsAnAttendeeWould() {
        story.invites("anne");
        story.says("anne", "Ja, ik kom graag!");
        story.setsLocation();

        story.goesOnUntil("2017-02-15 10:00");

        List<String> mass = story.mailsTo("anne").stream()
                .map(mail -> mail.content().subject())
                .filter(subject -> !subject.startsWith("Re:"))
                .toList();
        List<String> theirs = story.mailsTo("kars").stream()
                .map(mail -> mail.content().subject())
                .toList();
        assertThat(mass).hasSize(5);
        assertThat(mass).allMatch(subject -> theirs.stream().anyMatch(other -> other.contains(subject)));
    }

    @Test
    void aSecondWaveReachesNewPeopleOnly() {
        story.invites("anne");

        story.invites("anne", "bram");

        assertThat(story.mailsTo("anne")).hasSize(1);
        assertThat(story.mailsTo("bram")).hasSize(1);
        assertThat(story.command("", "invite", "evening", "--yes").code()).isEqualTo(4);
    }

    @Test
    void whoLeftTheListIsNotInvitedAgain() {
        story.invites("anne", "bram");
        story.says("bram", "Haal me van de lijst.");
        story.goesOnUntil("2017-01-30 11:00");
        int before = story.mailsTo("bram").size();

        story.invites("bram", "claire");

        assertThat(story.mailsTo("bram")).hasSize(before);
        assertThat(story.mailsTo("claire")).hasSize(1);
    }

    @Test
    void anEventThatEndsAfterMidnightIsInvitedToWithTheDayOnWhichItEnds(@TempDir Path elsewhere) throws Exception {
        try (Story night = new Story(elsewhere, Story.EVENING + "lasts: 7 hours\n", "2017-01-30 10:00")) {
            night.invites("anne");

            assertThat(night.newestTo("anne").content().text().replaceAll("\\s+", " "))
                    .contains("Het duurt ongeveer 7 uur, tot dinsdag 14 februari om 01.00 uur.")
                    .contains("It will last about 7 hours, until Tuesday 14 February, 01:00.");
        }
    }

    @Test
    void anEventThatEndsAtMidnightOrBeforeNamesOneDayOnly(@TempDir Path elsewhere) throws Exception {
        try (Story evening = new Story(elsewhere, Story.EVENING + "lasts: 6 hours\n", "2017-01-30 10:00")) {
            evening.invites("anne");

            assertThat(evening.newestTo("anne").content().text().replaceAll("\\s+", " "))
                    .contains("Het duurt ongeveer 6 uur.")
                    .contains("It will last about 6 hours.");
        }
    }
}
