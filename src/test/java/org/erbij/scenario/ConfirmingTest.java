package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.erbij.mail.ReceivedMessage;
import org.junit.jupiter.api.Test;

/** Step 5: soon, in their language, in their thread. */
final class ConfirmingTest extends StoryTest {
    @Test
    void aConfirmationWaitsTwoMinutesAndNoLonger() {
        story.invites("anne");
        story.says("anne", "Ja, ik kom!");

        story.goesOnUntil("2017-01-30 10:01");
        assertThat(story.mailsTo("anne")).hasSize(1);

        story.goesOnUntil("2017-01-30 10:03");
        assertThat(story.mailsTo("anne")).hasSize(2);
    }

    @Test
    void aSecondMailWithinThatTimeCorrectsTheFirst() {
        story.invites("anne");

        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-01-30 10:01");
        story.says("anne", "Oeps, ik kan toch niet, sorry!");
        story.goesOnUntil("2017-01-30 14:30");

        assertThat(story.mailsTo("anne")).hasSize(2);
        assertThat(story.newestTo("anne").content().text()).contains("Dank je wel dat je het liet weten");
    }

    @Test
    void whoCorrectsTheGuestsBeforeAnythingWasConfirmedIsWelcomed() {
        story.invites("anne");

        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-01-30 10:01");
        story.says("anne", "Ja, ik kom met twee vrienden!");
        story.goesOnUntil("2017-01-30 14:30");

        assertThat(story.newestTo("anne").content().text())
                .contains("Fijn dat je komt", "samen met twee gasten")
                .doesNotContain("aangepast");
    }

    @Test
    void whoSaysNoAfterAYesIsToldThatTheEntryMayGo() {
        story.invites("anne", "bram");
        story.says("anne", "Ja, ik kom!");
        story.says("bram", "Sorry, ik kan helaas niet.");
        story.goesOnUntil("2017-01-30 14:30");

        story.says("anne", "Oeps, ik kan toch niet, sorry!");
        story.goesOnUntil("2017-01-31 14:30");

        assertThat(story.newestTo("anne").content().text().replaceAll("\\s+", " "))
                .contains("Dank je wel dat je het liet weten", "Staat de afspraak nog in je agenda? Die mag eruit.");
        assertThat(story.newestTo("bram").content().text())
                .contains("Dank je wel dat je het liet weten")
                .doesNotContain("agenda");
    }

    // R87, R39
    @Test
    void itThreadsUnderTheirMailAndSaysThatItIsAutomatic() {
        story.invites("anne");
        story.says("anne", "Ja, ik kom graag naar de bijeenkomst!");
        story.goesOnUntil("2017-01-30 10:05");

        ReceivedMessage invitation = story.mailsTo("anne").get(0);
        ReceivedMessage mail = story.newestTo("anne");
        assertThat(mail.header().first("In-Reply-To")).contains("<1-anne@example.org>");
        assertThat(mail.header().first("References").orElseThrow())
                .contains(invitation.header().first("Message-ID").orElseThrow())
                .endsWith("<1-anne@example.org>");
        assertThat(mail.content().subject())
                .isEqualTo("Re: " + invitation.content().subject());
        assertThat(mail.header().first("Auto-Submitted").orElseThrow()).startsWith("auto-replied");
        assertThat(mail.content().text())
                .contains("Beantwoord gewoon deze mail")
                .contains("Dit is een automatische mail. Kars leest alle antwoorden.");
    }

    @Test
    void itSpeaksTheLanguageTheyWroteIn() {
        story.invites("anne", "peter");

        story.says("anne", "Ja, ik kom graag naar de bijeenkomst!");
        story.says("peter", "Yes, I would love to come to the meeting!");
        story.goesOnUntil("2017-01-30 10:05");

        assertThat(story.newestTo("anne").content().text())
                .contains("Fijn dat je komt")
                .doesNotContain("Scroll");
        assertThat(story.newestTo("peter").content().text())
                .contains("Monday 13 February, 18:00")
                .doesNotContain("maandag");
    }

    @Test
    void whileTheLanguageIsUnknownBothStandStacked() {
        story.invites("emma");

        story.says("emma", "Count me in!");
        story.goesOnUntil("2017-01-30 10:05");

        assertThat(story.newestTo("emma").content().text())
                .startsWith("(Scroll down for English.)")
                .contains("Fijn dat je komt", "Great that you are coming");
    }

    @Test
    void anUnclearMailGetsNoAutomaticAnswer() {
        story.invites("judy");

        story.says("judy", "Is there a lift?");
        story.goesOnUntil("2017-01-30 18:30");

        assertThat(story.mailsTo("judy")).hasSize(1);
    }

    @Test
    void whatTheOrganizerSettlesIsConfirmedAsWell() {
        story.invites("judy");
        story.says("judy", "Is there a lift?");
        String number = story.told("held", "list")
                .lines()
                .map(String::strip)
                .filter(line -> line.contains("judy@") || line.contains("Judy"))
                .map(line -> line.split("\\s+")[0])
                .findFirst()
                .orElseThrow();

        story.told("held", "settle", "--yes", number, "yes");
        story.goesOnUntil("2017-01-30 10:10");

        assertThat(story.standingOf("judy")).contains(" coming");
        assertThat(story.mailsTo("judy")).hasSize(2);
    }

    @Test
    void whoAsksSomethingBesidesReadsThatItWasPassedOn() {
        story.invites("anne", "peter");

        story.says("anne", "Ja, ik kom! Is er een parkeerplaats?");
        story.says("peter", "I'm sorry, I can't make it on Monday. Shall I return the key?");
        story.goesOnUntil("2017-01-30 10:05");

        assertThat(story.newestTo("anne").content().text().replaceAll("\\s+", " "))
                .contains("Fijn dat je komt", "Je vraag hebben we aan Kars doorgegeven.");
        assertThat(story.newestTo("peter").content().text().replaceAll("\\s+", " "))
                .contains("Sorry we won't see you", "We have passed your question on to Kars.");
        assertThat(story.told("held", "list", "--asked")).contains("parkeerplaats", "key");
    }

    /** What was asked by one is not passed on of another who says the same. */
    @Test
    void whoAsksNothingReadsNothingOfTheQuestionOfAnother() {
        story.invites("anne", "peter", "zoe");

        story.says("anne", "Ja, ik kom!");
        story.says("peter", "Ja, ik kom! Is er een parkeerplaats?");
        story.says("zoe", "Ja, ik ben erbij!");
        story.goesOnUntil("2017-01-30 10:05");

        assertThat(story.newestTo("anne").content().text()).doesNotContain("doorgegeven");
        assertThat(story.newestTo("peter").content().text().replaceAll("\\s+", " "))
                .contains("Je vraag hebben we aan Kars doorgegeven.");
        assertThat(story.newestTo("zoe").content().text()).doesNotContain("doorgegeven");
    }
}
