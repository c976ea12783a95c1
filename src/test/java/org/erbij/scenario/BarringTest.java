package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.erbij.app.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PRODUCT.md, Standing: the organizer can bar a person, silently, which no mail undoes, and the location never reaches them. */
final class BarringTest extends StoryTest {
    @BeforeEach
    void invited() {
        story.invites("mallory", "anne");
        story.setsLocation();
    }

    private void bars(String... options) {
        String[] all = new String[options.length + 4];
        System.arraycopy(new String[] {"people", "bar", "mallory@example.org", "--yes"}, 0, all, 0, 4);
        System.arraycopy(options, 0, all, 4, options.length);
        story.told(all);
    }

    private void neverLearnsTheLocation(int mails) {
        story.goesOnUntil("2017-02-16 12:00");
        assertThat(story.everythingToldTo("mallory")).doesNotContain(SECRET);
        assertThat(story.mailsTo("mallory")).hasSize(mails);
    }

    @Test
    void whoIsBarredAndSaysYesAfterTheReleaseGetsNothing() {
        bars();
        story.goesOnUntil("2017-02-11 12:00");

        story.says("mallory", "Ja, ik kom graag!");

        assertThat(story.standingOf("mallory")).contains(" barred ");
        neverLearnsTheLocation(1);
    }

    @Test
    void whoSaidYesAndIsBarredBeforeTheReleaseGetsNothingMore() {
        story.says("mallory", "Ja, ik kom!");
        story.goesOnUntil("2017-01-30 10:10");
        bars("--event", "evening");

        assertThat(story.told("roster", "evening")).contains("coming 1 +");
        neverLearnsTheLocation(2);
    }

    // the usual moment is before sixty people are invited
    @Test
    void whoHasNoInvitationYetIsKeptOutOfOneEventAndGetsNone() {
        story.knows("eve");
        assertThat(story.told("people", "bar", "eve@example.org", "--event", "evening", "--yes"))
                .contains("is kept out of evening.", "They have no invitation to it, and get none; nobody is told.");

        assertThat(story.command("", "invite", "evening", "--dry-run").said())
                .contains("0 people to invite", "1 who gets no mail.")
                .contains("Eve <eve@example.org>: barred from this event by you");
        story.command("", "invite", "evening", "--yes");
        story.goesOnUntil("2017-02-08 12:00");
        assertThat(story.mailsTo("eve")).isEmpty();
        assertThat(story.told("status", "--json")).contains("\"silent\":2");

        story.told("people", "admit", "eve@example.org", "--event", "evening", "--yes");
        story.told("invite", "evening", "--yes");
        assertThat(story.mailsTo("eve")).hasSize(1);
    }

    @Test
    void onlyWhenTheOrganizerWantsItIsSomebodyToldOnceAndKindlyAndWithoutTheLocation() {
        story.says("mallory", "Ja, ik kom!");

        assertThat(story.command("", "people", "bar", "mallory@example.org", "--tell", "--yes")
                        .said())
                .contains("a mail tells them that their invitation is withdrawn", "A mail tells them of evening.");
        story.goesOnUntil("2017-01-30 10:10");

        assertThat(story.newestTo("mallory").content().text())
                .contains("We trekken je uitnodiging voor ‘Een avond over techniek’", "en vragen je om niet te komen.");
        neverLearnsTheLocation(2);
    }

    @Test
    void whoGetsNoMailIsNotToldEither() {
        story.says("mallory", "Haal me van de lijst en stuur me ook geen bevestiging.");

        assertThat(story.told("people", "bar", "mallory@example.org", "--tell", "--yes"))
                .contains("They are not told");
        neverLearnsTheLocation(1);
    }

    @Test
    void aMailThatWaitsForThemIsTakenBack() {
        story.says("mallory", "Ja, ik kom!");

        assertThat(story.told("people", "bar", "mallory@example.org", "--yes"))
                .contains("nobody is told")
                .contains("Mails taken back: 1.");
        neverLearnsTheLocation(1);
    }

    @Test
    void neitherTheOrganizersSlipNorAnotherImportLetsThemIn() {
        bars();
        story.arrives("mallory", "Een avond over techniek", List.of(), "Ik ben erbij!");
        story.knows("mallory");

        assertThat(story.command("", "rsvp", "set", "evening", "mallory@example.org", "yes")
                        .code())
                .isEqualTo(4);
        assertThat(story.command("", "people", "add", "mallory@example.org", "--yes")
                        .code())
                .isEqualTo(4);
        assertThat(story.told("people", "list", "--suppressed")).contains("no mail: barred");
        neverLearnsTheLocation(1);
    }

    @Test
    void aHeldMailOfTheirsCannotBeSettledAsAnAnswer() {
        story.arrives("mallory", "Een avond over techniek", List.of(), "Ik ben erbij!");
        String number = story.told("held", "list").strip().split(" ", 2)[0];
        bars();
        assertThat(story.told("held", "list")).contains("Nothing waits");
        story.told("held", "undo", number, "--yes");

        assertThat(story.command("", "held", "settle", "--yes", number, "yes").code())
                .isEqualTo(4);
        assertThat(story.command("", "held", "settle", "--yes", number, "yes", "--admit", "evening")
                        .code())
                .isEqualTo(4);
        neverLearnsTheLocation(1);
    }

    @Test
    void whatWaitsOfThemIsSettledByItAndWaitsAgainOnceTheyAreAdmitted() {
        story.says("mallory", "Hoe laat begint het eigenlijk?");
        story.says("anne", "Is er een lift?");
        String before = story.told("held", "list");
        assertThat(before).contains("Mallory", "Anne");

        bars("--event", "evening");
        story.says("mallory", "Waarom hoor ik niets meer?");

        assertThat(story.told("held", "list")).contains("Anne").doesNotContain("Mallory");

        story.told("people", "admit", "mallory@example.org", "--event", "evening", "--yes");
        assertThat(story.told("held", "list")).isEqualTo(before);
    }

    /** Mail of other events to them is paused by that wish, and only who sees it can end the pause. */
    @Test
    void aWishForNoMoreMailThatNobodyProvedTheirsWaitsThoughTheyAreKeptOutOfOneEvent() {
        bars("--event", "evening");
        story.arrives("mallory", "Uitnodiging: Een avond over techniek", List.of(), "Haal me van de lijst.");

        assertThat(story.told("people", "show", "mallory@example.org")).contains("paused");
        assertThat(story.told("held", "list")).contains("Mallory");
    }

    @Test
    void barringThemFromOneEventLeavesSuchAWishWaiting() {
        story.arrives("mallory", "Uitnodiging: Een avond over techniek", List.of(), "Haal me van de lijst.");

        bars("--event", "evening");

        assertThat(story.told("held", "list")).contains("Mallory");
    }

    /** What they write while barred waits for nobody, so nothing else would tell the organizer of the pause. */
    @Test
    void admittingSaysThatMailToThemStaysPausedAndWhatEndsIt() {
        bars();
        story.arrives("mallory", "Uitnodiging: Een avond over techniek", List.of(), "Haal me van de lijst.");

        assertThat(story.told("people", "admit", "mallory@example.org", "--yes"))
                .contains(
                        "Mail to them stays paused, as they may have asked for no more",
                        "'erbij people lift mallory@example.org' ends the pause");
        assertThat(story.told("held", "list")).contains("Nothing waits");
        assertThat(story.told("held", "list", "--settled")).contains("Mallory");

        story.told("people", "lift", "mallory@example.org", "--yes");
        assertThat(story.told("people", "show", "mallory@example.org")).containsPattern("mail: +yes");
    }

    @Test
    void whoLeftWhileBarredIsPromisedNoLocationByBeingAdmitted() {
        story.says("mallory", "Ja, ik kom!");
        story.goesOnUntil("2017-01-30 10:10");
        bars();
        story.says("mallory", "Haal me van de lijst.");
        story.goesOnUntil("2017-02-11 12:00");

        assertThat(story.told("people", "admit", "mallory@example.org", "--yes"))
                .contains(
                        "They said yes to evening: its location is not mailed to them; tell them yourself.",
                        "They asked for no more mail, and get none. When they want mail again: 'erbij people lift"
                                + " mallory@example.org --their-wish")
                .doesNotContain("will be mailed", "paused");
        neverLearnsTheLocation(2);
    }

    @Test
    void whoIsAdmittedAgainGetsWhatWasAnnouncedMeanwhileOnce() {
        story.says("mallory", "Ja, ik kom!");
        story.goesOnUntil("2017-01-30 10:10");
        bars();
        story.goesOnUntil("2017-02-11 12:00");
        assertThat(story.everythingToldTo("mallory")).doesNotContain(SECRET);

        assertThat(story.told("people", "admit", "mallory@example.org", "--yes"))
                .contains("its location will be mailed to them")
                .doesNotContain("no more mail", "paused");
        story.goesOnUntil("2017-02-11 12:10");

        assertThat(story.everythingToldTo("mallory")).contains(SECRET);
        assertThat(story.mailsTo("mallory")).hasSize(3);
        assertThat(story.standingOf("mallory")).endsWith(" coming");
    }

    @Test
    void whoWroteNoWhileBarredIsStillComingOnceAdmittedAndTheHistoryTellsBoth() {
        story.says("mallory", "Ja, ik kom!");
        bars("--event", "evening");
        story.says("mallory", "Nee, ik kom toch niet.");
        story.told("people", "admit", "mallory@example.org", "--event", "evening", "--yes");

        assertThat(story.told("people", "show", "mallory@example.org"))
                .contains("evening: yes")
                .contains("did not count")
                .contains("barred from evening")
                .contains("admitted again to evening")
                .contains("to them    ", "(confirmation, withdrawn: overtaken)")
                .contains("from them  Re: ");
    }

    @Test
    void whoIsNotBarredCannotBeAdmitted() {
        assertThat(story.command("", "people", "admit", "anne@example.org", "--yes")
                        .code())
                .isEqualTo(4);
    }

    @Test
    void whoKnowsTheLocationAlreadyIsNamed() {
        story.says("mallory", "Ja, ik kom!");
        story.goesOnUntil("2017-02-11 12:00");

        assertThat(story.command("", "people", "bar", "mallory@example.org").said())
                .contains("They know the location of evening already")
                .contains("Nobody was barred; ");
    }

    @Test
    void whoGetsNoMailCannotBeToldAndThatIsSaidBeforeTheQuestion() {
        story.says("mallory", "Haal me van de lijst.");

        String asked = story.command("", "people", "bar", "mallory@example.org", "--tell")
                .said();

        assertThat(asked)
                .contains("they cannot be told by mail: ")
                .doesNotContain("a mail tells them that their invitation is withdrawn");
    }

    private String letsIn() {
        return story.told("people", "admit", "mallory@example.org", "--yes");
    }

    private long toldMallory(String words) {
        return story.mailsTo("mallory").stream()
                .filter(mail -> (mail.content().subject() + " " + mail.content().text())
                        .replaceAll("\\s+", " ")
                        .contains(words))
                .count();
    }

    // PRODUCT.md: "Changes and cancellation reach exactly those who need them"
    @Test
    void whatChangedWhileSomebodyWasBarredIsToldOnceTheyAreLetIn() throws Exception {
        story.says("mallory", "Ja, ik kom!");
        story.goesOnUntil("2017-01-31 10:00");
        bars();
        story.applies(Story.EVENING.replace("2017-02-13 18:00", "2017-02-14 18:00"));
        story.goesOnUntil("2017-02-01 10:00");
        assertThat(story.everythingToldTo("anne")).contains("14 februari");
        assertThat(story.everythingToldTo("mallory")).doesNotContain("14 februari");

        assertThat(letsIn()).contains("They were not told what has changed of evening: that will be mailed to them.");
        story.goesOnUntil("2017-02-02 10:00");

        assertThat(toldMallory("14 februari")).isEqualTo(1);
        bars();
        assertThat(letsIn()).doesNotContain("has changed");
        story.goesOnUntil("2017-02-03 10:00");
        assertThat(toldMallory("14 februari")).isEqualTo(1);
    }

    @Test
    void thatItIsCancelledIsToldOnceTheyAreLetIn() {
        story.says("mallory", "Ja, ik kom!");
        story.goesOnUntil("2017-01-31 10:00");
        bars();
        story.told("event", "cancel", "evening", "--yes");
        story.goesOnUntil("2017-02-01 10:00");
        assertThat(toldMallory("Gaat niet door")).isZero();

        assertThat(letsIn()).contains("They were not told that evening is cancelled: that will be mailed to them.");
        story.goesOnUntil("2017-02-02 10:00");

        assertThat(toldMallory("Gaat niet door")).isEqualTo(1);
    }

    @Test
    void whatIsNotToldYetReachesThemWithTheOthersAndOnce() throws Exception {
        bars();
        story.applies(Story.EVENING.replace("2017-02-13 18:00", "2017-02-14 18:00"));

        assertThat(letsIn()).doesNotContain("has changed");
        story.goesOnUntil("2017-01-31 10:00");

        assertThat(toldMallory("14 februari")).isEqualTo(1);
    }
}
