package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.erbij.mail.ReceivedMessage;
import org.junit.jupiter.api.Test;

/** What cannot wait is told at once, and once. */
final class AlarmsTest extends StoryTest {
    private List<ReceivedMessage> told(String subject) {
        return story.mailsTo("kars").stream()
                .filter(mail -> mail.content().subject().contains(subject))
                .toList();
    }

    @Test
    void thatSomebodyKnowsTheLocationAndNoLongerComesIsToldAtOnce() {
        story.invites("anne");
        story.setsLocation();
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-02-12 09:00");

        story.says("anne", "Ik ben ziek en kan helaas niet komen.");
        story.goesOnUntil("2017-02-12 09:10");
        story.goesOnUntil("2017-02-12 12:00");

        assertThat(told("kent, komt niet meer")).hasSize(1);
        assertThat(told("kent, komt niet meer").get(0).content().text())
                .contains("Anne", "erbij venue set evening")
                .doesNotContain(SECRET);
    }

    // R81
    @Test
    void thatSomebodyWhoComesCannotBeReachedIsToldAtOnce() {
        story.invites("anne", "bram");
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-01-31 09:00");

        comesBack("anne");
        comesBack("bram");
        story.goesOnUntil("2017-01-31 09:02");
        assertThat(told("iemand die komt, is niet te bereiken")).hasSize(1);

        story.goesOnUntil("2017-02-02 09:00");
        assertThat(told("iemand die komt, is niet te bereiken"))
                .as("once, and not of Bram, who has said nothing")
                .singleElement()
                .satisfies(mail -> assertThat(mail.content().text()).contains("Anne komt naar"));
    }

    @Test
    void thatItComesBackAgainAfterTheyWereWrittenToAgainIsToldAgain() {
        story.invites("anne");
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-01-31 09:00");
        comesBack("anne");
        story.goesOnUntil("2017-01-31 09:02");
        comesBack("anne");
        story.goesOnUntil("2017-01-31 10:00");
        assertThat(told("iemand die komt, is niet te bereiken"))
                .as("the same trouble")
                .hasSize(1);

        story.told("people", "lift", "anne@example.org", "--yes");
        comesBack("anne");
        story.goesOnUntil("2017-01-31 11:00");

        assertThat(told("iemand die komt, is niet te bereiken")).hasSize(2);
    }

    @Test
    void whoeverWaversWithinAnHourIsToldOfOnce() {
        story.invites("anne");
        story.setsLocation();
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-02-12 09:05");
        story.says("anne", "Ik ben ziek en kan helaas niet komen.");
        story.goesOnUntil("2017-02-12 09:15");
        story.says("anne", "Ik kom toch!");
        story.goesOnUntil("2017-02-12 09:25");
        story.says("anne", "Nee, ik kan helaas toch niet komen.");
        story.goesOnUntil("2017-02-12 09:50");

        assertThat(told("kent, komt niet meer")).hasSize(1);
    }

    @Test
    void thatTheyNoLongerComeAfterAllIsToldAgainButNoFurtherWordOfIt() {
        story.invites("anne");
        story.setsLocation();
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-02-12 09:00");
        story.says("anne", "Ik ben ziek en kan helaas niet komen.");
        story.goesOnUntil("2017-02-12 10:00");
        story.says("anne", "Ik kan niet, maar hou me op de hoogte.");
        story.goesOnUntil("2017-02-12 11:00");
        assertThat(told("kent, komt niet meer")).hasSize(1);

        story.says("anne", "Ik kom toch!");
        story.goesOnUntil("2017-02-12 13:00");
        story.says("anne", "Nee, ik kan helaas toch niet komen.");
        story.goesOnUntil("2017-02-12 15:00");

        assertThat(told("kent, komt niet meer")).hasSize(2);
    }

    @Test
    void thatWhatTheOrganizerSendsByHandCannotBeReadIsToldAfterAnHourAndAnswersAreReadAllTheSame() {
        story.invites("anne");
        story.goesOnUntil("2017-01-30 10:10");
        story.renamesSent("Weg");
        story.goesOnUntil("2017-01-30 11:00");
        assertThat(told("niet zien wat je zelf mailt")).isEmpty();

        story.goesOnUntil("2017-01-30 11:30");
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-01-30 12:00");

        assertThat(told("niet zien wat je zelf mailt")).hasSize(1);
        assertThat(told("kan je mailbox niet lezen")).isEmpty();
        assertThat(story.newestTo("anne").content().text()).contains("Fijn dat je komt");
        assertThat(story.command("", "status").said()).contains("the folder with what you sent has not been readable");
        assertThat(story.command("", "status").code()).isEqualTo(1);
        story.setsLocation();
        story.goesOnUntil("2017-02-11 10:10");
        assertThat(story.newestTo("anne").content().text())
                .as("no mail waits for it")
                .contains(SECRET);
    }

    private void comesBack(String name) {
        story.isReportedOn(
                newestOf(name),
                "delivery-status",
                "Reporting-MTA: dns; mx.example.org",
                "",
                "Final-Recipient: rfc822; " + name + "@example.org",
                "Action: failed",
                "Status: 5.1.1");
    }

    private String newestOf(String name) {
        return Objects.requireNonNull(story.newestTo(name).threading().id()).value();
    }

    @Test
    void thatSomebodyReportsOurMailAsUnwantedIsToldAtOnceWhateverTheyAnswered() {
        story.invites("anne");

        story.isReportedOn(
                newestOf("anne"), "feedback-report", "Feedback-Type: abuse", "User-Agent: example/1", "Version: 1");
        story.goesOnUntil("2017-01-30 10:02");
        assertThat(told("iemand heeft onze mail als spam gemeld")).hasSize(1);

        story.goesOnUntil("2017-02-02 09:00");
        assertThat(told("iemand heeft onze mail als spam gemeld"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.content().text()).contains("Anne"));
    }

    @Test
    void whatWaitsForTheOrganizerInTheLastDayIsToldAtOnce() {
        story.invites("anne", "bram");
        story.goesOnUntil("2017-02-08 11:00");
        story.says("bram", "Hoe laat begint het?");
        story.goesOnUntil("2017-02-13 12:00");
        assertThat(told("er wacht een mail op jou"))
                .as("that is for the digest")
                .isEmpty();

        story.arrives("anne", "Een avond over techniek", List.of(), "Ik kom vanavond toch!");
        story.goesOnUntil("2017-02-13 12:05");
        story.goesOnUntil("2017-02-13 13:00");

        assertThat(told("er wacht een mail op jou"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.content().text())
                        .contains("Anne: \"Ik kom vanavond toch!\"")
                        .contains("erbij held show NUMMER"));
    }

    @Test
    void whatIsAskedBesidesAnAnswerOnTheDayIsToldAtOnce() {
        story.invites("anne");
        story.goesOnUntil("2017-02-13 11:00");
        story.says("anne", "Ja, ik kom! Waar kan mijn rolstoel naar binnen?");
        story.goesOnUntil("2017-02-13 11:30");

        assertThat(told("er is een vraag voor jou"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.content().text())
                        .contains("Gevraagd bij een antwoord", "Waar kan mijn rolstoel naar binnen?"));
    }

    @Test
    void whereItIsIsNoOpenQuestionOnceTheConfirmationTellsIt() {
        story.invites("anne", "bram");
        story.setsLocation();
        story.goesOnUntil("2017-02-13 11:00");
        story.says("anne", "Ja, ik kom toch! Waar is het?");
        story.says("bram", "Ja, ik kom toch! Waar is het, en is er een lift?");
        story.goesOnUntil("2017-02-13 11:30");

        assertThat(story.newestTo("anne").content().text()).contains(SECRET).doesNotContain("doorgegeven");
        assertThat(story.told("held", "list", "--asked")).contains("lift").doesNotContain("Anne");
    }

    @Test
    void whatComesToWaitWithinAQuarterOfAnHourIsToldTogether() {
        story.invites("anne", "bram", "cas");
        story.goesOnUntil("2017-02-13 11:00");
        story.says("anne", "Hoe laat begint het?");
        story.goesOnUntil("2017-02-13 11:05");
        story.says("bram", "Is er een lift?");
        story.goesOnUntil("2017-02-13 11:10");
        story.says("cas", "Moet ik iets meenemen?");
        story.goesOnUntil("2017-02-13 13:00");

        assertThat(told("er wacht een mail op jou")).as("the first at once").hasSize(1);
        assertThat(told("er wachten 2 mails op jou"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.content().text())
                        .contains("Bram: \"Is er een lift?\"", "Cas: \"Moet ik iets meenemen?\"")
                        .doesNotContain("Anne"));
    }

    @Test
    void whoStandsAtTheDoorWaitsForNoQuarterOfAnHour() {
        story.invites("anne", "bram");
        story.goesOnUntil("2017-02-13 17:50");
        story.says("anne", "Is er een lift?");
        story.goesOnUntil("2017-02-13 17:51");
        story.says("bram", "We staan voor de deur. Welke bel is het?");
        story.goesOnUntil("2017-02-13 17:54");

        assertThat(told("er wacht een mail op jou")).hasSize(2);
        assertThat(told("er wacht een mail op jou").get(1).content().text()).contains("Welke bel is het?");
    }

    @Test
    void aQuestionAboutAnEventThatIsCancelledIsNoAlarmOfAnother() throws Exception {
        story.invites("anne", "bram");
        String lunch = event().replace("event: evening", "event: lunch")
                .replace("Een avond over techniek", "Een lunch")
                .replace("An evening on tech", "A lunch")
                .replace("2017-02-13", "2017-02-20");
        story.told("event", "apply", story.file("events/lunch.yaml", lunch).toString(), "--yes");
        story.told("invite", "lunch", "--yes");
        story.goesOnUntil("2017-02-13 11:00");
        story.says("anne", "Ja, ik kom! Mag mijn hond mee?");
        story.told("event", "cancel", "lunch", "--yes");
        story.goesOnUntil("2017-02-13 11:30");
        story.says("bram", "Is er een lift?");
        story.goesOnUntil("2017-02-13 12:00");

        assertThat(told("op jou"))
                .allSatisfy(mail -> assertThat(mail.content().text())
                        .satisfiesAnyOf(
                                text -> assertThat(text).doesNotContain("hond"),
                                text -> assertThat(text).contains("‘Een lunch’")));
    }

    private void twoMoreAreAhead() throws IOException {
        story.knows("gijs");
        invitesToAnother();
        String lunch = event().replace("event: evening", "event: lunch")
                .replace("Een avond over techniek", "Een lunch")
                .replace("An evening on tech", "A lunch")
                .replace("2017-02-13", "2017-02-27")
                .replace("2017-02-11", "2017-02-25");
        story.told("event", "apply", story.file("events/lunch.yaml", lunch).toString(), "--yes");
        story.told("invite", "lunch", "--yes");
        story.goesOnUntil("2017-02-13 12:00");
    }

    @Test
    void whatSpeaksOfAnotherEventIsNoAlarmOfTonightsToWhichItsWriterIsNotInvited() throws IOException {
        story.invites("anne");
        twoMoreAreAhead();

        story.arrives("gijs", "Vraag", List.of(), "Hoi, kan ik er maandag 20 februari bij zijn? Ik kom graag!");
        story.goesOnUntil("2017-02-13 13:00");

        assertThat(story.told("held", "list")).contains("Gijs");
        assertThat(told("op jou")).isEmpty();
    }

    @Test
    void ofWhomIsInvitedTonightAsWellItSaysWhichEventItNames() throws IOException {
        story.invites("anne");
        twoMoreAreAhead();

        story.arrives("anne", "Vraag", List.of(), "Hoi, kan ik er maandag 20 februari bij zijn? Ik kom graag!");
        story.goesOnUntil("2017-02-13 13:00");

        assertThat(told("er wacht een mail op jou"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.content().text()).contains("Anne (over sequel): \"Hoi"));
    }

    @Test
    void duringTheEventNobodyIsAdvisedToMeetElsewhere() {
        story.invites("anne");
        story.setsLocation();
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-02-13 18:10");
        story.says("anne", "Ik ben ziek en kan helaas niet komen. Haal me ook van de lijst, ik wil geen mail meer.");
        story.goesOnUntil("2017-02-13 18:20");

        assertThat(told("kent, komt niet meer"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.content().text().replaceAll("\\s+", " "))
                        .contains("komt niet meer, en wil geen mail meer.")
                        .doesNotContain("ergens anders afspreken"));
    }

    // R37
    @Test
    void thatAMailProgramWantsProofThatWeAreHumanIsToldAtOnce() {
        story.invites("anne");

        story.says("anne", "Your message is being held. Click here to have your message delivered.");
        story.goesOnUntil("2017-01-30 10:10");

        assertThat(told("nog niet gezien")).hasSize(1);
        assertThat(story.standingOf("anne")).contains("silent");
    }

    // R37
    @Test
    void thatItAsksForThatProofAsAPersonAsksMakesNoDifference() {
        story.invites("anne");

        story.says(
                "anne",
                "Your message is being held. Could you please click the link so that your message reaches my inbox.");
        story.goesOnUntil("2017-01-30 10:10");

        assertThat(told("nog niet gezien")).hasSize(1);
        assertThat(story.told("held", "list")).doesNotContain("Anne");
    }

    // R37
    @Test
    void whoMentionsTheirSpamFilterAndAsksSomethingIsNoTestForHumans() {
        story.invites("anne");

        story.says("anne", "Boxbe had put your message on hold, sorry. Is there a lift? And may I bring my sister?");
        story.goesOnUntil("2017-01-30 10:10");

        assertThat(told("nog niet gezien")).isEmpty();
        assertThat(story.told("held", "list")).contains("Anne");
    }
}
