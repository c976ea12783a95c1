package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.erbij.app.Story;
import org.erbij.mail.ReceivedMessage;
import org.junit.jupiter.api.Test;

/** PRODUCT.md, The life of an occasion, 8: "Changes and cancellation reach exactly those who need them." */
final class ChangingTest extends StoryTest {
    private static final String TUESDAY = Story.EVENING.replace("2017-02-13 18:00", "2017-02-14 18:00");
    private static final String WEDNESDAY = Story.EVENING.replace("2017-02-13 18:00", "2017-02-15 19:00");

    private List<String> changesTo(String name) {
        return story.mailsTo(name).stream()
                .filter(mail -> mail.content().subject().matches("(Gewijzigd|Changed): .*"))
                .map(ChangingTest::wording)
                .toList();
    }

    private static String wording(ReceivedMessage mail) {
        return mail.content().text().replaceAll("\\s+", " ");
    }

    @Test
    void anotherDateIsToldToWhoComesMayComeIsSilentOrStaysInvolvedAndToNobodyElse() throws IOException {
        story.invites("anne", "bram", "cas", "daan", "eva", "fleur");
        story.goesOnUntil("2017-01-31 10:00");
        story.says("anne", "Ja, ik kom!");
        story.says("bram", "Misschien kom ik, ik weet het nog niet.");
        story.says("cas", "Ik kan helaas niet, maar houd me op de hoogte.");
        story.says("daan", "Nee, ik kom niet.");
        story.says("eva", "Ik wil geen mail meer.");
        story.goesOnUntil("2017-01-31 14:00");

        String said = story.applies(TUESDAY);
        story.goesOnUntil("2017-01-31 14:14");
        assertThat(changesTo("anne")).isEmpty();
        story.goesOnUntil("2017-01-31 15:00");

        assertThat(said).contains("change: to 5 people, on Tue 31 Jan 2017 14:15 unless it is changed again before");
        assertThat(List.of("anne", "bram", "cas", "fleur", "kars"))
                .allSatisfy(name -> assertThat(changesTo(name)).hasSize(1));
        assertThat(changesTo("daan")).isEmpty();
        assertThat(changesTo("eva")).isEmpty();
        assertThat(changesTo("anne").get(0))
                .contains("‘Een avond over techniek’ is verplaatst naar een andere dag.")
                .contains("Eerst: maandag 13 februari om 18.00 uur, tot 21.00 uur.")
                .contains("Nu: dinsdag 14 februari om 18.00 uur, tot 21.00 uur.")
                .contains("We rekenen ook dan op je. Lukt het niet?");
        assertThat(changesTo("kars").get(0)).contains("verplaatst").doesNotContain("rekenen", "Lukt het niet?");
        assertThat(changesTo("fleur").get(0))
                .contains("Kun je dan?")
                .contains("“An evening on tech” has a new date.", "Can you make it on the new date?");
    }

    @Test
    void aNoToTheDateThatItWasWaitsForTheOrganizer() throws IOException {
        story.invites("anne", "bram");
        story.goesOnUntil("2017-01-31 10:00");
        story.applies(TUESDAY);

        story.says("anne", "Ik kan er de 13e niet bij zijn, sorry.");
        story.says("bram", "Ik kan er de 14e niet bij zijn, sorry.");

        assertThat(story.standingOf("anne")).contains(" waiting");
        assertThat(story.standingOf("bram")).contains(" no");
    }

    @Test
    void whatThenEndsAfterMidnightIsToldWithTheDayItEndsOn() throws IOException {
        story.invites("anne");
        story.goesOnUntil("2017-01-31 10:00");

        story.applies(Story.EVENING.replace("2017-02-13 18:00", "2017-02-13 22:30"));
        story.goesOnUntil("2017-01-31 15:00");

        assertThat(changesTo("anne").get(0))
                .contains("‘Een avond over techniek’ begint op een ander tijdstip.")
                .contains("“An evening on tech” has a new time.")
                .contains("Eerst: maandag 13 februari om 18.00 uur, tot 21.00 uur.")
                .contains("Nu: maandag 13 februari om 22.30 uur, tot dinsdag 14 februari om 01.30 uur.")
                .contains("It is now: Monday 13 February, 22:30 to Tuesday 14 February, 01:30.");
    }

    // R51, R57
    @Test
    void theCalendarEntryMovesForWhoGotOneAndForNobodyElse() throws IOException {
        story.invites("anne", "fleur");
        story.goesOnUntil("2017-01-31 10:00");
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-01-31 14:00");

        story.applies(TUESDAY);
        story.goesOnUntil("2017-01-31 15:00");

        String anne = story.everythingToldTo("anne");
        assertThat(anne)
                .contains("DTSTART:20170213T170000Z")
                .contains("DTSTART:20170214T170000Z")
                .contains("SEQUENCE:1")
                .contains("PARTSTAT=NEEDS-ACTION;RSVP=TRUE");
        assertThat(anne.split("UID:evening@example.nl", -1)).hasSizeGreaterThan(2);
        assertThat(story.everythingToldTo("fleur")).doesNotContain("BEGIN:VEVENT");
    }

    @Test
    void aDateMovedTwiceWithinTheGraceIsToldOnce() throws IOException {
        story.invites("anne");
        story.goesOnUntil("2017-01-31 14:00");

        story.applies(TUESDAY);
        story.goesOnUntil("2017-01-31 14:10");
        story.applies(WEDNESDAY);
        story.goesOnUntil("2017-01-31 14:24");
        assertThat(changesTo("anne")).isEmpty();
        story.goesOnUntil("2017-02-01 14:00");

        assertThat(changesTo("anne"))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("Eerst: maandag 13 februari om 18.00 uur")
                        .contains("Nu: woensdag 15 februari om 19.00 uur")
                        .doesNotContain("14 februari"));
    }

    @Test
    void aDateMovedTwiceWithATalkBetweenIsToldTwiceAndEachTimeFromWhatWasKnown() throws IOException {
        story.invites("anne");
        story.goesOnUntil("2017-01-31 14:00");

        story.applies(TUESDAY);
        story.goesOnUntil("2017-01-31 15:00");
        story.applies(WEDNESDAY);
        story.goesOnUntil("2017-02-01 14:00");

        assertThat(changesTo("anne")).hasSize(2);
        assertThat(changesTo("anne").get(1))
                .contains("Eerst: dinsdag 14 februari")
                .contains("Nu: woensdag 15 februari");
    }

    // R57
    @Test
    void aChangeUndoneWithinTheGraceSendsNothingAndLetsCalendarRepliesStand() throws IOException {
        story.invites("anne");
        story.goesOnUntil("2017-01-31 10:00");
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-01-31 14:00");

        story.applies(TUESDAY);
        story.goesOnUntil("2017-01-31 14:10");
        String said = story.applies(Story.EVENING);
        story.goesOnUntil("2017-02-01 14:00");

        assertThat(said).contains("nobody is mailed").contains("the notice that waits for 2 people is dropped");
        assertThat(story.mailsTo("anne")).hasSize(2);
        story.pressesInCalendar("anne", "DECLINED", 0);
        assertThat(story.standingOf("anne")).isEqualTo("Anne anne@example.org no");
    }

    // R57
    @Test
    void aCalendarReplyToTheOldDateIsNoAnswerToTheNewOne() throws IOException {
        story.invites("anne");
        story.goesOnUntil("2017-01-31 10:00");
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-01-31 14:00");

        story.applies(TUESDAY);
        story.goesOnUntil("2017-01-31 15:00");
        story.pressesInCalendar("anne", "DECLINED", 0);
        String toTheOldDate = story.standingOf("anne");
        story.pressesInCalendar("anne", "DECLINED", 1);

        assertThat(toTheOldDate).startsWith("Anne anne@example.org coming");
        assertThat(story.standingOf("anne")).startsWith("Anne anne@example.org no");
    }

    @Test
    void whoWasConfirmedADateThatWasTakenBackIsToldThough() throws IOException {
        story.invites("anne", "bram");
        story.goesOnUntil("2017-01-31 14:00");

        story.applies(TUESDAY);
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-01-31 14:10");
        assertThat(wording(story.newestTo("anne"))).contains("14 februari");
        story.applies(Story.EVENING);
        story.goesOnUntil("2017-02-01 14:00");

        assertThat(changesTo("anne"))
                .singleElement()
                .satisfies(text ->
                        assertThat(text).contains("Eerst: dinsdag 14 februari").contains("Nu: maandag 13 februari"));
        assertThat(changesTo("bram")).isEmpty();
    }

    @Test
    void aConfirmationThatWaitsLeavesWithTheNewDateAndInItsThread() throws IOException {
        story.invites("anne");
        story.goesOnUntil("2017-01-31 14:00");
        story.says("anne", "Ja, ik kom!");

        story.applies(TUESDAY);
        story.goesOnUntil("2017-01-31 14:10");

        ReceivedMessage confirmation = story.newestTo("anne");
        assertThat(story.mailsTo("anne")).hasSize(2);
        assertThat(wording(confirmation)).contains("14 februari").doesNotContain("13 februari");
        assertThat(confirmation.content().subject()).startsWith("Re: ");
        assertThat(confirmation.threading().inReplyTo())
                .singleElement()
                .satisfies(id -> assertThat(id.value()).endsWith("-anne@example.org"));
        assertThat(story.everythingToldTo("anne")).contains("SEQUENCE:1").doesNotContain("SEQUENCE:0");
    }

    @Test
    void whoIsInvitedAfterAChangeIsInvitedToTheNewDateAndNeedsNoNotice() throws IOException {
        story.knows("anne");
        story.told("invite", "evening", "--yes");
        story.goesOnUntil("2017-01-30 10:05");
        story.knows("bram");

        story.applies(TUESDAY);
        story.told("invite", "evening", "--yes");
        story.goesOnUntil("2017-01-31 10:00");

        assertThat(changesTo("anne")).hasSize(1);
        assertThat(story.mailsTo("bram"))
                .singleElement()
                .satisfies(mail -> assertThat(wording(mail)).contains("14 februari"));
    }

    // R72
    @Test
    void whoWasRemindedOfTheOldDateIsRemindedOfTheNewOneOnce() throws IOException {
        story.invites("anne");
        story.goesOnUntil("2017-01-31 10:00");
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-02-12 20:00");
        long before = reminders("anne");

        story.applies(Story.EVENING.replace("2017-02-13 18:00", "2017-02-20 18:00"));
        story.goesOnUntil("2017-02-20 20:00");

        assertThat(before).isEqualTo(1);
        assertThat(reminders("anne")).isEqualTo(3);
        assertThat(wording(story.newestTo("anne"))).contains("vandaag om 18.00 uur");
    }

    private long reminders(String name) {
        return story.mailsTo(name).stream()
                .filter(mail -> mail.content().subject().startsWith("Tot gauw"))
                .count();
    }

    @Test
    void aChangeHoursBeforeTheMeetingIsToldAtOnce() throws IOException {
        story.invites("anne");
        story.goesOnUntil("2017-02-13 16:30");

        story.applies(Story.EVENING.replace("2017-02-13 18:00", "2017-02-13 19:00"));
        story.goesOnUntil("2017-02-13 16:32");

        assertThat(changesTo("anne")).hasSize(1);
    }

    @Test
    void anEventThatIsOverDoesNotMove() throws IOException {
        story.invites("anne");
        story.goesOnUntil("2017-02-14 16:30");

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> story.applies(WEDNESDAY)))
                .hasMessageContaining("ended with 4")
                .hasMessageContaining("has ended, and cannot move to another day");
    }

    @Test
    void editsThatConcernNobodySendNothing() throws IOException {
        story.invites("anne");
        story.goesOnUntil("2017-01-31 10:00");

        String said = story.applies(Story.EVENING + "practical: {nl: Neem een trui mee., en: Bring a jumper.}\n");
        story.goesOnUntil("2017-02-01 10:00");

        assertThat(said).contains("Nothing has been mailed.");
        assertThat(story.mailsTo("anne")).hasSize(1);
    }
}
