package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.erbij.app.Story;
import org.erbij.fixture.Gate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A digest tells what came into the books since the last one that left, whenever it had come in. */
final class DigestUnreadTest {
    private Story story;
    private Gate mailbox;

    @BeforeEach
    void begin(@TempDir Path home) throws IOException {
        story = new Story(home, Story.EVENING, "2017-01-30 10:00", "18:00", "", port -> {
            mailbox = new Gate(port);
            return mailbox.port();
        });
        story.invites("anne", "bram");
        story.goesOnUntil("2017-01-30 18:30");
        assertThat(digests()).hasSize(1);
    }

    @AfterEach
    void end() {
        story.close();
        mailbox.close();
    }

    private List<String> digests() {
        return story.mailsTo("kars").stream()
                .map(mail -> mail.content().text().replaceAll("\\s+", " "))
                .filter(text -> text.contains("Zo staat het met"))
                .toList();
    }

    @Test
    void whatCameWhileTheMailboxCouldNotBeReadStandsInTheNextAndTheOneBetweenSaysSinceWhen() {
        story.goesOnUntil("2017-01-31 17:30");
        mailbox.shut();
        story.saysUnread("anne", "Ja, ik kom! Is er een lift?");
        story.goesOnUntil("2017-01-31 17:35");
        story.goesOnUntil("2017-01-31 18:30");
        assertThat(digests()).hasSize(2);
        assertThat(digests().get(1))
                .contains("sinds dinsdag 31 januari om 17.30 uur kan Erbij je mailbox niet lezen")
                .doesNotContain("niets veranderd", "Anne");

        mailbox.open();
        story.goesOnUntil("2017-01-31 19:00");
        story.goesOnUntil("2017-02-01 09:00");
        assertThat(story.standingOf("anne")).contains("coming");
        story.goesOnUntil("2017-02-01 18:01");

        assertThat(digests()).hasSize(3);
        assertThat(digests().get(2))
                .contains("Anne: komt (\"", "Anne: \"Is er een lift?\"")
                .doesNotContain("kan Erbij je mailbox niet lezen");
        story.goesOnUntil("2017-02-02 18:01");
        assertThat(digests().get(3))
                .as("and in no other")
                .contains("Anne: \"Is er")
                .doesNotContain("Anne: komt");
    }

    @Test
    void theMailboxIsReadBeforeADigestLeaves() {
        story.goesOnUntil("2017-01-31 17:30");
        story.saysUnread("anne", "Ja, ik kom!");

        story.sleepsUntil("2017-02-02 09:00");

        assertThat(digests()).hasSize(2);
        assertThat(digests().get(1)).contains("Anne: komt (\"");
    }
}
