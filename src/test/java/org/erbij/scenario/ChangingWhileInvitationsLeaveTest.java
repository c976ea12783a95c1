package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.erbij.app.Story;
import org.erbij.mail.ReceivedMessage;
import org.junit.jupiter.api.Test;

/** The date moves while some invitations have left and others wait for their turn. */
final class ChangingWhileInvitationsLeaveTest extends StoryTest {
    @Override
    String settings() {
        return "sending: {pace: 10 minutes}\n";
    }

    @Test
    void anInvitationThatWaitsLeavesWithTheNewDateAndNeedsNoNotice() throws IOException {
        story.invites("anne", "bram");
        story.goesOnUntil("2017-01-30 10:12");
        assertThat(story.mailsTo("anne")).hasSize(1);
        assertThat(story.mailsTo("bram")).isEmpty();

        String said = story.applies(Story.EVENING.replace("2017-02-13 18:00", "2017-02-14 18:00"));
        story.goesOnUntil("2017-01-31 10:00");

        assertThat(said).contains("change: to 2 people").contains("1 mail that waits is worded anew or taken back");
        assertThat(story.mailsTo("anne"))
                .extracting(ChangingWhileInvitationsLeaveTest::wording)
                .hasSize(2)
                .last()
                .asString()
                .contains("Nu: dinsdag 14 februari");
        assertThat(story.mailsTo("bram"))
                .singleElement()
                .satisfies(invitation ->
                        assertThat(wording(invitation)).contains("14 februari").doesNotContain("13 februari"));
    }

    private static String wording(ReceivedMessage mail) {
        return mail.content().text().replaceAll("\\s+", " ");
    }
}
