package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.erbij.app.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R95, first row, where several got the same mail: its id is no secret of anybody's, so that the verdict on the sender decides. */
final class SharedThreadTest {
    private static final String LEAVES = "Haal me van de lijst.";
    private static final String RECEIVED =
            "Received: from mail.example.org by mx.example.nl; Mon, 30 Jan 2017 09:00:00 +0000";
    private static final String PASS = "Authentication-Results: mx.example.nl; dmarc=pass";

    @TempDir
    private Path home;

    private Story story;

    @BeforeEach
    void mailedByHandToAll() throws Exception {
        Files.createDirectories(home.resolve("data"));
        Files.writeString(
                home.resolve("data/account.yaml"),
                "account: kars@example.nl\nserver: 127.0.0.1\nkeeps-message-id: yes\nauthserv-id: mx.example.nl\n");
        story = new Story(home, Story.EVENING, "2017-01-30 10:00");
        story.organizerInvites(
                "hand@example.nl",
                "Etentje in februari",
                List.of("To: anne@example.org, bram@example.org, cas@example.org, daan@example.org"),
                "Kom je maandag 13 februari om zes uur?");
        story.told("invite", "evening", "--adopt", "--yes");
        story.goesOnUntil("2017-01-30 11:00");
    }

    @AfterEach
    void end() {
        story.close();
    }

    private void writes(String name, String words, String... onTop) {
        List<String> headers = new ArrayList<>(List.of(onTop));
        headers.add(RECEIVED);
        headers.add("In-Reply-To: <hand@example.nl>");
        story.arrives(name, "Re: Etentje in februari", headers, words);
    }

    private String withoutMail() {
        return story.told("people", "list", "--suppressed");
    }

    @Test
    void r95AWishToLeaveIsHonouredAtOnceWhereTheTrustedServerVouchesForItsSender() {
        writes("anne", LEAVES, PASS);
        writes("bram", LEAVES);
        writes("cas", LEAVES, "Authentication-Results: mx.example.nl; spf=softfail; dmarc=none");
        writes("daan", LEAVES, "Authentication-Results: mx.elsewhere.example; dmarc=pass");
        story.goesOnUntil("2017-01-30 12:00");

        assertThat(withoutMail())
                .containsPattern("anne@example.org.*no mail: left")
                .containsPattern("bram@example.org.*no mail: paused")
                .containsPattern("cas@example.org.*no mail: paused")
                .containsPattern("daan@example.org.*no mail: paused");
        assertThat(story.told("held", "list")).doesNotContain("Anne").contains("Bram", "Cas", "Daan");
        assertThat(story.newestTo("anne").content().text()).contains("geen mail meer");
        assertThat(story.mailsTo("bram")).isEmpty();
    }

    @Test
    void r95WhoIsVouchedForAndWritesOnEndsThePauseThatAnybodyCouldHaveAskedFor() {
        writes("anne", LEAVES);
        assertThat(withoutMail()).containsPattern("anne@example.org.*no mail: paused");

        writes("anne", "Ja, ik kom!");
        assertThat(withoutMail()).contains("anne@example.org");

        writes("anne", "Ja, ik kom!", PASS);
        assertThat(withoutMail()).doesNotContain("anne@example.org");
    }
}
