package org.erbij.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.erbij.domain.people.Suppression;
import org.erbij.fixture.Mails;
import org.erbij.mail.Octets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R30 to R34, R44, R81: what a report about a mail of ours changes, and what it does not. */
class ReportsTest {
    @TempDir
    private Path folder;

    private ReadingRoom room;

    @BeforeEach
    void open() {
        room = new ReadingRoom(folder);
        room.post.invite("anne");
    }

    @AfterEach
    void close() {
        room.close();
    }

    private static Octets report(String type, String returned, String... fields) {
        return Mails.from("Mail Delivery System <MAILER-DAEMON@example.com>")
                .with("Return-Path: <>")
                .with("Auto-Submitted: auto-replied")
                .about("Undelivered")
                .with("MIME-Version: 1.0")
                .with("Content-Type: multipart/report; report-type=" + type + "; boundary=b")
                .saying("--b\r\nContent-Type: text/plain\r\n\r\nIk ben erbij, count me in.\r\n"
                        + "--b\r\nContent-Type: message/" + type + "\r\n\r\n" + String.join("\r\n", fields) + "\r\n"
                        + "--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: " + returned
                        + "\r\nSubject: Uitnodiging\r\n\r\n--b--")
                .octets();
    }

    private String ourId() {
        return room.post.entry("anne").posting().message().id().bracketed();
    }

    private void bounce(String returned, String action, String status) throws Exception {
        room.arrive(report(
                "delivery-status",
                returned,
                "Reporting-MTA: dns; mx.example.com",
                "",
                "Final-Recipient: rfc822; anne@example.org",
                "Action: " + action,
                "Status: " + status));
        room.poll();
    }

    // R31, R81
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"failed, 5.1.1", "failed, 5.1.10", "FAILED, 5.1.2", "failed, 5.2.1"})
    void anAddressThatDoesNotWorkGetsNoMore(String action, String status) throws Exception {
        bounce(ourId(), action, status);

        assertThat(room.suppressions("anne")).containsExactly(Suppression.BOUNCED);
        assertThat(room.rsvp("anne").history()).isEmpty();
        assertThat(room.confirmations()).isZero();
    }

    // R31
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"delayed, 4.4.1", "failed, 4.2.2", "delivered, 2.0.0", "relayed, 2.0.0", "expanded, 2.0.0"})
    void whatIsNoFailureForGoodChangesNothing(String action, String status) throws Exception {
        bounce(ourId(), action, status);

        assertThat(room.suppressions("anne")).isEmpty();
        assertThat(room.held()).isEmpty();
    }

    // R81: the address is there, but our mail did not get to them; somebody should know
    @ParameterizedTest
    @CsvSource({"5.2.2", "5.4.4", "5.7.1", "5.1.8"})
    void anotherFailureIsShownAndStopsNothing(String status) throws Exception {
        bounce(ourId(), "failed", status);

        assertThat(room.suppressions("anne")).isEmpty();
        assertThat(room.held())
                .singleElement()
                .satisfies(
                        mail -> assertThat(mail.disposition().because()).contains("could not be delivered: " + status));
    }

    // Gmail gives the code of a mailbox that is switched off to one that gets too much at the moment
    @Test
    void anAddressThatGetsMailTooFastIsNotTakenForDead() throws Exception {
        room.arrive(report(
                "delivery-status",
                ourId(),
                "Reporting-MTA: dns; mx.example.com",
                "",
                "Final-Recipient: rfc822; anne@example.org",
                "Action: failed",
                "Status: 5.2.1",
                "Diagnostic-Code: smtp; 550-5.2.1 The user you are trying to contact is receiving mail at a rate that",
                " 550-5.2.1 prevents additional messages from being delivered."));
        room.poll();

        assertThat(room.suppressions("anne")).isEmpty();
        assertThat(room.held()).hasSize(1);
    }

    // R32, case 12c
    @Test
    void backscatterIsNotEvenKept() throws Exception {
        bounce("<somebody-elses@example.com>", "failed", "5.1.1");

        assertThat(room.suppressions("anne")).isEmpty();
        assertThat(room.kept()).isEmpty();
    }

    // R44, case 13b
    @Test
    void aComplaintEndsAllMailAndIsShown() throws Exception {
        room.arrive(report("feedback-report", ourId(), "Feedback-Type: abuse", "User-Agent: example/1", "Version: 1"));
        room.poll();

        assertThat(room.suppressions("anne")).containsExactly(Suppression.COMPLAINED);
        assertThat(room.held()).hasSize(1);
    }

    // R34, case 13a
    @Test
    void aReadingReceiptIsNothing() throws Exception {
        room.arrive(report(
                "disposition-notification",
                ourId(),
                "Final-Recipient: rfc822; anne@example.org",
                "Original-Message-ID: " + ourId(),
                "Disposition: manual-action/MDN-sent-manually; displayed"));
        room.poll();

        assertThat(room.suppressions("anne")).isEmpty();
        assertThat(room.held()).isEmpty();
        assertThat(room.rsvp("anne").history()).isEmpty();
    }

    // R81: whoever writes is there after all
    @Test
    void aMailOfTheirsEndsTheSuppressionForABounceAndForNothingElse() throws Exception {
        bounce(ourId(), "failed", "5.1.1");
        room.arrive(room.reply("anne", "Ja, ik kom!"));
        room.poll();

        assertThat(room.suppressions("anne")).isEmpty();
        assertThat(room.confirmations()).isEqualTo(1);
    }

    @Test
    void aComplaintOutlivesAnAnswer() throws Exception {
        room.arrive(report("feedback-report", ourId(), "Feedback-Type: abuse", "User-Agent: example/1", "Version: 1"));
        room.arrive(room.reply("anne", "Ja, ik kom!"));
        room.poll();

        assertThat(room.suppressions("anne")).isEqualTo(Set.of(Suppression.COMPLAINED));
        assertThat(room.rsvp("anne").attends()).isTrue();
        assertThat(room.confirmations()).isZero();
    }
}
