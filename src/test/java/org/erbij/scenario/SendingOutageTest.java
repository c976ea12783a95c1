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

/** A server that takes no mail for more than an hour: what waits leaves once, and the organizer is told from when to when. */
final class SendingOutageTest {
    @TempDir
    private Path home;

    private Story story;
    private Gate post;

    @BeforeEach
    void begin() throws IOException {
        story = new Story(home, Story.EVENING, "2017-01-30 10:00", "none", "", port -> port, port -> {
            post = new Gate(port);
            return post.port();
        });
        story.invites("anne", "bram");
        story.goesOnUntil("2017-02-01 09:00");
    }

    @AfterEach
    void end() {
        story.close();
        post.close();
    }

    private List<String> told(String name, String subject) {
        return story.mailsTo(name).stream()
                .map(ReceivedMessage::content)
                .filter(mail -> mail.subject().contains(subject))
                .map(mail -> mail.text().replaceAll("\\s+", " "))
                .toList();
    }

    @Test
    void whatCouldNotLeaveForNinetyMinutesLeavesOnceAndIsToldWithBothMoments() {
        post.shut();
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-02-01 10:30");
        int before = story.mailsTo("anne").size();
        post.open();

        story.goesOnUntil("2017-02-01 12:00");
        story.goesOnUntil("2017-02-02 12:00");

        assertThat(told("kars", "Erbij kon niet mailen"))
                .singleElement()
                .asString()
                .contains("Van woensdag 1 februari om 09.0")
                .contains("kon Erbij niets versturen")
                .contains("De reden: ");
        assertThat(story.mailsTo("anne").stream().skip(before)).hasSize(1);
    }
}
