package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** R36: what may be a person's or a machine's is held: never decided on, never answered. */
final class PerhapsAMachineTest extends StoryTest {
    @Test
    void waitsForTheOrganizer() {
        story.invites("anne");

        story.says("anne", "I'm away until the 20th.");
        story.goesOnUntil("2017-01-31 12:00");

        assertThat(story.standingOf("anne")).contains("a mail waits for you");
        assertThat(story.told("held", "list")).contains("perhaps an automatic reply");
        assertThat(story.mailsTo("anne")).hasSize(1);
    }

    @Test
    void whoIsAwayAndSaysWhatThatMeansIsUnderstood() {
        story.invites("bram");

        story.says("bram", "I'm away until the 20th, so I can't make it. Have fun!");

        assertThat(story.standingOf("bram")).endsWith(" no");
    }

    @Test
    void anAcknowledgementThatTellsHowToLeaveTakesNobodyOff() {
        story.invites("sander");

        story.says(
                "sander",
                "Bedankt voor uw bericht. Wij hebben uw e-mail ontvangen en reageren binnen twee werkdagen.\n\n"
                        + "Wilt u geen mails meer ontvangen? Dan kunt u zich hier afmelden.");
        story.goesOnUntil("2017-01-31 12:00");

        assertThat(story.told("held", "list")).contains("Sander", "mail to that address is paused");
        assertThat(story.mailsTo("sander")).as("the invitation, and no goodbye").hasSize(1);
    }

    @Test
    void noticeOfAnAddressThatIsNoMoreTakesNobodyOff() {
        story.invites("merel");

        story.says("merel", "Dit e-mailadres is niet meer in gebruik. Verwijder dit adres uit uw adresboek.");
        story.goesOnUntil("2017-01-31 12:00");

        assertThat(story.told("held", "list")).contains("Merel", "mail to that address is paused");
        assertThat(story.mailsTo("merel")).as("the invitation, and no goodbye").hasSize(1);
    }

    @Test
    void aWishToBeLeftAloneIsHeardEvenSo() {
        story.invites("sander");
        String id = story.newestTo("sander").header().first("Message-ID").orElseThrow();

        story.arrives(
                "sander",
                "Automatisch antwoord: avond",
                List.of("In-Reply-To: " + id),
                "Dit is een automatisch antwoord. Ik ben met vakantie. Haal me van de lijst, ik wil geen mail meer.");

        assertThat(story.standingOf("sander")).contains("gets no mail");
        assertThat(story.told("held", "list")).contains("Sander");
    }

    @Test
    void aMachineWithoutAnyHeaderChangesNothing() {
        story.invites("merel");

        story.says("merel", "Bedankt voor je mail. Tot 20 februari ben ik met vakantie. Bij spoed kun je Tom bellen.");

        assertThat(story.standingOf("merel")).contains(" silent");
        assertThat(story.told("held", "list")).doesNotContain("merel");
        assertThat(story.mailsTo("merel")).hasSize(1);
    }

    @Test
    void whatLeavesADoubtAndCameAtOnceIsAMachines() {
        story.invites("anne", "bram");
        story.goesOnUntil("2017-01-30 10:01");

        story.says("anne", "Wij hebben uw bericht ontvangen.");
        story.goesOnUntil("2017-01-30 10:02");
        story.says("bram", "Wij hebben uw bericht ontvangen.");

        assertThat(story.standingOf("anne")).endsWith(" silent");
        assertThat(story.told("held", "list", "--settled")).contains("by its words and as it came at once");
        assertThat(story.told("held", "list"))
                .contains("Bram", "perhaps an automatic reply")
                .doesNotContain("Anne");
    }

    @Test
    void whatQuotesIsNotTimed() {
        story.invites("anne");

        story.says(
                "anne",
                "Wij hebben uw bericht ontvangen op kantoor.\n\nOp 30 januari 2017 schreef Kars:\n> Kom je ook op de avond?\n> Kars");

        assertThat(story.told("held", "list")).contains("Anne", "perhaps an automatic reply");
    }

    @Test
    void onlyWhoTheMailWentToIsTimedByIt() {
        story.invites("anne");
        String id = story.newestTo("anne").header().first("Message-ID").orElseThrow();

        story.arrives("office", "Re: avond", List.of("In-Reply-To: " + id), "Wij hebben uw bericht ontvangen.");

        assertThat(story.told("held", "list")).contains("perhaps an automatic reply");
    }

    @Test
    void whoAnswersAConfirmationAtOnceSitsAtTheKeyboard() {
        story.invites("anne");
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-01-30 10:03");
        assertThat(story.mailsTo("anne")).as("invited and confirmed").hasSize(2);

        story.says("anne", "Wij hebben uw bericht ontvangen.");

        assertThat(story.told("held", "list")).contains("Anne", "perhaps an automatic reply");
    }

    @Test
    void aQuestionOfTheirOwnIsNotDropped() {
        story.invites("anne");

        story.says(
                "anne",
                "Bedankt voor je mail. Tot 20 februari ben ik met vakantie. Bij spoed kun je Tom bellen. Is er een lift?");

        assertThat(story.told("held", "list")).contains("Anne", "perhaps an automatic reply");
    }

    @Test
    void anAnswerIsNotDroppedForComingAtOnce() {
        story.invites("anne");

        story.says("anne", "Wij hebben uw bericht ontvangen. Het gaat ons niet lukken.");

        assertThat(story.told("held", "list")).contains("Anne", "perhaps an automatic reply");
    }

    @Test
    void anAnswerAmongAMachinesWordsIsNotDropped() {
        story.invites("joost");

        story.says(
                "joost",
                "Your message has been received. This mailbox is not monitored, but I look at it today: yes, I am coming.");

        assertThat(story.told("held", "list")).contains("Joost").contains("perhaps an automatic reply");
        assertThat(story.standingOf("joost")).doesNotContain("yes");
    }

    @Test
    void aWishToLeaveAmongAMachinesWordsWaitsForTheOrganizer() {
        story.invites("petra");

        story.says(
                "petra",
                "Your message has reached a mailbox for repairs only. Please cease sending invitations to this address.");

        assertThat(story.told("held", "list")).contains("may want no more mail");
        assertThat(story.standingOf("petra")).contains("a mail waits for you");
    }
}
