package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.erbij.app.Story;
import org.erbij.mail.ReceivedMessage;
import org.junit.jupiter.api.Test;

/** The date moves, or all is off, while some invitations have left and others wait for their turn. */
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

        assertThat(said).contains("change: to 2 people").contains("1 mail that waits is worded anew: 1 invitation");
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

    @Test
    void anInvitationThatWaitsNamesTheNewLastDayAndTitleAndNeedsNoNotice() throws IOException {
        story.invites("anne", "bram");
        story.goesOnUntil("2017-01-30 10:12");

        String said = story.applies(Story.EVENING
                .replace("answer-before: 2017-02-11", "answer-before: 2017-02-09")
                .replace("Een avond over techniek", "Een avond over macht"));
        story.goesOnUntil("2017-01-31 10:00");

        assertThat(said).contains("of whom 1 coming, 1 silent", "1 mail that waits is worded anew: 1 invitation");
        assertThat(story.mailsTo("anne")).hasSize(2);
        assertThat(story.mailsTo("bram")).singleElement().satisfies(invitation -> {
            assertThat(invitation.content().subject()).contains("Een avond over macht");
            assertThat(wording(invitation)).contains("Laat uiterlijk woensdag 8 februari weten");
        });
    }

    @Test
    void ofACancelledEventAnInvitationThatWaitsIsTakenBackAndItsReaderHearsNothing() {
        story.invites("anne", "bram");
        story.goesOnUntil("2017-01-30 10:12");

        String said = story.told("event", "cancel", "evening", "--yes");
        story.goesOnUntil("2017-02-20 10:00");

        assertThat(said).contains("cancellation: to 2 people, at once");
        assertThat(story.mailsTo("bram")).isEmpty();
        assertThat(story.mailsTo("anne"))
                .hasSize(2)
                .last()
                .satisfies(mail -> assertThat(mail.content().subject()).startsWith("Gaat niet door"));
        assertThat(story.told("outbox", "list", "--state", "withdrawn")).contains("bram@example.org");
    }

    private static String wording(ReceivedMessage mail) {
        return mail.content().text().replaceAll("\\s+", " ");
    }
}
