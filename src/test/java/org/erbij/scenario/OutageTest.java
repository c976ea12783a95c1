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

/** PRODUCT.md: "the first mail after recovery tells from when to when nobody listened". */
final class OutageTest {
    private static final String NOBODY_LISTENED = "Erbij kon je mailbox niet lezen";

    @TempDir
    private Path home;

    private Story story;
    private Gate mailbox;

    @BeforeEach
    void begin() throws IOException {
        story = new Story(home, Story.EVENING, "2017-01-30 10:00", "none", "", port -> {
            mailbox = new Gate(port);
            return mailbox.port();
        });
        story.invites("anne", "bram");
        story.goesOnUntil("2017-02-01 09:00");
    }

    @AfterEach
    void end() {
        story.close();
        mailbox.close();
    }

    private List<String> outages() {
        return told(NOBODY_LISTENED);
    }

    private List<String> toldOfNow() {
        return told("Erbij kan je mailbox niet lezen");
    }

    private List<String> told(String subject) {
        return story.mailsTo("kars").stream()
                .map(ReceivedMessage::content)
                .filter(mail -> mail.subject().equals(subject))
                .map(mail -> mail.text().replaceAll("\\s+", " "))
                .toList();
    }

    private void isShut(String from, String to) {
        mailbox.shut();
        story.goesOnUntil(from);
        story.goesOnUntil(to);
        mailbox.open();
    }

    @Test
    void whatFailedForNinetyMinutesIsToldOnceWithBothMoments() {
        isShut("2017-02-01 09:10", "2017-02-01 10:39");
        story.goesOnUntil("2017-02-01 10:40");
        story.goesOnUntil("2017-02-01 10:42");
        story.goesOnUntil("2017-02-02 12:00");

        assertThat(outages())
                .singleElement()
                .asString()
                .contains("Van woensdag 1 februari om 09.10 uur tot 10.40 uur kon Erbij je mailbox niet lezen")
                .contains("De reden: 127.0.0.1:" + mailbox.port());
    }

    @Test
    void whatHasFailedForAnHourIsToldWhileItLastsAndOnce() {
        mailbox.shut();
        story.goesOnUntil("2017-02-01 09:10");
        story.goesOnUntil("2017-02-01 10:05");
        assertThat(toldOfNow()).isEmpty();

        story.goesOnUntil("2017-02-01 10:20");
        assertThat(toldOfNow())
                .singleElement()
                .asString()
                .contains("Sinds woensdag 1 februari om 09.10 uur kan Erbij je mailbox niet lezen.")
                .contains("De reden: 127.0.0.1:" + mailbox.port());

        story.goesOnUntil("2017-02-02 12:00");
        mailbox.open();
        story.goesOnUntil("2017-02-02 13:00");
        story.goesOnUntil("2017-02-02 13:02");
        assertThat(toldOfNow()).hasSize(1);
        assertThat(outages()).hasSize(1);
    }

    @Test
    void fiftyNineMinutesAreNotWorthAMail() {
        isShut("2017-02-01 09:10", "2017-02-01 10:08");
        story.goesOnUntil("2017-02-01 10:09");
        story.goesOnUntil("2017-02-02 12:00");

        assertThat(outages()).isEmpty();
        assertThat(toldOfNow()).isEmpty();
    }

    @Test
    void itIsTheFirstThingToldAfterwards() {
        story.goesOnUntil("2017-02-11 08:00");
        isShut("2017-02-11 08:30", "2017-02-11 09:50");
        int before = story.mailsTo("kars").size();

        story.goesOnUntil("2017-02-11 10:00");
        story.goesOnUntil("2017-02-11 10:10");

        assertThat(story.mailsTo("kars").stream()
                        .skip(before)
                        .map(mail -> mail.content().subject()))
                .as("at ten the location was to leave, which nobody has set")
                .hasSizeGreaterThan(1)
                .first()
                .isEqualTo(NOBODY_LISTENED);
    }

    @Test
    void afterTheEveningItIsToldWhileAFollowUpIsToLeave() {
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-02-14 07:00");

        isShut("2017-02-14 07:30", "2017-02-14 09:30");
        story.goesOnUntil("2017-02-14 12:00");
        assertThat(outages()).hasSize(1);

        isShut("2017-02-14 12:30", "2017-02-14 14:30");
        story.goesOnUntil("2017-02-15 15:00");
        assertThat(outages()).as("nothing is to come any more").hasSize(1);
    }

    @Test
    void anEventThatEndsMeanwhileIsNoReasonToTellItAgainUnderTheNext() {
        String other = Story.EVENING
                .replace("event: evening", "event: sequel")
                .replace("2017-02-13", "2017-02-20")
                .replace("2017-02-11", "2017-02-18");
        story.told("event", "apply", story.file("events/sequel.yaml", other).toString(), "--yes");
        story.told("invite", "sequel", "--yes");
        story.goesOnUntil("2017-02-13 19:00");

        mailbox.shut();
        story.goesOnUntil("2017-02-13 19:10");
        story.goesOnUntil("2017-02-13 20:20");
        assertThat(toldOfNow()).hasSize(1);
        story.goesOnUntil("2017-02-13 22:30");

        assertThat(toldOfNow()).hasSize(1);
    }

    /** ADR 20: who stops it, or shuts the laptop, knows. */
    @Test
    void aNightInWhichNothingRanIsNoOutage() {
        story.sleepsUntil("2017-02-02 09:00");
        story.goesOnUntil("2017-02-02 12:00");

        assertThat(outages()).isEmpty();
    }

    @Test
    void whatFailedWhenABackupWasMadeIsNoOutageOnceItIsPutBack() {
        Path backup = home.resolve("erbij.backup");
        isShut("2017-02-01 09:10", "2017-02-01 09:40");
        story.told("backup", backup.toString());
        story.goesOnUntil("2017-02-03 12:00");

        story.putsBack(backup);
        story.goesOnUntil("2017-02-04 12:00");

        assertThat(outages()).isEmpty();
    }
}
