package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.erbij.app.Story;
import org.erbij.mail.ReceivedMessage;
import org.junit.jupiter.api.Test;

/** PRODUCT.md, The life of an occasion, 8: "Changes and cancellation reach exactly those who need them." */
final class CancellingTest extends StoryTest {
    private List<String> wordsOfIt(String name) {
        return story.mailsTo(name).stream()
                .map(ReceivedMessage::content)
                .filter(content -> content.subject().matches("(Gaat niet door|Cancelled): .*"))
                .map(content -> content.text().replaceAll("\\s+", " "))
                .toList();
    }

    // R64
    @Test
    void aCancellationReachesWhoeverMayStillReckonWithTheEvent() {
        story.invites("anne", "bram", "cas", "daan", "eva", "fleur");
        story.goesOnUntil("2017-01-31 10:00");
        story.says("anne", "Ja, ik kom!");
        story.says("bram", "Misschien kom ik, ik weet het nog niet.");
        story.says("cas", "Ik kan helaas niet, maar houd me op de hoogte.");
        story.says("daan", "Nee, ik kom niet.");
        story.says("eva", "Ik wil geen mail meer.");
        story.goesOnUntil("2017-01-31 14:00");

        String said = story.told("event", "cancel", "evening", "--yes");
        story.goesOnUntil("2017-02-20 10:00");

        assertThat(said).contains("cancellation: to 5 people, at once");
        assertThat(List.of("anne", "bram", "cas", "fleur", "kars"))
                .allSatisfy(name -> assertThat(wordsOfIt(name)).hasSize(1));
        assertThat(wordsOfIt("daan")).isEmpty();
        assertThat(wordsOfIt("eva")).isEmpty();
        assertThat(story.newestTo("anne").content().subject()).startsWith("Gaat niet door");
        assertThat(wordsOfIt("anne").get(0)).contains("maandag 13 februari om 18.00 uur niet door");
    }

    @Test
    void whoComesAndMayNotHaveTheWordOfItIsToldToTheOrganizerByName() {
        story.invites("anne", "bram", "cas");
        story.goesOnUntil("2017-01-31 10:00");
        story.says("anne", "Ja, ik kom!");
        story.says("bram", "Ja, ik kom!");
        story.says("cas", "Nee, ik kom niet.");
        story.goesOnUntil("2017-01-31 14:00");
        story.told("event", "cancel", "evening", "--yes");
        story.goesOnUntil("2017-01-31 15:00");

        story.isReportedOn(
                Objects.requireNonNull(story.newestTo("anne").threading().id()).value(),
                "delivery-status",
                "Reporting-MTA: dns; mx.example.org",
                "",
                "Final-Recipient: rfc822; anne@example.org",
                "Action: failed",
                "Status: 5.1.1");
        story.goesOnUntil("2017-02-12 10:00");

        assertThat(story.mailsTo("kars"))
                .filteredOn(mail -> mail.content().subject().contains("weet misschien niet dat het niet doorgaat"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.content().text().replaceAll("\\s+", " "))
                        .contains("Anne weet misschien niet dat", "Laat het zelf weten"));
    }

    @Test
    void whoShouldKnowAndGetsNoMailIsNamedBeforeItIsCancelled() {
        story.invites("anne");
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-01-30 11:00");
        invitesToAnother();
        story.goesOnUntil("2017-01-30 12:00");
        story.says("anne", "Haal me van de lijst.");

        assertThat(story.command("n\n", "event", "cancel", "evening").said())
                .contains("1 person should know, but get no mail from us; tell them yourself: Anne <anne@example.org>");
    }

    // R64
    @Test
    void theEntryIsTakenOutOfTheCalendarOfSomeoneWhoDeclinedAfterwards() {
        story.invites("anne", "bram");
        story.goesOnUntil("2017-01-31 10:00");
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-01-31 14:00");
        story.says("anne", "Ik kan toch niet komen.");
        story.says("bram", "Nee, ik kom niet.");
        story.goesOnUntil("2017-02-01 10:00");

        story.told("event", "cancel", "evening", "--yes");
        story.goesOnUntil("2017-02-02 10:00");

        assertThat(story.everythingToldTo("anne"))
                .contains("method=CANCEL")
                .contains("METHOD:CANCEL")
                .contains("STATUS:CANCELLED")
                .contains("SEQUENCE:1")
                .contains("PARTSTAT=DECLINED;RSVP=FALSE");
        assertThat(story.everythingToldTo("bram")).doesNotContain("METHOD:CANCEL");
        assertThat(wordsOfIt("bram")).isEmpty();
    }

    @Test
    void whatWaitsToLeaveIsTakenBackAndNothingPlannedFollows() {
        story.invites("anne");
        story.setsLocation();
        story.goesOnUntil("2017-01-31 10:00");
        story.says("anne", "Ja, ik kom!");

        story.told("event", "cancel", "evening", "--yes");
        story.goesOnUntil("2017-02-20 10:00");

        assertThat(story.mailsTo("anne"))
                .extracting(mail -> mail.content().subject().split(":", -1)[0])
                .hasSize(2)
                .last()
                .asString()
                .isIn("Gaat niet door", "Cancelled");
        assertThat(story.everythingToldTo("kars")).doesNotContain(SECRET);
        assertThat(story.told("outbox", "list")).doesNotContain("anne@example.org");
    }

    @Test
    void whoWasNotInvitedHearsNothing() {
        story.invites("bram");
        story.knows("cas");

        String said = story.command("", "event", "cancel", "evening", "--yes").said();
        story.goesOnUntil("2017-02-20 10:00");

        assertThat(said).contains("cancellation: to 2 people, at once");
        assertThat(story.mailsTo("cas")).isEmpty();
    }

    @Test
    void answersToACancelledEventAreShownToTheOrganizerAndNotConfirmed() {
        story.invites("anne");
        story.goesOnUntil("2017-01-31 10:00");
        story.told("event", "cancel", "evening", "--yes");
        story.goesOnUntil("2017-01-31 11:00");
        int before = story.mailsTo("anne").size();

        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-01-31 12:00");

        assertThat(story.mailsTo("anne")).hasSize(before);
        assertThat(story.told("held", "list")).contains("Anne");
    }

    @Test
    void aCancelledEventIsNotCancelledAgainAndTakesNoEdits() throws Exception {
        story.invites("anne");
        story.goesOnUntil("2017-01-31 10:00");
        story.told("event", "cancel", "evening", "--yes");
        story.goesOnUntil("2017-01-31 11:00");

        Story.Ended again = story.command("", "event", "cancel", "evening", "--yes");
        Story.Ended edited = story.command(Story.EVENING, "event", "apply", "-", "--yes");
        story.goesOnUntil("2017-02-01 11:00");

        assertThat(again.code()).isEqualTo(4);
        assertThat(again.said()).contains("evening is cancelled already.");
        assertThat(edited.code()).isEqualTo(4);
        assertThat(edited.said()).contains("is cancelled, and people were told so");
        assertThat(wordsOfIt("anne")).hasSize(1);
        assertThat(story.told("event", "list")).contains("cancelled");
    }

    @Test
    void aChangeThatWaitsIsOvertakenByTheCancellation() throws Exception {
        story.invites("anne");
        story.goesOnUntil("2017-01-31 10:00");
        story.applies(Story.EVENING.replace("2017-02-13 18:00", "2017-02-14 18:00"));
        story.told("event", "cancel", "evening", "--yes");
        story.goesOnUntil("2017-02-20 10:00");

        assertThat(story.mailsTo("anne")).hasSize(2);
        assertThat(wordsOfIt("anne")).hasSize(1);
    }

    @Test
    void anEventClosedByHandSendsOnlyWhatIsForAfterwards() {
        story.invites("anne");
        story.setsLocation();
        story.goesOnUntil("2017-01-31 10:00");
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-01-31 14:00");
        int before = story.mailsTo("anne").size();

        story.told("event", "close", "evening", "--yes");
        story.says("anne", "Ik kan toch niet komen.");
        story.goesOnUntil("2017-02-20 10:00");

        assertThat(story.mailsTo("anne")).hasSize(before + 1);
        assertThat(story.everythingToldTo("anne")).doesNotContain(SECRET);
        assertThat(story.standingOf("anne")).contains("coming");
        assertThat(story.told("event", "show", "evening")).startsWith("evening: closed");
    }

    @Test
    void anEventThatWasClosedByHandCanStillBeCancelled() {
        story.invites("anne");
        story.goesOnUntil("2017-01-31 10:00");
        story.told("event", "close", "evening", "--yes");

        String said = story.told("event", "cancel", "evening", "--yes");
        story.goesOnUntil("2017-02-20 10:00");

        assertThat(said).contains("cancellation: to 2 people, at once");
        assertThat(wordsOfIt("anne")).hasSize(1);
        assertThat(story.mailsTo("anne")).hasSize(2);
    }

    @Test
    void aCancellationAsksFirst() {
        story.invites("anne");
        story.goesOnUntil("2017-01-31 10:00");

        Story.Ended unasked = story.command("", "event", "cancel", "evening");
        story.goesOnUntil("2017-01-31 11:00");

        assertThat(unasked.code()).isEqualTo(2);
        assertThat(unasked.said()).contains("Nothing was cancelled; ").contains("cancellation: to 2 people");
        assertThat(wordsOfIt("anne")).isEmpty();
    }

    @Test
    void statusSaysThatItIsCancelledAndHowManyHaveBeenToldSo() {
        story.invites("anne", "bram");
        story.goesOnUntil("2017-01-31 10:00");
        story.says("bram", "Nee, ik kom niet.");
        story.goesOnUntil("2017-01-31 14:00");

        story.told("event", "cancel", "evening", "--yes");
        story.goesOnUntil("2017-01-31 15:00");

        assertThat(story.told("status"))
                .contains("evening, Mon 13 Feb 18:00 (Europe/Amsterdam), cancelled, location not set")
                .contains("  it is cancelled, and does not take place; told so: 2\n")
                .doesNotContain("next:", "nudge", "reminder", "last day");
        assertThat(story.told("status", "--json")).contains("\"state\":\"cancelled\"", "\"next\":[]");
    }

    @Test
    void statusSaysThatItIsClosed() {
        story.invites("anne");
        story.goesOnUntil("2017-01-31 10:00");

        story.told("event", "close", "evening", "--yes");

        assertThat(story.told("status")).contains("closed, location", "you have closed it: answers change nothing");
    }

    @Test
    void anAnswerToAnEventClosedByHandIsShownToTheOrganizerAndNotConfirmed() {
        story.invites("anne");
        story.told("event", "close", "evening", "--yes");
        int before = story.mailsTo("anne").size();

        story.says("anne", "Ik ben erbij!");
        story.goesOnUntil("2017-02-12 10:00");

        assertThat(story.standingOf("anne")).doesNotContain(" coming");
        assertThat(story.told("held", "list")).contains("Anne", "closed");
        assertThat(story.mailsTo("anne")).hasSize(before);
    }

    @Test
    void anAnswerThatWasOnItsWayWhenTheEventWasCancelledGetsNoConfirmation() {
        story.invites("anne");
        story.saysUnread("anne", "Ik ben erbij!");
        story.told("event", "cancel", "evening", "--yes");
        story.goesOnUntil("2017-02-12 10:00");

        assertThat(story.told("held", "list")).contains("Anne", "cancelled");
        assertThat(story.everythingToldTo("anne")).contains("Gaat niet door").doesNotContain("Je bent erbij");
    }

    @Test
    void aWishToLeaveIsHonouredAfterTheCancellationAndConfirmedOnce() {
        story.invites("anne");
        story.told("event", "cancel", "evening", "--yes");
        story.goesOnUntil("2017-01-31 12:00");
        int before = story.mailsTo("anne").size();

        story.says("anne", "Haal me van de lijst.");
        story.goesOnUntil("2017-02-12 10:00");

        assertThat(story.standingOf("anne")).contains("gets no mail");
        assertThat(story.mailsTo("anne")).hasSize(before + 1);
        assertThat(story.newestTo("anne").content().text()).contains("krijg je geen mail meer van ons.");
    }

    @Test
    void aButtonPressedInACalendarAfterTheCancellationChangesNothingAndIsNotAnswered() {
        story.invites("anne");
        story.told("event", "cancel", "evening", "--yes");
        story.goesOnUntil("2017-01-31 12:00");
        int before = story.mailsTo("anne").size();

        story.pressesInCalendar("anne", "ACCEPTED", 0);
        story.goesOnUntil("2017-02-12 10:00");

        assertThat(story.standingOf("anne")).doesNotContain(" coming");
        assertThat(story.mailsTo("anne")).hasSize(before);
        assertThat(story.told("held", "list")).contains("Anne");
    }
}
