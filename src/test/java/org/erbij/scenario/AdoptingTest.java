package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.erbij.app.Story.Ended;
import org.junit.jupiter.api.Test;

/** Who has mailed sixty friends by hand already: that mail becomes the thread. */
final class AdoptingTest extends StoryTest {
    private static final String WORDS = "Lieve mensen,\r\n\r\nKom je maandag 13 februari om zes uur?\r\n\r\nKars";

    private void mailedByHand(String... headers) {
        story.organizerInvites("hand1@example.nl", "Etentje in februari", List.of(headers), WORDS);
    }

    private static List<String> answering(String id) {
        return List.of("In-Reply-To: <" + id + ">", "References: <" + id + ">");
    }

    @Test
    void everybodyInToIsInvitedByItAndNobodyIsMailed() {
        mailedByHand("To: Anne <anne@example.org>, Bram <bram@example.org>", "Cc: claire@example.org");
        story.goesOnUntil("2017-01-30 11:00");

        String said = story.told("invite", "evening", "--adopt", "--yes");

        assertThat(said)
                .contains("Etentje in februari  (one mail, to 3 people)")
                .contains("new, would come onto your list: 3", "Anne <anne@example.org>", "claire@example.org")
                .contains("3 people are invited by that mail now; nobody was mailed.");
        story.goesOnUntil("2017-01-31 10:00");
        for (String name : List.of("anne", "bram", "claire", "kars")) {
            assertThat(story.mailsTo(name)).isEmpty();
        }
        assertThat(story.standingOf("anne")).contains("silent");
        assertThat(story.command("", "invite", "evening", "--yes").said()).contains("0 people to invite");
    }

    @Test
    void answersSoFarAreCountedAndNotAnsweredAndLaterOnesAreConfirmed() {
        mailedByHand("To: anne@example.org, bram@example.org");
        story.goesOnUntil("2017-01-30 15:00");
        story.arrives("anne", "Re: Etentje in februari", answering("hand1@example.nl"), "Ja, ik kom graag!");
        story.goesOnUntil("2017-01-30 18:00");

        story.told("invite", "evening", "--adopt", "--yes");
        story.goesOnUntil("2017-01-30 18:30");
        story.goesOnUntil("2017-01-30 19:00");

        assertThat(story.standingOf("anne")).contains("coming");
        assertThat(story.mailsTo("anne")).isEmpty();
        story.arrives("bram", "Re: Etentje in februari", answering("hand1@example.nl"), "Helaas, ik kan niet.");
        story.goesOnUntil("2017-01-30 19:30");
        assertThat(story.standingOf("bram")).contains("no");
        assertThat(story.mailsTo("bram")).hasSize(1);
        story.arrives("anne", "Re: Etentje in februari", answering("hand1@example.nl"), "Ik kan toch niet, sorry.");
        story.goesOnUntil("2017-01-30 21:30");
        assertThat(story.mailsTo("anne")).hasSize(1);
        assertThat(story.standingOf("anne")).contains("no");
    }

    @Test
    void oneIdForAllIsTakenForTheInvitationOfWhoeverOfThemWrites() {
        mailedByHand("To: anne@example.org, bram@example.org");
        story.told("invite", "evening", "--adopt", "--yes");
        story.goesOnUntil("2017-01-30 11:00");

        story.arrives("bram", "Re: Etentje in februari", answering("hand1@example.nl"), "Ik ben erbij!");
        story.arrives("mallory", "Re: Etentje in februari", answering("hand1@example.nl"), "Ik ben erbij!");
        story.goesOnUntil("2017-01-30 12:00");

        assertThat(story.standingOf("bram")).contains("coming");
        assertThat(story.standingOf("anne")).contains("silent");
        assertThat(story.standingOf("mallory")).isEqualTo("nobody");
        assertThat(story.told("held", "list")).contains("Mallory", "was not invited");
        assertThat(story.mailsTo("mallory")).isEmpty();
    }

    @Test
    void whomYouKeepOutIsNamedApartAndCountsForNothing() {
        story.knows("mallory");
        story.told("people", "bar", "mallory@example.org", "--yes");
        mailedByHand("To: anne@example.org, mallory@example.org");

        String said = story.told("invite", "evening", "--adopt", "--yes");
        story.goesOnUntil("2017-01-30 11:00");
        story.arrives("mallory", "Re: Etentje in februari", answering("hand1@example.nl"), "Ik ben erbij!");
        story.setsLocation();
        story.goesOnUntil("2017-02-13 17:00");

        assertThat(said)
                .contains("on your list, but get no mail:", "Mallory <mallory@example.org>: barred by you")
                .doesNotContain("on your list: ");
        assertThat(story.standingOf("mallory")).contains("barred").doesNotContain(" coming");
        assertThat(story.told("roster", "evening")).contains("coming 1 +");
        assertThat(story.mailsTo("mallory")).isEmpty();
    }

    @Test
    void anAnswerWithoutAThreadIsKnownByItsSubject() {
        mailedByHand("To: anne@example.org, bram@example.org");
        story.told("invite", "evening", "--adopt", "--yes");
        story.goesOnUntil("2017-01-30 11:00");

        story.arrives("anne", "Antw: Etentje in februari", List.of(), "Ik ben erbij!");

        assertThat(story.standingOf("anne")).contains("coming");
    }

    @Test
    void aCopyThatNamesItsBlindRecipientsIsReadByThem() {
        story.knows("anne");
        mailedByHand("To: Kars <kars@example.nl>", "Bcc: anne@example.org,", " Bram de Wit <bram@example.org>");

        assertThat(story.told("invite", "evening", "--adopt", "--yes"))
                .contains("on your list: 1", "new, would come onto your list: 1", "Bram de Wit <bram@example.org>")
                .contains("2 people are invited by that mail now");
    }

    @Test
    void aCopyThatNamesNobodyIsTakenForThatOfWhoWasImported() {
        mailedByHand("To: Kars <kars@example.nl>");
        Ended unknown = story.command("", "invite", "evening", "--adopt=etentje", "--yes");
        assertThat(unknown.code()).isEqualTo(4);
        assertThat(unknown.said()).contains("That mail is nobody's invitation who has none.");

        story.knows("anne", "bram", "claire");
        assertThat(story.told(
                        "invite",
                        "evening",
                        "--adopt=etentje",
                        "--to",
                        "anne@example.org",
                        "--to",
                        "bram@example.org",
                        "--yes"))
                .contains("its copy names nobody", "2 people are invited by that mail now");

        story.goesOnUntil("2017-01-30 11:00");
        story.arrives("anne", "Re: Etentje in februari", answering("hand1@example.nl"), "Ik ben erbij!");
        assertThat(story.standingOf("anne")).contains("coming");
        assertThat(story.told("invite", "evening", "--yes")).contains("1 person to invite", "claire@example.org");
    }

    @Test
    void whoHadItAsBccBesidesIsAddedByName() {
        story.knows("claire", "henk");
        mailedByHand("To: anne@example.org, bram@example.org");

        assertThat(story.told("invite", "evening", "--adopt", "--dry-run"))
                .contains("Who got it as Bcc cannot be seen in the copy; '--to ADDRESS' adds them");
        assertThat(story.told("invite", "evening", "--adopt", "--to", "henk@example.org", "--yes"))
                .contains(
                        "of your list, had it as Bcc as you say: 1", "Henk <henk@example.org>", "3 people are invited")
                .doesNotContain("cannot be seen", "claire");

        story.goesOnUntil("2017-01-30 11:00");
        story.arrives("henk", "Re: Etentje in februari", answering("hand1@example.nl"), "Ik ben erbij!");
        assertThat(story.standingOf("henk")).contains(" coming");
    }

    /** PRODUCT.md, Belonging: whoever was not invited waits for the organizer, also where they hold the invitation. */
    @Test
    void whoIsOnTheListAndAnswersInTheThreadWithoutBeingNamedWaitsWithWhatToType() throws IOException {
        story.knows("henk");
        invitesToAnother();
        mailedByHand("To: anne@example.org, bram@example.org");
        story.told("invite", "evening", "--adopt=etentje", "--yes");
        story.goesOnUntil("2017-01-30 11:00");

        story.arrives("henk", "Re: Etentje in februari", answering("hand1@example.nl"), "Ik ben erbij!");

        assertThat(story.told("held", "list"))
                .contains("was not invited; writes about evening", "ANSWER --admit evening'")
                .doesNotContain("outside the conversation");
        assertThat(story.told("roster", "sequel")).contains("silent 1");
        story.told("held", "settle", waiting(), "yes", "--admit", "evening", "--yes");
        assertThat(story.standingOf("henk")).contains(" coming");
    }

    @Test
    void whoWasInvitedAfterAllAnswersTheMailSentByHandForThatEvent() throws IOException {
        story.knows("henk");
        mailedByHand("To: anne@example.org, bram@example.org");
        story.told("invite", "evening", "--adopt", "--yes");
        story.told("invite", "evening", "--yes");
        invitesToAnother();
        story.goesOnUntil("2017-01-30 11:00");

        story.arrives("henk", "Re: Etentje in februari", answering("hand1@example.nl"), "Ik ben erbij!");

        assertThat(story.told("held", "list")).contains("under another subject");
        story.told("held", "settle", waiting(), "yes", "--yes");
        assertThat(story.standingOf("henk")).contains(" coming");
    }

    @Test
    void whatYouAnsweredByHandInThatThreadWaitsNoLongerOnceTheyHaveAnswered() {
        mailedByHand("To: anne@example.org, bram@example.org");
        story.sleepsUntil("2017-01-30 10:20");
        List<String> asked = new ArrayList<>(answering("hand1@example.nl"));
        asked.add("Message-ID: <question@example.org>");
        story.arrivesUnread("anne", "Re: Etentje in februari", asked, "Kan ik er met de auto komen?");
        story.arrivesUnread("bram", "Re: Etentje in februari", answering("hand1@example.nl"), "Is er een lift?");
        story.sleepsUntil("2017-01-30 10:40");
        story.organizerWrites(
                "anne",
                List.of("In-Reply-To: <question@example.org>", "References: <hand1@example.nl> <question@example.org>"),
                "Ja hoor!");
        story.sleepsUntil("2017-01-30 11:00");
        story.arrivesUnread("anne", "Re: Etentje in februari", answering("hand1@example.nl"), "Top, dan ben ik erbij!");
        story.arrivesUnread("bram", "Re: Etentje in februari", answering("hand1@example.nl"), "Ik kom ook!");
        story.sleepsUntil("2017-01-30 12:00");

        story.told("invite", "evening", "--adopt", "--yes");
        story.goesOnUntil("2017-01-30 12:10");

        assertThat(story.standingOf("anne")).contains(" coming").doesNotContain("waits");
        assertThat(story.standingOf("bram")).contains(" coming");
        assertThat(story.told("held", "list")).contains("lift").doesNotContain("auto");
    }

    @Test
    void aWordToAllInThatThreadIsNotWritingToEach() {
        mailedByHand("To: anne@example.org, bram@example.org");
        story.told("invite", "evening", "--adopt", "--yes");
        story.goesOnUntil("2017-01-30 11:00");
        story.organizerInvites(
                "all@example.nl",
                "Re: Etentje in februari",
                List.of("To: anne@example.org, bram@example.org", "In-Reply-To: <hand1@example.nl>"),
                "Neem je eigen kom mee!");
        story.goesOnUntil("2017-01-30 11:10");

        story.arrives("anne", "Re: Etentje in februari", answering("hand1@example.nl"), "Ja, ik kom graag!");
        story.goesOnUntil("2017-01-30 12:00");

        assertThat(story.mailsTo("anne")).hasSize(1);
    }

    @Test
    void whoHasNoNameOnTheListIsNamedAsInTheMail() {
        story.told("people", "add", "dirk@example.org", "--yes");
        story.told("people", "add", "bram@example.org", "--name", "Bram Smit", "--yes");
        mailedByHand("To: Dirk Vier <dirk@example.org>, Bram <bram@example.org>");

        story.told("invite", "evening", "--adopt", "--yes");

        assertThat(story.told("roster", "evening")).contains("Dirk Vier", "Bram Smit");
    }

    @Test
    void aMailIsOfTheDayThatItNamesItselfAlsoWhereItWasFiledLater() {
        String words = "Komen jullie?";
        List<String> to = List.of("To: anne@example.org, bram@example.org");
        story.organizerInvited("2017-01-20 12:00", "early@example.nl", "Etentje", to, words);
        story.organizerInvited("2017-01-27 12:00", "late@example.nl", "Etentje", to, words);

        assertThat(story.command("", "invite", "evening", "--adopt", "--yes").said())
                .contains("Fri 27 Jan 2017 12:00", "Fri 20 Jan 2017 12:00", "Several mails in Sent");
        assertThat(story.told("invite", "evening", "--adopt", "--sent", "2017-01-20", "--yes"))
                .contains("Fri 20 Jan 2017 12:00", "2 people are invited");
    }

    @Test
    void aMailToEachIsOneInvitationAndItsIdIsTheirsAlone() {
        story.organizerInvites("to-anne@example.nl", "Etentje", List.of("To: anne@example.org"), WORDS);
        story.organizerInvites("to-bram@example.nl", "Etentje", List.of("To: bram@example.org"), WORDS);

        assertThat(story.told("invite", "evening", "--adopt", "--yes")).contains("(2 mails, to 2 people)");

        story.goesOnUntil("2017-01-30 11:00");
        story.arrives("mallory", "Re: Etentje", answering("to-bram@example.nl"), "Ik ben erbij!");
        assertThat(story.told("held", "list")).contains("is this").contains("bram@example.org");
        story.arrives("bram", "Re: Etentje", answering("to-bram@example.nl"), "Haal me van de lijst.");
        assertThat(story.standingOf("bram")).contains("gets no mail");
    }

    @Test
    void whatFollowsStandsInTheThreadOfTheMailSentByHand() {
        mailedByHand("To: anne@example.org, bram@example.org");
        story.told("invite", "evening", "--adopt", "--yes");

        story.goesOnUntil("2017-02-08 10:30");

        assertThat(story.newestTo("anne").header().first("In-Reply-To")).contains("<hand1@example.nl>");
    }

    // R81
    @Test
    void whomTheMailSentByHandDidNotReachGetsNoMore() {
        mailedByHand("To: anne@example.org, bram@example.org, claire@example.org");
        story.told("invite", "evening", "--adopt", "--yes");
        story.goesOnUntil("2017-01-30 11:00");

        story.isReportedOn(
                "hand1@example.nl",
                "delivery-status",
                "Reporting-MTA: dns; mx.example.nl",
                "",
                "Final-Recipient: rfc822; anne@example.org",
                "Action: delivered",
                "Status: 2.0.0",
                "",
                "Final-Recipient: rfc822; bram@example.org",
                "Action: failed",
                "Status: 5.1.1",
                "",
                "Final-Recipient: rfc822; claire@example.org",
                "Action: failed",
                "Status: 5.2.2");

        assertThat(story.told("people", "list", "--suppressed"))
                .contains("bram@example.org", "no mail: bounced")
                .doesNotContain("anne@example.org", "claire@example.org");
        assertThat(story.told("people", "list", "--search", "claire")).contains("failing: 5.2.2");
        assertThat(story.told("held", "list")).contains("could not be delivered: 5.2.2");
    }

    // "Then retention ends: … whoever did not ask to stay"
    @Test
    void whoWasOnlyMailedByHandDidNotAskToStay() {
        mailedByHand("To: anne@example.org, bram@example.org");
        story.told("invite", "evening", "--adopt", "--yes");
        assertThat(story.told("people", "show", "anne@example.org"))
                .contains("mailed by hand")
                .doesNotContain("asked to be written to");
        story.goesOnUntil("2017-02-20 10:00");

        story.goesOnUntil("2018-09-01 12:00");
        story.ringsForRetention();

        assertThat(story.told("people", "report", "anne@example.org")).startsWith("Nothing is kept");
    }

    private void bramsReportOnTheMailSentByHand() {
        mailedByHand("To: anne@example.org, bram@example.org");
        story.told("invite", "evening", "--adopt", "--yes");
        story.goesOnUntil("2017-01-30 11:00");

        story.isReportedOn(
                "hand1@example.nl",
                "feedback-report",
                "Feedback-Type: abuse",
                "User-Agent: example/1",
                "Version: 1",
                "Original-Rcpt-To: bram@example.org");
    }

    private String waiting() {
        return story.told("held", "list").strip().split(" ", 2)[0];
    }

    // R44; whoever else got that mail knows its id, and can write such a report in their name
    @Test
    void whoIsSaidToReportTheMailSentByHandAsUnwantedGetsNoMoreUntilAPersonHasLooked() {
        bramsReportOnTheMailSentByHand();

        assertThat(story.told("people", "list", "--suppressed"))
                .contains("bram@example.org", "no mail: paused", "1 person")
                .doesNotContain("anne@example.org", "complained");
        assertThat(story.told("held", "list"))
                .contains("reported our mail as unwanted, but anybody who got it could say so")
                .contains(
                        "no answer of bram@example.org. 'erbij held settle " + waiting()
                                + " leave --as bram@example.org' when it was them",
                        "ignore' when it was not")
                .doesNotContain("ANSWER");
        Ended yes = story.command("", "held", "settle", waiting(), "yes", "--yes");
        assertThat(yes.code()).isEqualTo(4);
        assertThat(yes.said()).contains("reports a mail of ours as unwanted, and is nobody's answer");

        story.told("held", "settle", waiting(), "ignore", "--yes");
        assertThat(story.told("people", "list", "--suppressed")).isEqualTo("0 people\n");
    }

    @Test
    void settledAsLeavingItIsFinal() {
        bramsReportOnTheMailSentByHand();

        story.told("held", "settle", waiting(), "leave", "--as", "bram@example.org", "--yes");

        assertThat(story.told("people", "list", "--suppressed")).contains("bram@example.org", "no mail: left");
    }

    @Test
    void oneOfSeveralIsChosenByItsWordsOrDayAndNeverGuessed() {
        story.organizerInvites("x@example.nl", "Notulen", List.of("To: anne@example.org, oma@example.org"), "Hierbij.");
        mailedByHand("To: anne@example.org, bram@example.org");

        Ended many = story.command("", "invite", "evening", "--adopt", "--yes");

        assertThat(many.code()).isEqualTo(2);
        assertThat(many.said())
                .contains("Notulen", "Etentje in februari", "Several mails in Sent may be the invitation.");
        assertThat(story.command("", "invite", "evening", "--adopt", "--sent", "2017-01-12")
                        .said())
                .contains("No mail in Sent looks like the invitation.");
        Ended unsure = story.command("", "invite", "evening", "--adopt=etentje");
        assertThat(unsure.code()).isEqualTo(2);
        assertThat(unsure.said()).contains("Nothing was taken over; ");
        assertThat(story.told("roster", "evening")).doesNotContain("anne@");
        assertThat(story.told("invite", "evening", "--adopt=etentje", "--yes")).contains("2 people are invited");
    }

    @Test
    void adoptingTwiceChangesNothing() {
        mailedByHand("To: anne@example.org, bram@example.org");
        story.told("invite", "evening", "--adopt", "--yes");

        Ended again = story.command("", "invite", "evening", "--adopt", "--yes");

        assertThat(again.code()).isEqualTo(4);
        assertThat(again.said())
                .contains("'Etentje in februari' of Mon 30 Jan 2017 10:00 has been taken over already.")
                .doesNotContain("No mail in Sent");
        assertThat(story.command("", "invite", "evening", "--adopt=verjaardag", "--yes")
                        .said())
                .contains("No mail in Sent looks like the invitation.");
    }

    @Test
    void wordsQuotedFromTheMailSentByHandAreNotTakenForTheirs() {
        story.organizerInvites(
                "hand2@example.nl",
                "Etentje in februari",
                List.of("To: anne@example.org, bram@example.org"),
                "Beste allemaal,\r\nWie kan er niet komen? Ik kan niet wachten, en ik kom zelf natuurlijk ook!");
        story.told("invite", "evening", "--adopt", "--yes");
        story.goesOnUntil("2017-01-30 11:00");

        story.arrives(
                "anne",
                "Re: Etentje in februari",
                answering("hand2@example.nl"),
                "Helaas, ik ben er niet bij.\r\n\r\nBeste allemaal,\r\nWie kan er niet komen? Ik kan niet wachten, en ik kom zelf natuurlijk ook!");

        assertThat(story.standingOf("anne")).contains("no");
    }

    @Test
    void nobodyIsInvitedByHandToWhatIsCancelledOrClosed() {
        mailedByHand("To: anne@example.org");
        story.invites("bram");
        story.told("event", "close", "evening", "--yes");
        Ended closed = story.command("", "invite", "evening", "--adopt", "--yes");
        story.told("event", "cancel", "evening", "--yes");
        Ended cancelled = story.command("", "invite", "evening", "--adopt", "--yes");

        assertThat(closed.code()).isEqualTo(4);
        assertThat(closed.said())
                .contains("evening is closed: no invitation to it can be taken over.")
                .doesNotContain("Etentje in februari");
        assertThat(cancelled.code()).isEqualTo(4);
        assertThat(cancelled.said()).contains("evening is cancelled: no invitation to it can be taken over.");
        assertThat(story.standingOf("anne")).isEqualTo("nobody");
    }

    @Test
    void norToWhatIsOver() {
        mailedByHand("To: anne@example.org");
        story.goesOnUntil("2017-02-14 10:00");

        Ended over = story.command("", "invite", "evening", "--adopt", "--yes");

        assertThat(over.code()).isEqualTo(4);
        assertThat(over.said()).contains("evening is over: no invitation");
    }
}
