package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.erbij.app.Story;
import org.erbij.fixture.Gate;
import org.erbij.mail.ReceivedMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mailbox cannot be read when a mail is due that goes by what people answered (R21, R98, R104). */
final class UnreadAnswersTest {
    private Story story;
    private Gate mailbox;

    @BeforeEach
    void begin(@TempDir Path home) throws IOException {
        story = new Story(home, Story.EVENING, "2017-01-30 10:00", "none", "alarms: [outage]\n", port -> {
            mailbox = new Gate(port);
            return mailbox.port();
        });
        story.invites("anne", "bram");
        story.setsLocation();
    }

    @AfterEach
    void end() {
        story.close();
        mailbox.close();
    }

    private List<String> alarms() {
        return story.mailsTo("kars").stream()
                .map(ReceivedMessage::content)
                .filter(mail ->
                        mail.subject().contains("een mail (locatie) wacht, want Erbij kan je mailbox niet lezen"))
                .map(mail -> mail.text().replaceAll("\\s+", " "))
                .toList();
    }

    @Test
    void theLocationWaitsForAnswersThatAreUnread() {
        story.says("anne", "Ja, ik kom!");
        story.says("bram", "Ja, ik kom!");
        story.goesOnUntil("2017-02-11 09:00");
        mailbox.shut();
        story.goesOnUntil("2017-02-11 09:50");
        story.saysUnread("bram", "Toch niet, ik kan helaas niet komen.");

        story.goesOnUntil("2017-02-11 10:10");
        assertThat(story.everythingToldTo("anne") + story.everythingToldTo("bram"))
                .doesNotContain(SECRET);
        assertThat(alarms()).isEmpty();
        story.goesOnUntil("2017-02-11 10:20");
        assertThat(alarms())
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("uiterlijk tot zaterdag 11 februari om 16.00 uur", "(locatie)")
                        .contains("erbij schedule now evening location ", "erbij schedule stop evening location "));
        story.goesOnUntil("2017-02-11 12:00");
        assertThat(alarms()).hasSize(1);

        mailbox.open();
        story.goesOnUntil("2017-02-11 13:00");
        story.goesOnUntil("2017-02-11 13:05");

        assertThat(story.everythingToldTo("anne")).contains(SECRET);
        assertThat(story.everythingToldTo("bram")).doesNotContain(SECRET);
        assertThat(story.standingOf("bram")).contains(" no").doesNotContain("knows the location");
    }

    @Test
    void theLocationLeavesInTimeThoughTheMailboxStaysAway() throws IOException {
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-02-11 09:00");
        mailbox.shut();

        story.goesOnUntil("2017-02-11 15:59");
        assertThat(story.everythingToldTo("anne")).doesNotContain(SECRET);
        story.goesOnUntil("2017-02-11 16:01");

        assertThat(story.everythingToldTo("anne")).contains(SECRET);
        assertThat(story.log()).contains("leaves unread");
    }

    @Test
    void nobodyIsNudgedWhoseAnswerIsUnread() {
        story.goesOnUntil("2017-02-08 09:00");
        mailbox.shut();
        story.saysUnread("anne", "Ik kan niet, helaas.");
        story.goesOnUntil("2017-02-08 12:00");
        assertThat(story.mailsTo("bram")).as("the invitation").hasSize(1);

        mailbox.open();
        story.goesOnUntil("2017-02-08 13:00");
        story.goesOnUntil("2017-02-08 13:05");

        assertThat(story.mailsTo("bram")).as("and the nudge").hasSize(2);
        assertThat(story.newestTo("anne").content().subject()).doesNotStartWith("Ben je erbij?");
    }

    @Test
    void theOrganizerNeedNotWait() {
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-02-11 09:00");
        mailbox.shut();
        story.goesOnUntil("2017-02-11 10:30");
        assertThat(story.everythingToldTo("anne")).doesNotContain(SECRET);

        story.told("schedule", "now", "evening", "location", "--yes");
        story.goesOnUntil("2017-02-11 10:35");

        assertThat(story.everythingToldTo("anne")).contains(SECRET);
    }

    private static final String SECRET = StoryTest.SECRET;
}
