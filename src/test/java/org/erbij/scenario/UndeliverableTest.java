package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.erbij.app.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R81: an address that does not work is suppressed at once, another 5.x is shown; both end when the address writes, or by hand. */
final class UndeliverableTest extends StoryTest {
    @Override
    String digest() {
        return "20:00";
    }

    @BeforeEach
    void invited() {
        story.invites("anne");
    }

    private void comesBack(String status) {
        String id =
                Objects.requireNonNull(story.newestTo("anne").threading().id()).bracketed();
        story.arrives(
                "mailer-daemon",
                "Undelivered Mail Returned to Sender",
                List.of(
                        "Auto-Submitted: auto-replied",
                        "In-Reply-To: " + id,
                        "Content-Type: multipart/report; report-type=delivery-status; boundary=b"),
                String.join(
                        "\r\n",
                        "--b",
                        "Content-Type: message/delivery-status",
                        "",
                        "Reporting-MTA: dns; mx.example.org",
                        "",
                        "Final-Recipient: rfc822; anne@example.org",
                        "Action: failed",
                        "Status: " + status,
                        "",
                        "--b",
                        "Content-Type: message/rfc822-headers",
                        "",
                        "Message-ID: " + id,
                        "",
                        "--b--"));
    }

    @Test
    void anAddressThatDoesNotExistGetsNoMoreMailUntilItIsLiftedByHand() {
        comesBack("5.1.1");
        assertThat(story.told("people", "list")).contains("no mail: bounced");

        story.told("people", "lift", "anne@example.org", "--yes");

        assertThat(story.told("people", "list", "--suppressed")).isEqualTo("0 people\n");
        assertThat(story.told("people", "show", "anne@example.org")).contains("lifted 'bounced'");
    }

    @Test
    void anAddressThatIsSwitchedOffGetsNoMoreMail() {
        comesBack("5.2.1");

        assertThat(story.told("people", "list")).contains("no mail: bounced");
        assertThat(story.told("held", "list")).contains("Nothing waits");
    }

    @Test
    void anotherFailureIsShownAndEndsWhenTheyWrite() {
        comesBack("5.2.2");

        assertThat(story.told("people", "list")).contains("failing: 5.2.2");
        assertThat(story.told("people", "list", "--suppressed")).isEqualTo("0 people\n");

        story.says("anne", "Ik ben erbij!");

        assertThat(story.told("people", "list")).doesNotContain("failing");
    }

    @Test
    void thatAMailDidNotArriveIsOfferedAsNobodysAnswer() {
        comesBack("5.2.2");
        String list = story.told("held", "list");
        String number = list.strip().split(" ", 2)[0];

        assertThat(list)
                .contains("the mailbox of Anne is full; mail goes there all the same. 'erbij held settle " + number
                        + " ignore' takes this off")
                .doesNotContain("is this Anne?", "ANSWER");
        Story.Ended yes = story.command("", "held", "settle", number, "yes", "--as", "anne@example.org", "--yes");
        assertThat(yes.code()).isEqualTo(4);
        assertThat(yes.said()).contains("Mail " + number + " tells that a mail did not arrive", "ignore");
        assertThat(story.standingOf("anne")).doesNotContain("coming", "waiting").contains("silent");

        story.told("held", "settle", number, "ignore", "--yes");

        assertThat(story.told("held", "list")).contains("Nothing waits");
        assertThat(story.told("people", "list")).contains("failing: 5.2.2");
    }

    @Test
    void itIsToldWithoutTheWordsForAnAnswer() {
        comesBack("5.2.2");
        story.goesOnUntil("2017-01-30 20:05");
        String digest = story.newestTo("kars").content().text();
        assertThat(digest).contains("Anne: de mailbox is vol (5.2.2)").doesNotContain("Wacht op jou", "perhaps");

        story.goesOnUntil("2017-02-13 09:00");
        comesBack("5.7.1");
        story.goesOnUntil("2017-02-13 09:20");

        assertThat(story.newestTo("kars").content().subject()).contains("er wacht een mail op jou");
        assertThat(story.newestTo("kars").content().text())
                .contains("Anne: kon niet bezorgd worden: 5.7.1")
                .doesNotContain("Beslis", "perhaps");
    }

    private void callsItUnwanted() {
        story.isReportedOn(
                Objects.requireNonNull(story.newestTo("anne").threading().id()).value(),
                "feedback-report",
                "Feedback-Type: abuse",
                "User-Agent: example/1",
                "Version: 1",
                "Original-Rcpt-To: anne@example.org");
    }

    @Test
    void aReportThatCallsAMailUnwantedIsOfferedAndToldAsNobodysAnswer() {
        callsItUnwanted();
        String list = story.told("held", "list");
        String number = list.strip().split(" ", 2)[0];

        assertThat(list)
                .contains("no answer of Anne, who gets no more mail. 'erbij held settle " + number
                        + " ignore' takes this off")
                .doesNotContain("leave");
        story.goesOnUntil("2017-01-30 20:05");
        assertThat(story.newestTo("kars").content().text().replaceAll("\\s+", " "))
                .contains("Wie onze mail als ongewenst meldde (gezien? erbij held settle NUMMER ignore): - " + number
                        + ": Anne ")
                .doesNotContain("Wacht op jou", "perhaps");

        story.told("held", "settle", number, "ignore", "--yes");

        assertThat(story.told("held", "list")).contains("Nothing waits");
        assertThat(story.told("people", "list")).contains("no mail: complained");
    }

    @Test
    void justBeforeTheEventItIsToldAtOnceAndNotToBeDecided() {
        story.goesOnUntil("2017-02-13 09:00");
        callsItUnwanted();
        story.goesOnUntil("2017-02-13 09:20");

        assertThat(story.mailsTo("kars"))
                .filteredOn(mail -> mail.content().subject().contains("er wacht een mail op jou"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.content().text())
                        .contains("Wie onze mail als ongewenst meldde", ": Anne")
                        .doesNotContain("Beslis", "perhaps"));
    }

    @Test
    void aLeavingIsLiftedOnlyByTheirOwnWishAndWithANote() {
        story.says("anne", "Haal me van de lijst.");

        assertThat(story.command("", "people", "lift", "anne@example.org", "--yes")
                        .code())
                .isEqualTo(4);
        assertThat(story.command("", "people", "lift", "anne@example.org", "--their-wish", "--yes")
                        .code())
                .isEqualTo(4);
        assertThat(story.told("people", "list", "--suppressed")).contains("no mail: left");

        story.told("people", "lift", "anne@example.org", "--their-wish", "--note", "asked me on the phone", "--yes");

        assertThat(story.told("people", "list", "--suppressed")).isEqualTo("0 people\n");
        assertThat(story.told("people", "show", "anne@example.org"))
                .contains("lifted 'left' by their own wish: asked me on the phone");
        assertThat(story.command("", "people", "lift", "anne@example.org").code())
                .isEqualTo(4);
    }
}
