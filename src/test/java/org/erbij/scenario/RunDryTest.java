package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.erbij.app.Story.Ended;
import org.junit.jupiter.api.Test;

/** {@code run --dry-run}: reads as a run would, says what it would do, and does none of it. */
final class RunDryTest extends StoryTest {
    @Test
    void itSaysWhatItWouldCountAnswerHoldAndLeaveAlone() {
        story.invites("anne", "bram", "claire");
        story.saysUnread("anne", "Ja, ik kom graag! Is er een lift?");
        story.saysUnread("bram", "Is er een lift?");
        story.saysUnread("claire", "Helaas, ik kan niet.");
        story.arrivesUnread("bram", "Voetbal", List.of(), "Ik ben erbij hoor, zaterdag op het veld!");
        story.arrivesUnread("oma", "Gefeliciteerd met je diploma", List.of(), "Wat ben ik trots.");

        String said = story.told("run", "--dry-run");

        assertThat(said)
                .containsSubsequence(
                        "anne@example.org", "would count as coming and be answered", "asks: Is er een lift?")
                .containsSubsequence("bram@example.org", "would wait for you: ")
                .containsSubsequence("claire@example.org", "would count as not coming and be answered")
                .contains("bram@example.org: not about your events, left alone")
                .contains("not about your events, and not opened: 1")
                .containsSubsequence(
                        "Mon 30 Jan 10:02 CET  confirmation of evening to anne@example.org, claire@example.org",
                        "nudge of evening, as things stand to 0",
                        "location of evening, as things stand to 2")
                .doesNotContain("Voetbal", "veld", "oma@", "diploma");
    }

    @Test
    void whatWaitsForAPausedAddressWouldNotBeSent() {
        story.invites("anne", "bram");
        story.says("anne", "Ja, ik kom graag!");
        story.says("bram", "Ja, ik kom graag!");
        String before = story.told("run", "--dry-run");
        story.arrivesUnread("anne", "Een avond over techniek", List.of(), "Haal me van de lijst.");

        String after = story.told("run", "--dry-run");

        assertThat(before).contains("confirmation of evening to anne@example.org, bram@example.org");
        assertThat(after)
                .contains("mail to that address is paused", "confirmation of evening to bram@example.org")
                .doesNotContain("to anne@example.org");
    }

    @Test
    void itKeepsNothingAndSendsNothing() {
        story.invites("anne", "bram");
        story.saysUnread("anne", "Ja, ik kom graag!");
        String before = story.everythingKept();

        story.told("run", "--dry-run");
        story.told("run", "--dry-run", "--since", "2017-01-01");

        assertThat(story.everythingKept()).isEqualTo(before).contains("anne@example.org");
        assertThat(story.mailsTo("anne")).hasSize(1);
        story.goesOnUntil("2017-01-30 10:30");
        story.goesOnUntil("2017-01-30 10:40");
        assertThat(story.standingOf("anne")).contains("coming");
        assertThat(story.mailsTo("anne")).hasSize(2);
        assertThat(story.everythingKept()).isNotEqualTo(before);
    }

    @Test
    void beforeTheFirstInvitationItShowsWhatItWouldRecognise() {
        story.knows("anne");
        story.arrivesUnread("anne", "Een avond over techniek", List.of(), "Ik ben erbij op 13 februari!");
        story.arrivesUnread("anne", "Voetbal", List.of(), "Ik ben erbij hoor, zaterdag op het veld!");
        String before = story.everythingKept();

        assertThat(story.told("run", "--dry-run")).contains("not opened: 0").doesNotContain("anne@");
        assertThat(story.told("run", "--dry-run", "--since", "2017-01-01"))
                .containsSubsequence("anne@example.org: Een avond over techniek", "would wait for you: ")
                .contains("anne@example.org: not about your events, left alone")
                .doesNotContain("Voetbal");

        assertThat(story.everythingKept()).isEqualTo(before);
    }

    @Test
    void whatIsMistypedIsRefused() {
        Ended alone = story.command("", "run", "--since", "2017-01-01");
        Ended noDate = story.command("", "run", "--dry-run", "--since", "yesterday");

        assertThat(alone.code()).isEqualTo(2);
        assertThat(alone.said()).contains("--since goes with --dry-run only.");
        assertThat(noDate.code()).isEqualTo(2);
        assertThat(noDate.said()).contains("'yesterday' is no date.");
    }
}
