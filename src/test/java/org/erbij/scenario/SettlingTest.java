package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.erbij.app.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PRODUCT.md, Standing: the organizer's word on a mail that waits is for the invitee who is meant, and for nobody else. */
final class SettlingTest extends StoryTest {
    /** Says who comes along, and not plainly that they come. */
    private static final String WITH_TWO = "Hoe laat begint het? Ik zou mijn man en mijn zus meenemen.";

    @BeforeEach
    void invited() {
        story.invites("anne");
    }

    private void writesInTheThreadOfAnne(String name, String words) {
        String id = Objects.requireNonNull(
                        story.mailsTo("anne").get(0).threading().id())
                .bracketed();
        story.arrives(
                name,
                "Re: " + story.mailsTo("anne").get(0).content().subject(),
                List.of("In-Reply-To: " + id, "References: " + id),
                words);
    }

    private Story.Ended settles(String... as) {
        String number = story.told("held", "list").strip().split(" ", 2)[0];
        String[] command = new String[4 + as.length];
        System.arraycopy(new String[] {"held", "settle", "--yes", number}, 0, command, 0, 4);
        System.arraycopy(as, 0, command, 4, as.length);
        return story.command("", command);
    }

    // Anne forwarded her invitation, and Bob answered it
    @Test
    void whatSomebodyElseWroteInTheirThreadIsNotSettledForThemUnnamed() {
        writesInTheThreadOfAnne("bob", "Ja, ik kom!");
        assertThat(story.told("held", "list"))
                .containsPattern("is this Anne\\? Then 'erbij held settle \\d+ ANSWER --as anne@example.org'");

        for (String as : List.of("yes", "leave")) {
            Story.Ended ended = settles(as);
            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.said()).contains("It is not known for whom mail", "It waits as before.");
        }
        story.goesOnUntil("2017-01-30 12:00");

        assertThat(story.standingOf("anne")).endsWith("waiting a mail waits for you");
        assertThat(story.mailsTo("anne")).hasSize(1);
    }

    @Test
    void namedItIsSettledForThemAndTheirNameIsSaid() {
        writesInTheThreadOfAnne("anne.home", "Ja, ik kom!");

        assertThat(settles("yes", "--as", "anne@example.org").said())
                .isEqualTo("Settled for Anne <anne@example.org>; a mail to them is in the outbox.\n");

        assertThat(story.standingOf("anne")).contains(" coming");
    }

    // PRODUCT.md, Leaving: confirmed once
    @Test
    void whoLeftBeforeIsNotSaidToBeWrittenToAgain() {
        story.says("anne", "Haal me van de lijst.");
        story.says("anne", "Hmm.");

        assertThat(settles("leave").said()).isEqualTo("Settled for Anne <anne@example.org>; nobody is written to.\n");
    }

    @Test
    void settlingShowsWhatItComesToAndAsksFirst() {
        story.says("anne", "Hmm, tja.");
        String number = story.told("held", "list").strip().split(" ", 2)[0];
        String before = story.told("held", "show", number);

        Story.Ended unsure = story.command("", "held", "settle", number, "yes", "--guests", "1");
        assertThat(unsure.code()).isEqualTo(2);
        assertThat(unsure.said())
                .contains(
                        "Hmm, tja.",
                        "It would be settled as 'yes', with 1 guest for Anne <anne@example.org>.",
                        "A mail that says so goes to them.",
                        "Nothing was settled; ");
        assertThat(story.told("held", "show", number)).isEqualTo(before);
        assertThat(story.command("n\n", "held", "settle", number, "leave").code())
                .isEqualTo(2);
        assertThat(story.command("n\n", "held", "settle", number, "ignore").said())
                .contains("It comes off the list, without consequence: their answer stays as it is.");
        story.goesOnUntil("2017-01-30 11:00");
        assertThat(story.mailsTo("anne")).hasSize(1);
        assertThat(story.standingOf("anne")).contains("waiting");

        assertThat(story.command("", "held", "settle", number, "yes", "--yes").code())
                .isZero();
        story.goesOnUntil("2017-01-30 12:00");
        assertThat(story.mailsTo("anne")).hasSize(2);
    }

    @Test
    void leavingIsSaidToBeForGoodBeforeItIsSettled() {
        story.says("anne", "Hmm, tja.");
        String number = story.told("held", "list").strip().split(" ", 2)[0];

        assertThat(story.command("n\n", "held", "settle", number, "leave").said())
                .contains(
                        "It would be settled as 'leave' for Anne <anne@example.org>.",
                        "They leave the list: no mail of this or any other event goes to them any more.");
    }

    @Test
    void whoTheMailSaysComesAlongIsCountedWithTheYes() {
        story.says("anne", WITH_TWO);
        String number = story.told("held", "list").strip().split(" ", 2)[0];

        assertThat(story.command("n\n", "held", "settle", number, "yes").said())
                .contains(
                        "It would be settled as 'yes', with 2 guests for Anne <anne@example.org>.",
                        "How many they bring stands in the mail; --guests says otherwise.");
        assertThat(story.command("n\n", "held", "settle", number, "yes", "--guests", "0")
                        .said())
                .contains("It would be settled as 'yes', with no guests for Anne <anne@example.org>.")
                .doesNotContain("stands in the mail");

        assertThat(settles("yes").said())
                .isEqualTo("Settled for Anne <anne@example.org>, with 2 guests; a mail to them is in the outbox.\n");
        assertThat(story.standingOf("anne")).contains("coming +2");
    }

    // as an answer that is read by itself does
    @Test
    void whoWasToComeAlongStillDoesWhereTheSettledMailSpeaksOfNobody() {
        story.told("rsvp", "set", "evening", "anne@example.org", "yes", "--guests", "2", "--yes", "--quiet");
        story.says("anne", "Hmm, tja.");
        String number = story.told("held", "list").strip().split(" ", 2)[0];

        assertThat(story.command("n\n", "held", "settle", number, "yes").said())
                .contains(
                        "It would be settled as 'yes', with 2 guests for Anne <anne@example.org>.",
                        "They were to bring as many before; --guests says otherwise.");
        assertThat(story.command("n\n", "held", "settle", number, "yes", "--guests", "0")
                        .said())
                .contains("It would be settled as 'yes', with no guests for Anne <anne@example.org>.");

        settles("yes");
        assertThat(story.standingOf("anne")).contains("coming +2");

        story.says("anne", "Hmm, tja, in mijn eentje.");
        settles("yes");
        assertThat(story.standingOf("anne")).contains("coming").doesNotContain("+2");
    }

    // what was learned is only likely, and no reason to bring fewer
    @Test
    void whoIsOnlyLikelyBroughtMakesThemNoFewerAndThatIsSaid() {
        story.told("rsvp", "set", "evening", "anne@example.org", "yes", "--guests", "3", "--yes", "--quiet");
        story.arrives("anne", "Een avond over techniek", List.of(), "me n my mate Bram r in");
        String number = story.told("held", "list").strip().split(" ", 2)[0];

        assertThat(story.command("n\n", "held", "settle", number, "yes").said())
                .contains(
                        "It would be settled as 'yes', with 3 guests for Anne <anne@example.org>.",
                        "They were to bring as many before; --guests says otherwise.")
                .doesNotContain("stands in the mail");
        assertThat(settles("yes").said())
                .isEqualTo("Settled for Anne <anne@example.org>, with 3 guests; nobody is written to.\n");

        assertThat(story.standingOf("anne")).contains("coming +3");
    }

    @Test
    void whoTheMailSaysComesAlongIsNotCountedWithANo() {
        story.says("anne", WITH_TWO);

        assertThat(settles("no").said()).contains("Settled for Anne");

        assertThat(story.standingOf("anne")).doesNotContain("+2");
    }

    @Test
    void whoTheMailSaysComesAlongIsCountedWhenASettlingIsTakenBack() {
        story.says("anne", WITH_TWO);
        String number = story.told("held", "list").strip().split(" ", 2)[0];
        settles("no");

        story.told("held", "undo", number, "--as", "yes", "--yes");

        assertThat(story.standingOf("anne")).contains("coming +2");
    }

    private static final String ENGLISH =
            "The weather looks horrible and I was thinking about the train. I am a vegetarian. Is there a lift?";

    // PRODUCT.md, step 5: the confirmation is in the language the person wrote in; step 4: notes are read
    @Test
    void theLanguageAndTheWishesOfAMailCountAlsoWhenItIsSettledByHand() {
        story.says("anne", ENGLISH);

        settles("yes");
        story.setsLocation();
        story.goesOnUntil("2017-01-30 12:00");

        assertThat(story.newestTo("anne").content().text())
                .contains("Hello Anne")
                .doesNotContain("Hallo");
        assertThat(story.told("people", "show", "anne@example.org")).contains("yes [I am a vegetarian");
        story.goesOnUntil("2017-02-11 10:10");
        assertThat(story.newestTo("anne").content().text())
                .as("it sticks")
                .contains("Hello Anne", SECRET)
                .doesNotContain("Hallo");
    }

    /** Whoever settles a mail has read what it asks. */
    @Test
    void whatIsAskedInAMailThatIsSettledByHandIsNotPassedOnAndWaitsForNobody() {
        story.says("anne", ENGLISH);
        String number = story.told("held", "list").strip().split(" ", 2)[0];

        String look = story.command("n\n", "held", "settle", number, "no").said();
        settles("no");
        story.goesOnUntil("2017-01-30 12:00");

        assertThat(look).contains("It asks: Is there a lift? That is for you to answer; it is listed no more.");
        assertThat(story.newestTo("anne").content().text())
                .contains("Thanks for letting us know")
                .doesNotContain("question");
        assertThat(story.told("held", "list", "--asked")).contains("Nobody asked anything besides.");
    }

    @Test
    void whoSettledAsNotComingHasNothingNoted() {
        story.says("anne", ENGLISH);

        settles("no");

        assertThat(story.told("people", "show", "anne@example.org")).doesNotContain("[I am");
    }

    @Test
    void theyCountTooWhenASettlingIsTakenBackForAnotherAnswer() {
        story.says("anne", ENGLISH);
        String number = story.told("held", "list").strip().split(" ", 2)[0];
        settles("no");
        story.goesOnUntil("2017-01-30 12:00");

        story.told("held", "undo", number, "--as", "yes", "--yes");
        story.goesOnUntil("2017-01-30 14:00");

        assertThat(story.newestTo("anne").content().text())
                .contains("Hello Anne")
                .doesNotContain("Hallo");
        assertThat(story.told("people", "show", "anne@example.org")).contains("yes [I am a vegetarian");
        assertThat(story.told("held", "list", "--asked")).doesNotContain("Is there a lift?");
    }

    @Test
    void takingBackSaysThatWhatIsAskedIsTheOrganizersToAnswer() {
        story.says("anne", "Ja, ik ben erbij! Is er een lift?");
        story.goesOnUntil("2017-01-30 12:00");
        String number = story.told("held", "list", "--asked").strip().split(" ", 2)[0];

        String look = story.command("n\n", "held", "undo", number, "--as", "no").said();
        story.told("held", "undo", number, "--as", "no", "--yes");

        assertThat(look).contains("It asks: Is er een lift? That is for you to answer; it is listed no more.");
        assertThat(story.told("held", "list", "--asked")).contains("Nobody asked anything besides.");
    }

    @Test
    void whoAsksForALanguageInAMailThatIsSettledByHandGetsIt() {
        story.arrives("anne", "Een avond over techniek", List.of(), "Ik ben erbij! Liever in het Engels graag.");

        settles("yes");
        story.goesOnUntil("2017-01-30 12:00");

        assertThat(story.newestTo("anne").content().text())
                .contains("Hello Anne")
                .doesNotContain("Hallo");
    }

    private void invitesToLunch(String day) {
        String lunch = event().replace("event: evening", "event: lunch")
                .replace("Een avond over techniek", "Een lunch")
                .replace("An evening on tech", "A lunch")
                .replace("2017-02-13", day);
        story.told("event", "apply", story.file("events/lunch.yaml", lunch).toString(), "--yes");
        story.told("invite", "lunch", "--yes");
    }

    private String standingAtLunch() {
        return story.told("roster", "lunch").replaceAll(" +", " ");
    }

    @Test
    void aMailThatMayBeAboutSeveralOpenEventsIsSettledForTheOneThatIsNamed() {
        invitesToLunch("2017-02-20");
        story.arrives("anne", "Maandag 13 februari", List.of(), "Ik kom graag!");
        String number = story.told("held", "list").strip().split(" ", 2)[0];

        for (Story.Ended unclear : List.of(settles("yes", "--as", "anne@example.org"), settles("yes"))) {
            assertThat(unclear.code()).isEqualTo(2);
            assertThat(unclear.said())
                    .contains(
                            "It is not known for which event mail " + number + " speaks.",
                            "open to it: evening, lunch.",
                            "with --event evening or --event lunch.");
        }
        assertThat(story.command("n\n", "held", "settle", number, "yes", "--event", "lunch")
                        .said())
                .contains(
                        "It would be settled as 'yes', with no guests for Anne <anne@example.org>.",
                        "It would be their answer to lunch.");
        assertThat(settles("yes", "--event", "lunch", "--admit", "lunch").code())
                .isEqualTo(2);

        settles("yes", "--as", "anne@example.org", "--event", "lunch");

        assertThat(story.standingOf("anne")).doesNotContain("coming");
        assertThat(standingAtLunch()).containsPattern("anne@example.org>? coming");
    }

    @Test
    void whoLeavesByAMailThatMayBeAboutSeveralEventsLeavesThemAll() {
        invitesToLunch("2017-02-20");
        story.arrives("anne", "Maandag 13 februari", List.of(), "Ik kom graag!");

        assertThat(settles("leave").code()).isZero();

        assertThat(story.told("people", "list", "--suppressed")).contains("anne@example.org", "left");
    }

    @Test
    void theEventThatAMailFromAnotherAddressIsAboutIsMeantOfSeveral() {
        invitesToLunch("2017-02-20");
        story.arrives("anne.home", "Een lunch", List.of(), "Ik kom graag!");
        assertThat(story.told("held", "list")).contains("was not invited; writes about lunch");

        assertThat(settles("yes", "--as", "anne@example.org").said()).contains("Settled for Anne");

        assertThat(story.standingOf("anne")).doesNotContain("coming");
        assertThat(standingAtLunch()).containsPattern("anne@example.org>? coming");
    }

    @Test
    void whoWritesAboutWhatTheyWereNotInvitedToIsNotSettledForAnother() {
        String lunch = event().replace("event: evening", "event: lunch")
                .replace("Een avond over techniek", "Een lunch")
                .replace("An evening on tech", "A lunch");
        story.told("event", "apply", story.file("events/lunch.yaml", lunch).toString(), "--yes");
        story.arrives("anne.home", "Een lunch", List.of(), "Ik kom graag!");
        story.told("people", "merge", "anne.home@example.org", "anne@example.org", "--yes");

        assertThat(settles("yes").said()).contains("It is not known for whom mail", "--admit EVENT");

        assertThat(story.standingOf("anne")).doesNotContain("coming");
    }

    @Test
    void anEventThatIsOverIsNotMeant() {
        invitesToLunch("2017-02-20");
        story.goesOnUntil("2017-02-15 12:00");
        story.arrives("anne.home", "Een lunch", List.of(), "Ik kom graag!");

        Story.Ended over = settles("yes", "--as", "anne@example.org", "--event", "evening");
        assertThat(over.code()).isEqualTo(2);
        assertThat(over.said()).contains("It waits as before; open to it: lunch.");

        settles("yes", "--as", "anne@example.org");

        assertThat(story.standingOf("anne")).doesNotContain("coming");
        assertThat(standingAtLunch()).containsPattern("anne@example.org>? coming");
    }

    @Test
    void theQuestionSaysWhenTheLocationGoesWithTheConfirmation() {
        String goes = "The location has been announced, and goes with ";
        story.setsLocation();
        story.arrives("otto", "Fwd: Uitnodiging: Een avond over techniek", List.of(), "Ik kom graag mee!");
        String number = story.told("held", "list").strip().split(" ", 2)[0];
        assertThat(asks("held", "settle", number, "yes", "--admit", "evening")).doesNotContain(goes);
        assertThat(asks("rsvp", "set", "evening", "anne@example.org", "yes")).doesNotContain(goes);

        story.told("venue", "release", "evening", "--yes");

        assertThat(asks("held", "settle", number, "yes", "--admit", "evening")).contains(goes + "that mail.");
        assertThat(asks("held", "settle", number, "yes", "--as", "anne@example.org"))
                .contains(goes + "that mail.");
        assertThat(asks("held", "settle", number, "no", "--as", "anne@example.org"))
                .doesNotContain(goes);
        assertThat(asks("rsvp", "set", "evening", "anne@example.org", "yes")).contains(goes + "the confirmation.");
        assertThat(asks("rsvp", "set", "evening", "anne@example.org", "yes", "--quiet"))
                .doesNotContain(goes);
        assertThat(asks("rsvp", "set", "evening", "anne@example.org", "no")).doesNotContain(goes);
    }

    private String asks(String... command) {
        return story.command("n\n", command).said();
    }

    private void cancels() {
        story.told("event", "cancel", "evening", "--yes");
    }

    private static void saysThatNothingIsOpen(Story.Ended ended) {
        assertThat(ended.code()).isEqualTo(4);
        assertThat(ended.said())
                .contains(
                        "Nothing is open that mail ",
                        "It waits as before: what is over, cancelled or closed",
                        "ignore");
    }

    @Test
    void whatWaitsForACancelledEventIsSettledForItNoMore() {
        story.says("anne", "Hmm, tja.");
        cancels();
        String before = story.told("held", "list");

        saysThatNothingIsOpen(settles("yes"));
        saysThatNothingIsOpen(settles("no", "--event", "evening"));
        saysThatNothingIsOpen(settles("yes", "--as", "anne@example.org"));

        assertThat(story.told("held", "list")).isEqualTo(before);
        assertThat(settles("ignore").code()).isZero();
    }

    @Test
    void whatWaitsIsNotDoneWith() {
        story.says("anne", "Hmm, tja.");
        String number = story.told("held", "list").strip().split(" ", 2)[0];

        Story.Ended done = story.command("", "held", "done", number);

        assertThat(done.code()).isEqualTo(4);
        assertThat(done.said()).contains("Mail " + number + " waits for you to settle it.", "held settle " + number);
        assertThat(story.told("held", "list")).contains("Hmm, tja.");
    }

    @Test
    void whatAnswersACancelledEventIsNotOfferedToAnother() {
        story.says("anne", "Hmm, tja.");
        invitesToLunch("2017-02-20");
        assertThat(settles("yes", "--event", "lunch").said())
                .contains(" answers evening, and no other event.", "Leave --event out");
        cancels();

        Story.Ended ended = settles("yes");

        assertThat(ended.code()).isEqualTo(4);
        assertThat(ended.said())
                .contains(" answers evening, which takes no answers any more.", "ignore", "they mean lunch");
        assertThat(standingAtLunch()).containsPattern("anne@example.org>? silent");
    }

    @Test
    void whoeverWantsToBeLeftAloneIsSoAlsoAfterACancelledEvent() {
        story.says("anne", "Hmm, tja.");
        cancels();

        assertThat(settles("leave").code()).isZero();

        assertThat(story.told("people", "list", "--suppressed")).contains("anne@example.org", "left");
    }

    @Test
    void namedWhereNothingIsOpenThatIsSaid() {
        story.knows("bram");
        story.arrives("bram", "Een avond over techniek", List.of(), "Ik kom graag!");

        saysThatNothingIsOpen(settles("yes", "--as", "bram@example.org"));
    }

    @Test
    void nobodyIsAdmittedToWhatIsCancelled() {
        story.arrives("otto", "Fwd: Uitnodiging: Een avond over techniek", List.of(), "Ik kom graag mee!");
        cancels();

        saysThatNothingIsOpen(settles("yes", "--admit", "evening"));

        assertThat(story.told("people", "list")).doesNotContain("otto");
    }
}
