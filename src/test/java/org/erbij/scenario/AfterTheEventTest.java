package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.erbij.app.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Step 9: once it has ended, answers in its threads are read for leaving and wishes, and shown to the organizer. */
final class AfterTheEventTest extends StoryTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void invited() {
        story.invites("anne", "bram");
        story.says("anne", "Ja, ik kom!");
    }

    private void afterwards() {
        story.goesOnUntil("2017-02-14 11:00");
    }

    private void theNextOneIsOpen() throws IOException {
        String other = Story.EVENING
                .replace("event: evening", "event: sequel")
                .replace("Een avond over techniek", "Een tweede avond")
                .replace("An evening on tech", "A second evening")
                .replace("2017-02-13", "2017-03-13")
                .replace("2017-02-11", "2017-03-11");
        Path file = Files.writeString(folder.resolve("sequel.yaml"), other);
        story.told("event", "apply", file.toString(), "--yes");
    }

    @Test
    void anAnswerChangesNoStandingAndGetsNoConfirmation() {
        afterwards();
        int before = story.mailsTo("anne").size();

        story.says("anne", "Ik kan toch niet, sorry.");
        story.goesOnUntil("2017-02-14 18:00");

        assertThat(story.standingOf("anne")).contains(" coming");
        assertThat(story.told("held", "list")).contains("the event is over");
        assertThat(story.mailsTo("anne")).hasSize(before);
    }

    @Test
    void leavingIsHonoured() {
        afterwards();

        story.says("anne", "Haal me van de lijst.");

        assertThat(story.standingOf("anne")).contains("gets no mail");
    }

    @Test
    void aWishForALanguageIsHeard() throws IOException {
        afterwards();

        story.says("anne", "Leuk was het! Kunnen jullie mij voortaan in het Engels mailen?");
        theNextOneIsOpen();
        story.told("invite", "sequel", "--to", "anne@example.org", "--yes");
        story.goesOnUntil("2017-02-14 12:00");

        assertThat(story.newestTo("anne").content().text())
                .contains("Hello Anne")
                .doesNotContain("Hallo");
    }

    @Test
    void nextTimeIsOfferedForTheNextEventWhenTheyAreInvitedToIt() throws IOException {
        afterwards();
        theNextOneIsOpen();
        story.told("invite", "sequel", "--to", "anne@example.org", "--yes");
        story.arrivesInTheFirstThread("anne", "Volgende keer ben ik er weer bij!");
        assertThat(story.told("held", "list")).contains("do they mean sequel? It is settled for that");

        String number = story.told("held", "list").strip().split(" ", 2)[0];
        story.told("held", "settle", "--yes", number, "yes");

        assertThat(story.told("roster", "sequel").lines().filter(line -> line.contains("anne@")))
                .allMatch(line -> line.contains(" coming"));
        assertThat(story.standingOf("anne")).contains(" coming");
    }

    @Test
    void nextTimeIsOfferedToBeAdmittedWhenTheyAreNotInvitedToItYet() throws IOException {
        afterwards();
        theNextOneIsOpen();
        story.says("bram", "Volgende keer ben ik er weer bij!");
        assertThat(story.told("held", "list")).contains("do they mean sequel? Settle it for that with --admit sequel");

        String number = story.told("held", "list").strip().split(" ", 2)[0];
        story.told("held", "settle", "--yes", number, "yes", "--admit", "sequel");
        story.goesOnUntil("2017-02-14 12:00");

        assertThat(story.told("roster", "sequel")).contains("bram@example.org").contains("coming");
        assertThat(story.newestTo("bram").content().text()).contains("13 maart");
    }

    @Test
    void whatNamesADayOrNoOtherTimeIsNotOfferedForAnEventThatTheyDoNotKnow() throws IOException {
        afterwards();
        theNextOneIsOpen();

        story.says("bram", "De 13e kan ik wel! Ik kom.");
        story.says("anne", "Ja, ik kom!");

        assertThat(story.told("held", "list")).contains("the event is over").doesNotContain("do they mean");
    }

    @Test
    void whatNamesAnotherDayIsNotOfferedForTheOneTheyAreInvitedTo() throws IOException {
        afterwards();
        theNextOneIsOpen();
        story.told("invite", "sequel", "--yes");

        story.arrivesInTheFirstThread("anne", "13 februari kan ik wel! Ik kom.");
        assertThat(story.told("held", "list")).contains("the event is over").doesNotContain("do they mean");

        story.arrivesInTheFirstThread("bram", "13 maart kan ik wel! Ik kom.");
        assertThat(story.told("held", "list")).contains("do they mean sequel? It is settled for that");
    }

    @Test
    void nextTimeIsNotThatOfToday() throws IOException {
        afterwards();
        theNextOneIsOpen();
        story.goesOnUntil("2017-03-13 09:00");

        story.says("bram", "Volgende keer ben ik er weer bij!");

        assertThat(story.told("held", "list")).doesNotContain("do they mean");
    }

    @Test
    void withNoNextEventOpenNothingIsOffered() {
        afterwards();

        story.says("anne", "Volgende keer ben ik er weer bij!");

        assertThat(story.told("held", "list")).contains("the event is over").doesNotContain("do they mean");
    }
}
