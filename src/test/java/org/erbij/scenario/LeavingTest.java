package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.erbij.app.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PRODUCT.md, Leaving: honoured whatever else a mail says, at once, and surviving a re-import. */
final class LeavingTest extends StoryTest {
    private static final String GROUPS_IO = "Nee, ik kan helaas niet komen.\n\n-=-=-=-=-=-=-=-=-=-=-=-\n"
            + "Groups.io Links: You receive all messages sent to this group.\n"
            + "Unsubscribe: https://groups.io/g/borrel/leave/1/xyzzy";

    @BeforeEach
    void invited() {
        story.invites("sander");
    }

    private int mails() {
        return story.mailsTo("sander").size();
    }

    private void noMailUntilTheEnd() {
        int before = mails();
        story.setsLocation();
        story.knows("sander");
        story.command("", "invite", "evening", "--yes");
        story.goesOnUntil("2017-02-16 12:00");
        assertThat(mails()).isEqualTo(before);
    }

    @Test
    void itIsConfirmedOnceAndThenThereIsSilence() {
        story.says("sander", "Haal me van de lijst.");
        story.goesOnUntil("2017-01-30 10:10");
        assertThat(mails()).isEqualTo(2);

        story.says("sander", "Ik zei: haal me van de lijst.");
        story.goesOnUntil("2017-01-30 12:10");

        assertThat(mails()).isEqualTo(2);
        noMailUntilTheEnd();
    }

    @Test
    void whoDemandsSilenceGetsSilence() {
        story.says("sander", "Haal me van de lijst en stuur me ook geen bevestiging.");
        story.goesOnUntil("2017-01-30 12:10");

        assertThat(mails()).isEqualTo(1);
        assertThat(story.standingOf("sander")).contains("gets no mail");
        noMailUntilTheEnd();
    }

    @Test
    void besideAYesAPersonReadsItForSomeMeanAnotherList() {
        story.says("sander", "Ik kom maandag graag, maar haal me daarna van de lijst.");
        story.goesOnUntil("2017-01-30 12:10");

        assertThat(story.told("held", "list"))
                .contains("may want no more mail; mail to that address is paused meanwhile");
        assertThat(story.standingOf("sander")).doesNotContain("coming").contains("gets no mail");
    }

    /** Sander comes; the confirmation waits, and then they may want no more mail. */
    private void mayLeaveBesideAYes() {
        story.says("sander", "Ja, ik kom!");
        story.says("sander", "Ik kom maandag graag, maar haal me daarna van de lijst.");
        story.goesOnUntil("2017-01-30 12:10");
        assertThat(mails()).isEqualTo(1);
    }

    @Test
    void andUntilThatPersonHasNothingGoesToThemAtAll() {
        mayLeaveBesideAYes();

        noMailUntilTheEnd();
    }

    @Test
    void norWhenTheyWriteAgainMeanwhileAndTheFirstMailStillWaits() {
        mayLeaveBesideAYes();

        story.says("sander", "Ja, ik kom, met zijn tweeën.");
        story.goesOnUntil("2017-01-30 14:10");

        assertThat(mails()).isEqualTo(1);
        story.arrives("sander", "Een avond over techniek", List.of(), "Ik ben erbij!");
        story.told("held", "settle", "--yes", waitingFor("outside"), "ignore");
        story.goesOnUntil("2017-01-30 16:10");
        assertThat(mails()).as("another mail of theirs was settled").isEqualTo(1);
    }

    private String waitingFor(String because) {
        List<String> lines = story.told("held", "list").lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).contains(because)) {
                return lines.get(i - 1).strip().split(" ", 2)[0];
            }
        }
        throw new AssertionError(lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "ignore"})
    void whatWaitedMeanwhileGoesWhenItIsSettledAsNoWishToLeave(String as) {
        mayLeaveBesideAYes();

        settles(as);
        story.goesOnUntil("2017-01-30 14:10");

        assertThat(story.standingOf("sander")).contains(" coming").doesNotContain("gets no mail");
        assertThat(mails()).isEqualTo(2);
        theLocationReachesThem();
    }

    @Test
    void settledAsLeavingItIsConfirmedAndFinal() {
        mayLeaveBesideAYes();

        settles("leave");
        story.goesOnUntil("2017-01-30 14:10");

        assertThat(mails()).isEqualTo(2);
        assertThat(story.newestTo("sander").content().text()).doesNotContain("Fijn dat je komt");
        noMailUntilTheEnd();
    }

    @Test
    void orSilentWhereTheyDemandedThat() {
        story.says(
                "sander", "Ik kom maandag graag, maar haal me daarna van de lijst en stuur me ook geen bevestiging.");

        settles("leave");

        noMailUntilTheEnd();
    }

    private void throughAList(String words) {
        String id = story.newestTo("sander").header().first("Message-ID").orElseThrow();
        story.arrives(
                "sander",
                "Re: Een avond over techniek",
                List.of("In-Reply-To: " + id, "List-Id: <borrel.lists.example.org>"),
                words);
    }

    // R38: held, never answered, decided by a person
    @ParameterizedTest
    @ValueSource(
            strings = {"Haal me van de lijst.", "Ik kom maandag graag, maar haal me daarna van de lijst.", GROUPS_IO})
    void throughAMailingListNothingGoesToThemUntilAPersonHasSeenWhetherTheyMeantUs(String words) {
        throughAList(words);

        assertThat(story.told("held", "list"))
                .contains("may want no more mail; mail to that address is paused meanwhile");
        assertThat(story.standingOf("sander")).contains("gets no mail").contains("a mail waits for you");
        noMailUntilTheEnd();
    }

    // a list says below every mail how to leave it
    @ParameterizedTest
    @ValueSource(
            strings = {
                "_______________________________________________\nBorrel mailing list -- borrel@lists.example.org\n"
                        + "To unsubscribe send an email to borrel-leave@lists.example.org",
                "-- \nYou received this message because you are subscribed to the Google Groups \"Borrel\" group.\n"
                        + "To unsubscribe from this group and stop receiving emails from it, send an email to"
                        + " borrel+unsubscribe@googlegroups.com.",
                "---------------------------------------------------------------------\n"
                        + "To unsubscribe, e-mail: borrel-unsubscribe@lists.example.org\n"
                        + "For additional commands, e-mail: borrel-help@lists.example.org"
            })
    void whatAListAddsToTheirWordsIsNoWishOfTheirs(String footer) {
        throughAList("Ja, ik kom maandag graag!\n\n" + footer);

        assertThat(story.told("held", "list")).contains("came through a mailing list");
        assertThat(story.standingOf("sander")).doesNotContain("gets no mail");
    }

    @Test
    void whatWaitedForThemIsTakenBack() {
        story.says("sander", "Ja, ik kom!");
        story.goesOnUntil("2017-01-30 10:01");
        story.says("sander", "Haal me toch maar van de lijst.");
        story.goesOnUntil("2017-01-30 12:10");

        assertThat(mails()).isEqualTo(2);
        assertThat(story.newestTo("sander").content().text()).doesNotContain("Fijn dat je komt");
    }

    // anybody can write a From address
    @Test
    void whereNothingProvesWhoWroteMailPausesAndTheOrganizerIsAsked() {
        story.arrives("sander", "Uitnodiging: Een avond over techniek", List.of(), "Haal me van de lijst.");
        story.goesOnUntil("2017-01-30 12:10");

        assertThat(mails()).isEqualTo(1);
        assertThat(story.standingOf("sander")).contains("gets no mail");
        assertThat(story.told("held", "list")).contains("anybody could have written this");
    }

    @Test
    void aDayOrAReasonMakesItANo() {
        story.says("sander", "Ik meld me af voor maandag, ik ben ziek.");
        story.goesOnUntil("2017-01-30 12:10");

        assertThat(story.standingOf("sander")).endsWith(" no");
        assertThat(mails()).isEqualTo(2);
    }

    @Test
    void aLaterYesInTheirOwnHandLiftsItForThatEvent() {
        story.says("sander", "Haal me van de lijst.");
        story.goesOnUntil("2017-01-30 12:00");
        story.says("sander", "Bij nader inzien: ja, ik kom!");
        story.goesOnUntil("2017-01-30 14:00");
        assertThat(story.standingOf("sander")).contains(" coming");
        assertThat(mails()).isEqualTo(3);

        story.setsLocation();
        story.goesOnUntil("2017-02-11 10:01");

        assertThat(story.newestTo("sander").content().text()).contains(SECRET);
    }

    @Test
    void aNoOfSomebodyWhoLeftIsRecordedInSilence() {
        story.says("sander", "Haal me van de lijst.");
        story.goesOnUntil("2017-01-30 12:00");
        int before = mails();

        story.says("sander", "Misschien kom ik toch, ik weet het nog niet.");
        story.goesOnUntil("2017-01-30 14:00");

        assertThat(story.standingOf("sander")).contains(" perhaps");
        assertThat(mails()).isEqualTo(before);
    }

    // PRODUCT.md, Organizers: they answer like anybody
    @Test
    void theOrganizerMayCallOffToo() {
        story.says("kars", "Ik kan zelf niet komen, helaas.");
        story.goesOnUntil("2017-01-30 12:00");

        assertThat(story.standingOf("kars")).contains(" no");
    }

    @Test
    void leavingInAnAnswerToOneInvitationIsLeavingTheOtherToo() {
        story.says("sander", "Ja, ik kom!");
        story.goesOnUntil("2017-01-30 10:10");
        invitesToAnother();
        assertThat(mails()).isEqualTo(3);

        story.says("sander", "Haal me van de lijst.");
        story.goesOnUntil("2017-01-30 12:10");

        assertThat(mails()).isEqualTo(4);
        noMailUntilTheEnd();
    }

    @Test
    void whatWaitedForThemAboutAnotherEventIsTakenBack() {
        story.says("sander", "Ja, ik kom!");
        invitesToAnother();

        story.says("sander", "Haal me van de lijst.");
        story.goesOnUntil("2017-01-30 12:10");

        assertThat(mails()).isEqualTo(3);
        assertThat(story.newestTo("sander").content().text()).doesNotContain("Fijn dat je komt");
    }

    private String settles(String as) {
        String number = story.told("held", "list").strip().split(" ", 2)[0];
        return story.told("held", "settle", "--yes", number, as);
    }

    private void theLocationReachesThem() {
        story.setsLocation();
        story.goesOnUntil("2017-02-11 10:01");
        assertThat(story.newestTo("sander").content().text()).contains(SECRET);
    }

    @Test
    void soDoesALaterYesThatWaitedForTheOrganizer() {
        story.says("sander", "Haal me van de lijst.");
        story.goesOnUntil("2017-01-30 12:00");
        story.arrives("sander", "Een avond over techniek", List.of(), "Bij nader inzien ben ik er graag bij!");
        assertThat(mails()).isEqualTo(2);

        assertThat(settles("yes")).contains("a mail to them is in the outbox");
        story.goesOnUntil("2017-01-30 14:00");

        assertThat(story.standingOf("sander")).contains(" coming");
        assertThat(mails()).isEqualTo(3);
        theLocationReachesThem();
    }

    @Test
    void soDoesALaterYesThatTheOrganizerFirstTookForANo() {
        story.says("sander", "Haal me van de lijst.");
        story.goesOnUntil("2017-01-30 12:00");
        story.arrives("sander", "Een avond over techniek", List.of(), "Bij nader inzien ben ik er graag bij!");
        String number = story.told("held", "list").strip().split(" ", 2)[0];
        settles("no");

        story.told("held", "undo", number, "--as", "yes", "--yes");
        story.goesOnUntil("2017-01-30 14:00");

        theLocationReachesThem();
    }

    @Test
    void aSettledYesThatIsTakenBackLiftsItNoMore() {
        story.says("sander", "Haal me van de lijst.");
        story.goesOnUntil("2017-01-30 12:00");
        story.arrives("sander", "Een avond over techniek", List.of(), "Bij nader inzien ben ik er graag bij!");
        String number = story.told("held", "list").strip().split(" ", 2)[0];
        settles("yes");
        story.told("held", "undo", number, "--yes");

        story.told("rsvp", "set", "evening", "sander@example.org", "yes", "--yes");

        noMailUntilTheEnd();
    }

    @Test
    void aYesFromBeforeTheyLeftLiftsNothingHoweverLateItIsSettledAndThatIsSaid() {
        story.arrives("sander", "Een avond over techniek", List.of(), "Ik ben erbij!");
        story.goesOnUntil("2017-01-30 11:00");
        story.says("sander", "Haal me van de lijst.");
        story.goesOnUntil("2017-01-30 12:00");
        String number = story.told("held", "list").strip().split(" ", 2)[0];

        assertThat(story.command("n\n", "held", "settle", number, "yes").said())
                .contains("Nobody is written to: they get no mail, and this does not change it.");
        assertThat(settles("yes"))
                .contains("nobody is written to: they get no mail, and this does not change it.")
                .contains("erbij people lift sander@example.org --their-wish --note \"how they said it\"");

        assertThat(story.standingOf("sander")).contains(" coming").contains("gets no mail");
        noMailUntilTheEnd();
    }

    @Test
    void aYesOfSomebodyElseForThemLiftsNothing() {
        story.says("sander", "Haal me van de lijst.");
        story.goesOnUntil("2017-01-30 12:00");
        story.arrives("jet", "Een avond over techniek", List.of(), "Ik ben erbij!");
        String number = story.told("held", "list").strip().split(" ", 2)[0];

        story.told("held", "settle", "--yes", number, "yes", "--as", "sander@example.org");

        assertThat(story.standingOf("sander")).contains(" coming");
        noMailUntilTheEnd();
    }

    @Test
    void theMailByWhichTheyLeftLiftsNothingWhateverItIsSettledAs() throws IOException {
        story.applies(event() + "after-deadline: ask\n");
        story.says("sander", "Ja, ik kom!");
        story.goesOnUntil("2017-02-12 09:00");
        story.says("sander", "Haal me van de lijst.");
        assertThat(story.told("held", "list")).contains("still counts as coming");

        assertThat(settles("yes")).contains("nobody is written to");

        noMailUntilTheEnd();
    }

    @Test
    void aYesFromBeforeTheyLeftOnceMoreLiftsNothing() {
        story.says("sander", "Haal me van de lijst.");
        story.goesOnUntil("2017-01-30 11:00");
        story.arrives("sander", "Een avond over techniek", List.of(), "Bij nader inzien ben ik er graag bij!");
        story.goesOnUntil("2017-01-30 12:00");
        story.says("sander", "Hmm.");
        List<String> waiting = story.told("held", "list")
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("\\d+ .*"))
                .map(line -> line.split(" ", 2)[0])
                .toList();
        assertThat(waiting).hasSize(2);
        story.told("held", "settle", "--yes", waiting.get(1), "leave");

        assertThat(story.told("held", "settle", "--yes", waiting.get(0), "yes")).contains("nobody is written to");

        noMailUntilTheEnd();
    }

    // somebody on the list who has no invitation; what pauses them is told where everything is that is known of them
    @Test
    void whoWasInvitedToNothingLeavesByTheOrganizersWordAndTheirFileSaysWhatCameOfIt() {
        story.knows("bram");
        story.arrives("bram", "Een avond over techniek", List.of(), "Haal me van de lijst.");
        assertThat(story.told("people", "show", "bram@example.org"))
                .contains(
                        "mail:      none: paused", "mail paused: a mail that is no answer to an invitation of theirs");
        String number = story.told("held", "list").strip().split(" ", 2)[0];

        assertThat(story.told("held", "settle", "--yes", number, "leave"))
                .isEqualTo("Settled for Bram <bram@example.org>; nobody is written to.\n");

        assertThat(story.told("people", "show", "bram@example.org"))
                .contains("mail:      none: left", "left the list: you settled mail " + number + " so");
        story.told("held", "undo", "--yes", number);
        assertThat(story.told("people", "show", "bram@example.org"))
                .contains("mail:      none: paused", "has not left the list: you took back mail " + number);
    }

    @Test
    void whoWritesInSomebodyElsesThreadLeavesForNobodyUnlessNamed() {
        story.knows("bram");
        String id = story.newestTo("sander").header().first("Message-ID").orElseThrow();
        story.arrives("bram", "Re: Een avond over techniek", List.of("In-Reply-To: " + id), "Haal me van de lijst.");
        String number = story.told("held", "list").strip().split(" ", 2)[0];

        assertThat(story.command("", "held", "settle", "--yes", number, "leave").said())
                .contains("It is not known for whom mail " + number + " speaks.");
    }

    // PRODUCT.md: "Changes and cancellation reach exactly those who need them"
    @Test
    void whoWantsMailAgainIsToldWhatChangedMeanwhile() throws Exception {
        story.says("sander", "Haal me van de lijst.");
        story.goesOnUntil("2017-01-30 12:00");
        story.told("rsvp", "set", "evening", "sander@example.org", "yes", "--yes");
        story.applies(Story.EVENING.replace("2017-02-13 18:00", "2017-02-14 18:00"));
        story.setsLocation();
        story.goesOnUntil("2017-02-12 12:00");
        assertThat(told("14 februari") + told(SECRET)).isZero();

        assertThat(story.command("n\n", "people", "lift", "sander@example.org", "--their-wish", "--note", "by phone")
                        .said())
                .contains("They were not told what has changed of evening: that will be mailed to them.")
                .contains("They said yes to evening: its location will be mailed to them.");
        story.goesOnUntil("2017-02-12 13:00");
        assertThat(told("14 februari")).as("only looked at").isZero();

        story.told("people", "lift", "sander@example.org", "--their-wish", "--note", "by phone", "--yes");
        story.goesOnUntil("2017-02-12 14:00");

        assertThat(told("14 februari")).as("what changed").isPositive();
        assertThat(told(SECRET)).as("the location").isEqualTo(1);
    }

    private long told(String words) {
        return story.mailsTo("sander").stream()
                .filter(mail -> mail.content().text().replaceAll("\\s+", " ").contains(words))
                .count();
    }
}
