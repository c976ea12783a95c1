package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.erbij.app.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was settled wrongly, by the organizer or by a machine, is taken back with its consequences. */
final class TakingBackTest extends StoryTest {
    @BeforeEach
    void invited() {
        story.invites("anne");
    }

    private String waiting() {
        return story.told("held", "list").strip().split(" ", 2)[0];
    }

    @Test
    void whatHasNotLeftIsStoppedAndNobodyIsWrittenTo() {
        story.says("anne", "Is er een lift?");
        String number = waiting();
        story.told("held", "settle", "--yes", number, "yes");

        String said = story.told("held", "undo", number, "--yes");
        story.goesOnUntil("2017-01-30 14:00");

        assertThat(said)
                .contains("of Anne <anne@example.org> was taken for: yes.")
                .contains("They were told nothing because of it.")
                .contains("Not left yet, and stopped by this: 1 mail.")
                .contains("Their answer is then: none, they are silent.")
                .endsWith("Taken back; nobody is written to.\n");
        assertThat(story.mailsTo("anne")).hasSize(1);
        assertThat(story.standingOf("anne")).contains(" waiting");
        assertThat(waiting()).isEqualTo(number);
    }

    @Test
    void whatWasToldWronglyIsListedAndTheRightMailIsShownAndGoesAfterAYes() {
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-01-30 14:00");
        story.says("anne", "Is er een lift?");
        String number = waiting();
        story.told("held", "settle", "--yes", number, "no");
        story.goesOnUntil("2017-01-30 18:00");
        assertThat(story.newestTo("anne").content().text()).contains("Dank je wel dat je het liet weten");

        Story.Ended unsure = story.command("", "held", "undo", number);
        assertThat(unsure.code()).isEqualTo(2);
        assertThat(unsure.said())
                .contains("What they were told because of it:", "  confirmation, ")
                .contains("Their answer is then: yes.")
                .contains("This mail goes to them:", "Fijn dat je komt")
                .contains("Nothing was taken back; ");
        assertThat(story.standingOf("anne")).endsWith(" no");
        assertThat(story.mailsTo("anne")).hasSize(3);

        story.told("held", "undo", number, "--yes");
        story.goesOnUntil("2017-01-30 18:10");

        assertThat(story.standingOf("anne")).contains(" coming").contains("a mail waits for you");
        assertThat(story.mailsTo("anne")).hasSize(4);
        assertThat(story.newestTo("anne").content().text())
                .contains("Sorry, onze vorige mail aan jou klopte niet. Fijn dat je komt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait", "no"})
    void aNoWhoseConfirmationItHadOvertakenIsConfirmed(String as) {
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-01-30 14:00");
        story.says("anne", "Ik kan helaas niet.");
        story.says("anne", "Toch wel, ik kom!");
        String number = lastSettled();

        String said = as.equals("wait")
                ? story.told("held", "undo", number, "--yes")
                : story.told("held", "undo", number, "--as", as, "--yes");
        story.goesOnUntil("2017-01-30 14:10");

        assertThat(said).contains("Their answer is then: no.", "This mail goes to them:");
        assertThat(story.mailsTo("anne")).hasSize(3);
        assertThat(story.newestTo("anne").content().text())
                .contains("Dank je wel dat je het liet weten")
                .doesNotContain("klopte niet");
    }

    @Test
    void whoHasGivenNoAnswerIsToldThatOurMailWasWrong() {
        story.says("anne", "Is er een lift?");
        String number = waiting();
        story.told("held", "settle", "--yes", number, "yes");
        story.goesOnUntil("2017-01-30 14:00");

        story.told("held", "undo", number, "--yes");
        story.goesOnUntil("2017-01-30 14:10");

        assertThat(story.newestTo("anne").content().text()).contains("onze vorige mail aan jou klopte niet");
        assertThat(story.standingOf("anne")).contains(" waiting");
    }

    @Test
    void aMachinesReadingThatWasConfirmedIsCorrectedByTheNumberOfTheMail() {
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-01-30 14:00");
        String number = story.told("held", "list", "--settled").strip().split(" ", 2)[0];

        String said = story.told("held", "reopen", number, "--as", "no-but-involved", "--yes");
        story.goesOnUntil("2017-01-30 14:10");

        assertThat(said).contains("Their answer is then: no-but-involved.");
        assertThat(story.standingOf("anne")).contains(" no-but-involved");
        assertThat(story.mailsTo("anne")).hasSize(3);
        assertThat(story.newestTo("anne").content().text())
                .contains("Sorry, onze vorige mail aan jou klopte niet. Jammer")
                .doesNotContain("Fijn dat je komt");
    }

    @Test
    void whoLearnedTheLocationByItIsMarkedAndShown() {
        story.setsLocation();
        story.says("anne", "Is er een lift?");
        String number = waiting();
        story.told("held", "settle", "--yes", number, "yes");
        story.goesOnUntil("2017-02-11 10:10");
        assertThat(story.everythingToldTo("anne")).contains(SECRET);

        String said = story.told("held", "undo", number, "--as", "no", "--yes");
        story.goesOnUntil("2017-02-13 22:00");

        assertThat(said)
                .contains("location, Sat 11 Feb", "with the location")
                .contains("They know the location now, and that cannot be taken back.");
        assertThat(story.standingOf("anne")).contains("knows the location");
        assertThat(story.mailsTo("anne"))
                .as("invitation, confirmation, location, correction: no reminder")
                .hasSize(4);
    }

    @Test
    void aLeavingSettledWronglyIsLiftedAgain() {
        story.says("anne", "Hmm.");
        String number = waiting();
        story.told("held", "settle", "--yes", number, "leave");
        assertThat(story.standingOf("anne")).contains("gets no mail");

        story.told("held", "undo", number, "--yes");
        story.says("anne", "Ik kom graag!");
        story.goesOnUntil("2017-01-30 18:00");

        assertThat(story.standingOf("anne")).contains(" coming").doesNotContain("gets no mail");
        assertThat(story.newestTo("anne").content().text()).contains("Fijn dat je komt");
    }

    private String lastSettled() {
        return story.told("held", "list", "--settled").strip().split(" ", 2)[0];
    }

    private static final String MAY_LEAVE = "Ik kom maandag graag, maar haal me daarna van de lijst.";

    // PRODUCT.md, Leaving: until a person has said what is meant, nothing goes to whoever may want no more mail
    @ParameterizedTest
    @ValueSource(strings = {"yes", "ignore", "leave"})
    void aMailThatMayAskToLeavePausesAgainWhateverIsTakenBack(String word) {
        story.says("anne", MAY_LEAVE);
        String number = waiting();
        story.told("held", "settle", "--yes", number, word);
        int mails = story.mailsTo("anne").size();

        String said = story.told("held", "undo", number, "--yes");
        story.goesOnUntil("2017-01-31 14:00");

        assertThat(said).contains("It may want no more mail, so nothing goes to its writer until you settle it.");
        assertThat(story.told("held", "list"))
                .contains("may want no more mail; mail to that address is paused meanwhile");
        assertThat(story.told("people", "show", "anne@example.org")).contains("mail:      none: paused");
        assertThat(story.mailsTo("anne")).hasSize(mails);

        story.told("held", "settle", "--yes", number, "yes");
        story.goesOnUntil("2017-01-31 16:00");
        assertThat(story.standingOf("anne")).contains(" coming").doesNotContain("gets no mail");
        assertThat(story.newestTo("anne").content().text()).contains("Fijn dat je komt");
    }

    @Test
    void aLeavingThatIsTakenBackLetsAnEarlierMailPauseThatStillWaits() {
        story.says("anne", MAY_LEAVE);
        story.says("anne", "Hmm.");
        story.told("held", "settle", "--yes", waitingAfter("Hmm."), "leave");

        story.told("held", "undo", lastSettled(), "--yes");

        assertThat(story.told("people", "show", "anne@example.org")).contains("mail:      none: paused");
    }

    private String waitingAfter(String words) {
        return story.told("held", "list")
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("\\d+ .*"))
                .map(line -> line.split(" ", 2)[0])
                .filter(number -> story.told("held", "show", number).contains(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoAskedTwiceToLeaveHasLeftThoughTheFirstIsTakenBackAndNotOnceBothAre() {
        story.says("anne", "Haal me van de lijst.");
        String first = lastSettled();
        story.goesOnUntil("2017-01-30 11:00");
        story.says("anne", "Ik zei: haal me van de lijst.");
        String second = lastSettled();
        assertThat(second).isNotEqualTo(first);

        story.told("held", "undo", first, "--as", "yes", "--yes");
        assertThat(story.told("people", "show", "anne@example.org")).contains("mail:      none: left");
        story.told("held", "undo", second, "--as", "yes", "--yes");

        assertThat(story.told("people", "show", "anne@example.org")).contains("mail:      yes");
        story.goesOnUntil("2017-01-30 14:00");
        assertThat(story.newestTo("anne").content().text()).contains("Fijn dat je komt");
    }

    @Test
    void aMailThatWasSettledForNobodyIsSettledForItsWriterWhenItIsTakenBackForAnAnswer() {
        story.says("anne", "Is er een lift?");
        String number = waiting();
        story.told("held", "settle", "--yes", number, "ignore");

        String said = story.told("held", "undo", number, "--as", "yes", "--yes");
        story.goesOnUntil("2017-01-30 14:00");

        assertThat(said).contains("of Anne <anne@example.org>", "Their answer is then: yes.");
        assertThat(story.standingOf("anne")).contains(" coming").doesNotContain("a mail waits for you");
        assertThat(story.newestTo("anne").content().text())
                .contains("Fijn dat je komt")
                .doesNotContain("doorgegeven");
        assertThat(story.told("held", "list", "--asked")).doesNotContain("lift");
    }

    @Test
    void whereNobodyKnowsWhoseItIsItWaitsAgainAndThatIsSaid() {
        story.arrives("piet", "Een avond over techniek", List.of(), "Ik ben erbij!");
        String number = waiting();
        story.told("held", "settle", "--yes", number, "ignore");

        String said = story.told("held", "undo", number, "--as", "yes", "--yes");

        assertThat(said).contains("'erbij held settle " + number + " yes --as ADDRESS' settles it then.");
        assertThat(waiting()).isEqualTo(number);
    }

    @Test
    void quietlyNobodyIsWrittenTo() {
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-01-30 14:00");
        String number = story.told("held", "list", "--settled").strip().split(" ", 2)[0];

        story.told("held", "undo", number, "--as", "no", "--quiet", "--yes");
        story.goesOnUntil("2017-01-30 18:00");

        assertThat(story.standingOf("anne")).endsWith(" no");
        assertThat(story.mailsTo("anne")).hasSize(2);
    }

    @Test
    void theirNextMailStillBeatsAllOfIt() {
        story.says("anne", "Is er een lift?");
        String number = waiting();
        story.told("held", "settle", "--yes", number, "no");
        story.told("held", "undo", number, "--yes");

        story.goesOnUntil("2017-01-30 11:00");
        story.says("anne", "Ik kom graag!");

        assertThat(story.standingOf("anne")).contains(" coming");
    }

    @Test
    void whatWaitsOrDoesNotExistCannotBeTakenBack() {
        story.says("anne", "Is er een lift?");

        for (String number : new String[] {waiting(), "99"}) {
            Story.Ended refused = story.command("", "held", "undo", number, "--yes");
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.said()).contains("There is nothing to take back in mail " + number + ".");
        }
    }

    @Test
    void whatChangedWhileSomebodyWasTakenForHavingLeftIsToldThemOnce() throws Exception {
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-01-30 14:00");
        story.says("anne", "Hmm.");
        String number = waiting();
        story.told("held", "settle", "--yes", number, "leave");
        story.applies(Story.EVENING.replace("2017-02-13 18:00", "2017-02-14 18:00"));
        story.goesOnUntil("2017-01-31 14:00");
        assertThat(story.everythingToldTo("anne")).doesNotContain("14 februari");

        String look = story.command("", "held", "undo", number).said();
        story.goesOnUntil("2017-01-31 15:00");
        assertThat(look).contains("They were not told what has changed of evening: that will be mailed to them.");
        assertThat(story.everythingToldTo("anne")).as("only looked at").doesNotContain("14 februari");

        story.told("held", "undo", number, "--yes");
        story.goesOnUntil("2017-01-31 16:00");

        assertThat(story.mailsTo("anne"))
                .filteredOn(mail -> mail.content().subject().startsWith("Gewijzigd"))
                .hasSize(1);
    }

    // PRODUCT.md: "Released means released"
    @Test
    void whoComesAfterAllGetsTheLocationThatTheOthersHave() {
        story.setsLocation();
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-02-09 14:00");
        story.organizerAnswers("anne", "Leuk, tot maandag!");
        story.goesOnUntil("2017-02-10 14:00");
        story.says("anne", "Ik kan toch niet komen.");
        String number = lastSettled();
        story.goesOnUntil("2017-02-11 14:00");
        assertThat(story.everythingToldTo("kars")).contains(SECRET);
        assertThat(story.everythingToldTo("anne")).doesNotContain(SECRET);

        assertThat(story.told("held", "undo", number, "--yes"))
                .contains("They said yes to evening: its location will be mailed to them.");
        story.goesOnUntil("2017-02-11 15:00");

        assertThat(story.mailsTo("anne"))
                .filteredOn(mail -> mail.content().text().contains(SECRET))
                .hasSize(1);
    }

    @Test
    void whatNobodyTellsThemQuietlyIsNamed() throws Exception {
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-01-30 14:00");
        story.says("anne", "Hmm.");
        String number = waiting();
        story.told("held", "settle", "--yes", number, "leave");
        story.applies(Story.EVENING.replace("2017-02-13 18:00", "2017-02-14 18:00"));
        story.goesOnUntil("2017-01-31 14:00");

        assertThat(story.told("held", "undo", number, "--quiet", "--yes"))
                .contains("They were not told what has changed of evening: no mail tells them now; tell them yourself.")
                .endsWith("Taken back; nobody is written to.\n");
        story.goesOnUntil("2017-01-31 16:00");

        assertThat(story.everythingToldTo("anne")).doesNotContain("14 februari");
    }

    /** Anne left, and says yes after all; then a mail of hers is settled as if she left once more. */
    private String leavesOnceMoreByMistake() {
        story.says("anne", "Haal me maar van de lijst.");
        story.goesOnUntil("2017-01-30 14:00");
        story.says("anne", "Bij nader inzien: ja, ik kom!");
        story.goesOnUntil("2017-01-30 18:00");
        story.says("anne", "Hmm.");
        String number = waiting();
        story.told("held", "settle", "--yes", number, "leave");
        return number;
    }

    // PRODUCT.md, Leaving: "A later yes in the person's own hand lifts it for that event"
    @Test
    void theYesThatLiftedALeavingLiftsItAgain() {
        story.setsLocation();
        String number = leavesOnceMoreByMistake();
        story.goesOnUntil("2017-02-11 14:00");
        assertThat(story.everythingToldTo("anne")).doesNotContain(SECRET);

        assertThat(story.told("held", "undo", number, "--yes"))
                .contains("Their answer is then: yes.")
                .contains("They said yes to evening: its location will be mailed to them.");
        story.goesOnUntil("2017-02-11 15:00");

        assertThat(story.everythingToldTo("anne")).contains(SECRET);
    }

    @Test
    void whoLeftAgainAfterThatYesHasLeftAllTheSame() {
        story.setsLocation();
        String number = leavesOnceMoreByMistake();
        story.says("anne", "Haal me van de lijst, zei ik.");
        story.goesOnUntil("2017-02-11 14:00");

        story.told("held", "undo", number, "--yes");
        story.goesOnUntil("2017-02-11 15:00");

        assertThat(story.everythingToldTo("anne")).doesNotContain(SECRET);
    }
}
