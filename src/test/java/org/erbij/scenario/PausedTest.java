package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PRODUCT.md, Leaving: a wish nobody proved to be theirs pauses mail to them, and cuts nobody off. */
final class PausedTest extends StoryTest {
    @BeforeEach
    void somebodyElseAsksInTheirName() {
        story.invites("anne");
        story.says("anne", "Ja, ik kom!");
        story.arrives("anne", "Uitnodiging: Een avond over techniek", List.of(), "Haal me van de lijst.");
        story.goesOnUntil("2017-01-30 12:00");
        assertThat(story.mailsTo("anne")).hasSize(1);
        assertThat(story.standingOf("anne")).contains("gets no mail");
    }

    private void theLocationReachesThem() {
        story.setsLocation();
        story.goesOnUntil("2017-02-11 10:01");
        assertThat(story.newestTo("anne").content().text()).contains(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ignore", "yes"})
    void theOrganizersWordEndsIt(String word) {
        String number = story.told("held", "list").strip().split(" ", 2)[0];

        story.told("held", "settle", "--yes", number, word);
        story.goesOnUntil("2017-01-30 14:00");

        assertThat(story.standingOf("anne")).contains(" coming").doesNotContain("gets no mail");
        assertThat(story.mailsTo("anne")).as("the confirmation that waited").hasSize(2);
        theLocationReachesThem();
    }

    @Test
    void settlingAnotherMailOfTheirsDoesNot() {
        story.arrives("anne", "Een avond over techniek", List.of(), "Ik ben erbij!");

        List<String> waiting = story.told("held", "list")
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("\\d+ .*"))
                .map(line -> line.split(" ", 2)[0])
                .toList();

        assertThat(waiting).hasSize(2);
        story.told("held", "settle", "--yes", waiting.get(1), "ignore");
        story.goesOnUntil("2017-01-30 14:00");

        assertThat(story.standingOf("anne")).contains("gets no mail").contains("a mail waits for you");
        assertThat(story.mailsTo("anne")).hasSize(1);
    }

    @Test
    void aMailInTheirThreadEndsIt() {
        story.says("anne", "Ja, ik kom, met zijn tweeën.");
        story.goesOnUntil("2017-01-30 14:00");

        assertThat(story.standingOf("anne")).contains(" coming").doesNotContain("gets no mail");
        assertThat(story.mailsTo("anne")).hasSize(2);
        theLocationReachesThem();
    }

    // whatever fell due meanwhile waited, and leaves when the pause ends
    @Test
    void aReminderThatFellDueMeanwhileFollowsWhenThePauseEndsAndOnlyTheNewest() {
        story.setsLocation();
        story.goesOnUntil("2017-02-13 15:30");
        assertThat(story.mailsTo("anne")).hasSize(1);

        story.told("held", "settle", "--yes", story.told("held", "list").strip().split(" ", 2)[0], "ignore");
        story.goesOnUntil("2017-02-13 16:00");

        assertThat(story.mailsTo("anne").stream().map(mail -> mail.content().text()))
                .filteredOn(text -> text.contains(SECRET))
                .as("the confirmation that waited over the release, the location and one reminder of two")
                .hasSize(3);
    }

    private List<String> told(String kind) {
        return story.mailsTo("kars").stream()
                .filter(mail ->
                        mail.content().subject().contains("een mail (" + kind + ") wacht, want iemand wil misschien"))
                .map(mail -> mail.content().text().replaceAll("\\s+", " "))
                .toList();
    }

    // PRODUCT.md, life of an occasion 7 and Changes: whoever comes must be told; who may have left, by a person
    @Test
    void thatTheLocationWaitsForThemIsToldToTheOrganizerAtOnceAndOnce() {
        story.setsLocation();
        story.goesOnUntil("2017-02-11 09:50");
        assertThat(told("locatie")).isEmpty();

        story.goesOnUntil("2017-02-11 10:10");
        assertThat(told("locatie")).singleElement().asString().contains("Anne").doesNotContain(SECRET);

        story.goesOnUntil("2017-02-13 17:00");
        assertThat(told("locatie"))
                .as("reminders show it as well, and are no news")
                .hasSize(1);
    }

    @Test
    void soIsThatTheyAreNotToldThatItIsCancelled() {
        story.told("event", "cancel", "evening", "--yes");
        story.goesOnUntil("2017-01-31 12:00");

        assertThat(told("afgelasting")).hasSize(1);
        assertThat(story.mailsTo("anne")).hasSize(1);
    }

    @Test
    void soIsThatTheyAreNotToldOfAnotherTime() throws IOException {
        story.applies(event().replace("18:00", "19:30"));
        story.goesOnUntil("2017-01-31 12:00");

        assertThat(told("wijziging")).hasSize(1);
        assertThat(story.mailsTo("anne")).hasSize(1);
    }

    @Test
    void ofAnotherChangeThatWaitsForThemTheOrganizerIsToldAgain() throws IOException {
        story.applies(event().replace("18:00", "19:30"));
        story.goesOnUntil("2017-01-31 12:00");

        story.applies(event().replace("18:00", "20:30"));
        story.goesOnUntil("2017-02-01 12:00");

        assertThat(told("wijziging")).hasSize(2);
    }

    @Test
    void nothingIsToldOnceAYesOfTheirsHasEndedThePause() {
        story.says("anne", "Ja, ik kom!");
        theLocationReachesThem();

        assertThat(told("locatie")).isEmpty();
    }

    @Test
    void theyCountAsLeftOutWhereverItIsSaidHowManyAreReached() {
        story.invites("bram");
        story.says("bram", "Ja, ik kom!");
        story.setsLocation();

        assertThat(story.told("schedule", "list"))
                .containsPattern("(?m)^.*location.* 2 .*$")
                .doesNotContainPattern("(?m)^.*location.* 3 .*$");
        assertThat(story.command(
                                "Subject (nl): Fiets\n\nDe stalling is dicht.\n\nSubject (en): Bike\n\nThe stands are closed.\n",
                                "mail",
                                "evening",
                                "-",
                                "--to",
                                "attending")
                        .said())
                .contains("1 who gets no mail.", "somebody asked in their name to be left alone");
        assertThat(story.told("venue", "release", "evening", "--yes"))
                .contains("Released. 2 mails are in the outbox", "1 person who comes gets no mail from us");
    }

    @Test
    void whatMakesNoSenseAnyMoreWhenThePauseEndsDoesNotFollow() {
        story.goesOnUntil("2017-02-14 09:00");

        story.told("held", "settle", "--yes", story.told("held", "list").strip().split(" ", 2)[0], "ignore");
        story.goesOnUntil("2017-02-14 09:30");

        assertThat(story.mailsTo("anne")).hasSize(1);
    }

    @Test
    void whoLeavesInsteadGetsNothingOfIt() {
        story.setsLocation();
        story.goesOnUntil("2017-02-12 20:00");

        story.says("anne", "Haal me van de lijst, en stuur hier geen antwoord op.");
        story.goesOnUntil("2017-02-13 16:00");

        assertThat(story.mailsTo("anne")).hasSize(1);
        assertThat(story.everythingToldTo("anne")).doesNotContain(SECRET);
    }

    @Test
    void aMailThatProvesNothingDoesNot() {
        story.arrives("anne", "Uitnodiging: Een avond over techniek", List.of(), "Ja, ik kom!");
        story.goesOnUntil("2017-01-30 14:00");

        assertThat(story.standingOf("anne")).contains("gets no mail");
        assertThat(story.mailsTo("anne")).hasSize(1);
    }

    // PRODUCT.md, Leaving: confirmed once, except that who demands silence gets silence
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Haal me van de lijst, en stuur me ook geen bevestiging.",
                "Take me off your list, and do not reply to this."
            })
    void whoDemandsSilenceGetsItAlsoWhenTheOrganizerSettlesItAsLeaving(String words) {
        story.invites("bram");
        story.arrives("bram", "Uitnodiging: Een avond over techniek", List.of(), words);
        String number = story.told("held", "list")
                .lines()
                .filter(line -> line.contains("Bram"))
                .map(line -> line.strip().split(" ", 2)[0])
                .findFirst()
                .orElseThrow();

        assertThat(story.told("held", "settle", "--yes", number, "leave")).endsWith("nobody is written to.\n");
        story.goesOnUntil("2017-01-30 14:00");

        assertThat(story.mailsTo("bram")).hasSize(1);
    }

    @Test
    void whoLeavesByTheOrganizersWordOnTheirMailIsToldSo() {
        String number = story.told("held", "list").strip().split(" ", 2)[0];

        story.told("held", "settle", "--yes", number, "leave");
        story.goesOnUntil("2017-01-30 14:00");

        assertThat(story.mailsTo("anne")).hasSize(2);
    }
}
