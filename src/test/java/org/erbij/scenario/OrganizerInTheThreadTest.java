package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PRODUCT.md, The organizer in the thread: seen by header in Sent. */
final class OrganizerInTheThreadTest extends StoryTest {
    @BeforeEach
    void invited() {
        story.invites("anne", "bram");
    }

    @Test
    void onceTheOrganizerHasWrittenByHandAnswersAreRecordedAndNotConfirmedUnasked() {
        story.says("anne", "Is er een lift?");
        story.organizerAnswers("anne", "Ja hoor!");

        story.says("anne", "Dan kom ik graag!");
        story.goesOnUntil("2017-01-30 14:00");

        assertThat(story.standingOf("anne")).contains(" coming");
        assertThat(story.mailsTo("anne")).as("the invitation alone").hasSize(1);
    }

    @Test
    void aFellowOrganizerWhoAnswersFromTheirOwnMailboxWritesByHandAsWell() throws IOException {
        story.applies(
                event().replace("kars@example.nl}\n", "kars@example.nl}\n  - {name: Mei, address: mei@example.org}\n"));
        story.says("anne", "Is er een lift?");
        String thread =
                Objects.requireNonNull(story.newestTo("anne").threading().id()).bracketed();

        story.arrives(
                "mei",
                "Re: Een avond over techniek",
                List.of("Cc: Anne <anne@example.org>", "In-Reply-To: " + thread, "References: " + thread),
                "Ja hoor! En wil je niet meer? Dan haal ik je van de lijst.");
        story.says("anne", "Dan kom ik graag!");
        story.goesOnUntil("2017-01-30 14:00");

        assertThat(story.standingOf("mei")).contains(" coming").doesNotContain("no mail", "waits");
        assertThat(story.standingOf("anne")).contains(" coming", "not confirmed");
        assertThat(story.mailsTo("anne")).as("the invitation alone").hasSize(1);
    }

    @Test
    void theRosterSaysWhoseAnswerWasNotConfirmed() {
        story.says("anne", "Is er een lift?");
        story.organizerAnswers("anne", "Ja hoor!");
        story.says("anne", "Dan kom ik graag!");
        story.says("bram", "Ik kom graag!");
        story.goesOnUntil("2017-01-30 14:00");

        assertThat(story.standingOf("anne")).contains("not confirmed");
        assertThat(story.standingOf("bram")).doesNotContain("not confirmed");
        assertThat(story.told("roster", "evening", "--json"))
                .containsPattern("anne@example.org[^}]*\"notConfirmed\":true")
                .containsPattern("bram@example.org[^}]*\"notConfirmed\":false");
    }

    @Test
    void whatWasConfirmedBeforeTheOrganizerWroteNeedsNoMore() {
        story.says("anne", "Ik kom graag!");
        story.goesOnUntil("2017-01-30 10:10");
        story.organizerAnswers("anne", "Fijn!");

        story.says("anne", "Ja, ik kom!");

        assertThat(story.standingOf("anne")).contains(" coming").doesNotContain("not confirmed");
    }

    @Test
    void aCancellationAfterTheLocationIsToldToTheOrganizerAsNotConfirmed() {
        story.setsLocation();
        story.says("anne", "Is er een lift?");
        story.organizerAnswers("anne", "Ja hoor!");
        story.says("anne", "Dan kom ik graag!");
        story.goesOnUntil("2017-02-12 09:00");
        int mails = story.mailsTo("anne").size();

        story.says("anne", "Ik ben ziek en kan helaas niet komen.");
        story.goesOnUntil("2017-02-12 10:00");

        assertThat(story.mailsTo("anne")).hasSize(mails);
        assertThat(story.everythingToldTo("kars").replaceAll("\\s+", " "))
                .contains("Erbij heeft dat niet bevestigd, omdat je zelf met Anne mailt");
    }

    @Test
    void askedItIsConfirmedAllTheSame() {
        story.says("anne", "Is er een lift?");
        story.organizerAnswers("anne", "Ja hoor!");
        story.says("anne", "Dan kom ik graag!");

        story.told("rsvp", "set", "evening", "anne@example.org", "yes", "--guests", "1", "--yes");
        story.goesOnUntil("2017-01-30 14:00");

        assertThat(story.mailsTo("anne")).hasSize(2);
    }

    @Test
    void askedToConfirmWhatTheyWroteItIsConfirmedOnce() {
        story.says("anne", "Is er een lift?");
        story.organizerAnswers("anne", "Ja hoor!");
        story.says("anne", "Dan kom ik graag!");

        story.told("rsvp", "set", "evening", "anne@example.org", "yes", "--yes");
        story.told("rsvp", "set", "evening", "anne@example.org", "yes", "--yes");
        story.goesOnUntil("2017-01-30 14:00");

        assertThat(story.mailsTo("anne")).hasSize(2);
        assertThat(story.standingOf("anne")).doesNotContain("not confirmed");
    }

    @Test
    void whatTheOrganizerAnsweredByHandWaitsNoLongerOnceTheyHaveAnswered() {
        story.says("anne", "Is er een lift?");
        story.goesOnUntil("2017-01-30 11:00");
        story.organizerAnswers("anne", "Ja hoor!");
        story.goesOnUntil("2017-01-30 11:10");
        assertThat(story.standingOf("anne")).contains("a mail waits for you");

        story.says("anne", "Dan kom ik graag!");

        assertThat(story.standingOf("anne")).contains(" coming").doesNotContain("a mail waits for you");
        assertThat(story.told("held", "list")).contains("Nothing waits");
        assertThat(story.told("held", "list", "--asked")).doesNotContain("lift");
    }

    @Test
    void eachMailByHandAnswersWhatWaitedThenAndNothingLater() {
        story.says("anne", "Is er een lift?");
        story.goesOnUntil("2017-01-30 11:00");
        story.organizerAnswers("anne", "Ja hoor!");
        story.goesOnUntil("2017-01-30 11:10");
        story.says("anne", "Hoe laat is het afgelopen?");
        story.goesOnUntil("2017-01-30 12:00");
        story.organizerAnswers("anne", "Om tien uur.");
        story.goesOnUntil("2017-01-30 12:10");
        story.says("anne", "Kan ik daar parkeren?");
        story.goesOnUntil("2017-01-30 12:20");

        story.says("anne", "Dan kom ik graag!");

        assertThat(story.standingOf("anne")).contains(" coming", "an earlier mail waits for you");
        assertThat(story.told("held", "list")).contains("parkeren").doesNotContain("lift", "afgelopen");
    }

    @Test
    void whatSomebodyElseWroteInTheirThreadWaitsOn() {
        String invitation = story.newestTo("anne").header().first("Message-ID").orElseThrow();
        story.arrives(
                "otto", "Re: Een avond over techniek", List.of("In-Reply-To: " + invitation), "Ik kom graag mee!");
        story.goesOnUntil("2017-01-30 11:00");
        story.organizerWrites("anne", List.of("References: " + invitation), "Kom je nog?");
        story.goesOnUntil("2017-01-30 11:10");

        story.says("anne", "Ik kom graag!");

        assertThat(story.standingOf("anne")).contains(" coming");
        assertThat(story.told("held", "list")).contains("Ik kom graag mee!");
    }

    @Test
    void whatTheyAskLaterWaitsForTheOrganizerAndIsCounted() {
        story.says("anne", "Dan kom ik graag!");
        story.organizerAnswers("anne", "Fijn!");
        story.goesOnUntil("2017-01-30 11:00");

        story.says("anne", "Is er een lift?");

        assertThat(story.standingOf("anne")).contains(" coming", "a mail waits for you");
        assertThat(story.told("roster", "evening")).contains("1 person has a mail that waits");
    }

    @Test
    void theLocationStillReachesThem() {
        story.setsLocation();
        story.says("anne", "Is er een lift?");
        story.organizerAnswers("anne", "Ja hoor!");
        story.says("anne", "Dan kom ik graag!");

        story.goesOnUntil("2017-02-11 10:05");

        assertThat(story.newestTo("anne").content().text()).contains(SECRET);
    }

    @Test
    void theOtherThreadsAreConfirmedAsBefore() {
        story.says("anne", "Is er een lift?");
        story.organizerAnswers("anne", "Ja hoor!");

        story.says("bram", "Ik kom graag!");
        story.goesOnUntil("2017-01-30 14:00");

        assertThat(story.mailsTo("bram")).hasSize(2);
    }

    @Test
    void passingTheirMailOnToSomebodyElseIsNotWritingToThem() {
        story.says("anne", "Is er een lift?");
        String invitation = story.newestTo("anne").header().first("Message-ID").orElseThrow();
        story.organizerWrites("wim", List.of("References: " + invitation), "Wim, is er een lift?");

        story.says("anne", "Ik kom graag!");
        story.goesOnUntil("2017-01-30 14:00");

        assertThat(story.mailsTo("anne")).hasSize(2);
    }

    @Test
    void whatErbijItselfSentIsNotWrittenByHand() {
        story.says("anne", "Ik kom graag!");
        story.goesOnUntil("2017-01-30 14:00");

        story.says("anne", "Ik kan toch niet.");
        story.goesOnUntil("2017-01-30 16:00");

        assertThat(story.mailsTo("anne")).hasSize(3);
    }

    // R14: the organizer's private mail in Sent is told from ours by its header, and nothing of it is kept
    @Test
    void privateMailInSentLeavesNoTrace() throws Exception {
        story.says("bram", "Ik kom graag!");
        String log = story.log();
        story.organizerWrites("wim", List.of("In-Reply-To: <zondag@example.org>"), "Zondag eten we vroeg.");

        story.arrives("wim", "Zondag", List.of(), "Goed!");

        assertThat(story.log()).isEqualTo(log);
        assertThat(story.told("held", "list")).contains("Nothing waits");
    }
}
