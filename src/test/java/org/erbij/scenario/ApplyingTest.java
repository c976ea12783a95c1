package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.erbij.app.Story;
import org.junit.jupiter.api.Test;

/** "event apply shows the difference and what would be mailed before anything changes". */
final class ApplyingTest extends StoryTest {
    @Test
    void aPlannedMailWhoseMomentIsPastIsListedWithTheNumberOfPeopleItGoesTo() throws IOException {
        story.invites("anne", "bram", "cas");
        story.goesOnUntil("2017-01-31 10:00");
        story.says("anne", "Ja, ik kom!");

        String said = story.applies(Story.EVENING.replace("3 days before answers close, 10:00", "2017-01-31 09:00"));
        story.goesOnUntil("2017-01-31 10:10");

        assertThat(said).contains("! nudge (2017-01-31 09:00) lies in the past and would go out at once, to 2 people");
        assertThat(story.newestTo("bram").content().subject()).startsWith("Ben je erbij");
        assertThat(story.mailsTo("cas")).hasSize(2);
        assertThat(story.applies(Story.EVENING.replace("3 days before answers close, 10:00", "2017-01-31 09:00")))
                .as("it has been dealt with")
                .doesNotContain("lies in the past");
    }

    @Test
    void aReminderThatTheNextOneHasOvertakenIsNotSaidToGoOut() throws IOException {
        story.invites("anne");
        story.goesOnUntil("2017-01-31 10:00");

        String said = story.applies(
                Story.EVENING.replace("['1 day before', '3 hours before']", "['20 days before', '14 days before']"));

        assertThat(said)
                .contains("! reminder (14 days before) lies in the past and would go out at once, to 1 person")
                .doesNotContain("reminder (20 days before) lies in the past");
    }

    @Test
    void oneIsAPersonAndSeveralArePeople() {
        story.goesOnUntil("2017-01-31 10:00");
        story.invites("anne");
        story.goesOnUntil("2017-01-31 12:00");

        Story.Ended unsure = story.command("", "event", "cancel", "evening");

        assertThat(unsure.said()).contains("cancellation: to 2 people").doesNotContain("1 people");
        assertThat(story.told("event", "list")).contains(", 2 people, 1 coming");
    }

    // PRODUCT.md, Organizers: "count in the headcount and get every mass mail as an attendee would"
    @Test
    void whoComesToRunItAfterItWentOutCountsAsComingAndIsOwedWhatWasAnnounced() throws IOException {
        story.invites("anne", "bram", "cas");
        story.setsLocation();
        story.says("cas", "Helaas, ik kan niet.");
        story.says("bram", "Misschien, ik weet het nog niet.");
        story.goesOnUntil("2017-02-11 12:00");
        assertThat(story.everythingToldTo("anne")).doesNotContain(SECRET);

        String said = story.applies(runBy("anne", "bram", "cas", "sam"));
        story.goesOnUntil("2017-02-11 12:30");

        assertThat(said)
                .contains("Anne <anne@example.org> counts as coming from now on, and gets the location at once")
                .contains("Sam <sam@example.org> counts as coming from now on, and gets the location at once")
                .doesNotContain("Cas <cas@example.org> counts", "Bram <bram@example.org> counts")
                .contains("The location is in the outbox for whoever runs it from now on.");
        assertThat(story.standingOf("anne")).contains(" coming");
        assertThat(story.standingOf("sam")).contains(" coming");
        assertThat(story.standingOf("cas")).contains(" no");
        assertThat(story.everythingToldTo("anne")).contains(SECRET);
        assertThat(story.everythingToldTo("sam")).contains(SECRET);
        assertThat(story.everythingToldTo("bram") + story.everythingToldTo("cas"))
                .doesNotContain(SECRET);

        int sam = story.mailsTo("sam").size();
        assertThat(story.applies(runBy("anne", "bram", "cas", "sam"))).doesNotContain("counts as coming");
        story.goesOnUntil("2017-02-12 19:00");
        assertThat(story.mailsTo("sam")).as("the reminder").hasSize(sam + 1);
    }

    @Test
    void whoIsKeptOutDoesNotComeInByBeingMadeAnOrganizer() throws IOException {
        story.invites("anne");
        story.setsLocation();
        story.goesOnUntil("2017-02-11 12:00");
        story.told("people", "bar", "anne@example.org", "--event", "evening", "--yes");

        String said = story.applies(runBy("anne"));
        story.goesOnUntil("2017-02-11 13:00");

        assertThat(said).doesNotContain("counts as coming");
        assertThat(story.everythingToldTo("anne")).doesNotContain(SECRET);
    }

    @Test
    void whoRunsItNoLongerIsSaidToComeStillAndToBeToldThePlace() throws IOException {
        story.applies(runBy("sam", "cas", "mallory"));
        story.invites("anne");
        story.told("rsvp", "set", "evening", "cas@example.org", "no", "--yes");
        story.told("people", "bar", "mallory@example.org", "--yes");
        story.setsLocation();

        String before = story.applies(runBy("sam"));
        story.applies(runBy("sam", "cas"));
        story.goesOnUntil("2017-02-11 12:00");
        String after = story.applies(Story.EVENING);

        assertThat(before).doesNotContain("Who runs it no longer");
        assertThat(after)
                .contains("Who runs it no longer:")
                .contains("Sam <sam@example.org> still counts as coming, and knows the location")
                .contains("'erbij rsvp set evening sam@example.org no' or 'erbij people bar' changes that")
                .doesNotContain(
                        "Cas <cas@example.org> still", "Mallory <mallory@example.org> still", "gets the location;");
        assertThat(story.everythingToldTo("sam")).contains(SECRET);
        assertThat(story.applies(Story.EVENING)).doesNotContain("Who runs it no longer");
    }

    private static String runBy(String... names) {
        StringBuilder organizers = new StringBuilder("organizers:\n");
        for (String name : names) {
            String first = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
            organizers
                    .append("  - {name: ")
                    .append(first)
                    .append(", address: ")
                    .append(name)
                    .append("@example.org}\n");
        }
        return Story.EVENING.replace("organizers:\n", organizers.toString());
    }
}
