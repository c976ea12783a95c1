package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.erbij.app.Story;
import org.erbij.app.Story.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every dinner is called "Etentje": a yes to January's is no yes to February's. */
final class AdoptingOneOfTwoTest extends StoryTest {
    private static final String WORDS = "Lieve mensen,\r\n\r\nKom je bij ons eten?\r\n\r\nKars";

    @BeforeEach
    @Override
    void begin() throws IOException {
        story = new Story(home(), event(), "2017-01-09 10:00", "none", settings());
    }

    private void dinner(String id, String to) {
        story.organizerInvites(id, "Etentje", List.of("To: " + to), WORDS);
    }

    private void says(String name, String id, String words) {
        story.arrivesUnread(
                name, "Re: Etentje", List.of("In-Reply-To: <" + id + ">", "References: <" + id + ">"), words);
    }

    @Test
    void whoSaidYesToTheOneBeforeIsNotComingAndHearsNoLocation() {
        dinner("january@example.nl", "anne@example.org, bram@example.org");
        story.sleepsUntil("2017-01-10 10:00");
        says("anne", "january@example.nl", "Ja, ik kom graag!");
        story.sleepsUntil("2017-01-26 10:00");
        dinner("february@example.nl", "anne@example.org, bram@example.org");
        story.sleepsUntil("2017-01-27 10:00");
        says("bram", "february@example.nl", "Ja, ik kom graag!");
        story.goesOnUntil("2017-01-27 11:00");

        Ended unsaid = story.command("", "invite", "evening", "--adopt=etentje", "--yes");
        story.told("invite", "evening", "--adopt=etentje", "--sent", "2017-01-26", "--yes");

        assertThat(unsaid.code()).isEqualTo(2);
        assertThat(unsaid.said())
                .contains("1  Thu 26 Jan 2017 10:00  Etentje  (one mail, to 2 people)")
                .contains("2  Mon 9 Jan 2017 10:00  Etentje  (one mail, to 2 people)")
                .contains("Several mails in Sent may be the invitation.");
        story.setsLocation();
        story.goesOnUntil("2017-02-13 17:00");
        assertThat(story.standingOf("anne")).contains("silent");
        assertThat(story.everythingToldTo("anne")).doesNotContain(SECRET);
        assertThat(story.standingOf("bram")).contains("coming");
        assertThat(story.everythingToldTo("bram")).contains(SECRET);
    }

    @Test
    void whoTookSomeDaysToMailEverybodySentOneInvitationAndTheLaterCopyIsTheirs() {
        dinner("monday@example.nl", "anne@example.org");
        story.sleepsUntil("2017-01-11 10:00");
        dinner("wednesday@example.nl", "bram@example.org");
        story.sleepsUntil("2017-01-13 10:00");
        dinner("friday@example.nl", "anne@example.org");

        assertThat(story.told("invite", "evening", "--adopt", "--yes"))
                .contains(
                        "the invitation: from Mon 9 Jan 2017 10:00 to Fri 13 Jan 2017 10:00  Etentje  (3 mails, to 2 people)")
                .contains("2 people are invited by that mail now");

        story.goesOnUntil("2017-01-13 11:00");
        story.arrives("anne", "Re: Etentje", List.of("In-Reply-To: <friday@example.nl>"), "Haal me van de lijst.");
        assertThat(story.told("people", "list", "--suppressed"))
                .as("it is their own thread, so that it is proof")
                .contains("anne@example.org", "no mail: left");
    }
}
