package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.erbij.app.Story;
import org.erbij.mail.ReceivedMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R94, R95; PRODUCT.md, Leaving: if the sender cannot be authenticated, mail to that address pauses and the organizer is asked. */
final class DisownedTest {
    @TempDir
    private Path home;

    private Story story;

    @BeforeEach
    void begin() throws Exception {
        Files.createDirectories(home.resolve("data"));
        Files.writeString(
                home.resolve("data/account.yaml"),
                "account: kars@example.nl\nserver: 127.0.0.1\nsub-addressing: yes\nkeeps-message-id: yes\n"
                        + "authserv-id: mx.example.nl\n");
        story = new Story(home, Story.EVENING, "2017-01-30 10:00");
        story.invites("anne");
    }

    @AfterEach
    void end() {
        story.close();
    }

    private void annesThread(String verdict, String words) {
        String id =
                Objects.requireNonNull(story.newestTo("anne").threading().id()).bracketed();
        story.arrives(
                "anne",
                "Re: " + story.mailsTo("anne").get(0).content().subject(),
                List.of("In-Reply-To: " + id, "Authentication-Results: " + verdict),
                words);
    }

    @Test
    void whatItsDomainDisownsIsHeldWhateverItSays() {
        annesThread("mx.example.nl; dmarc=fail", "Helaas, ik kan niet.");

        assertThat(story.told("held", "list")).contains("disowns it (dmarc=fail)");
        story.goesOnUntil("2017-01-30 12:00");
        assertThat(story.mailsTo("anne")).hasSize(1);
        assertThat(story.standingOf("anne")).doesNotContain("no ");
    }

    @Test
    void aWishToLeaveThatIsDisownedPausesAndTheOrganizerIsAsked() {
        annesThread("mx.example.nl; spf=pass; dmarc=fail", "Haal me van de lijst.");

        assertThat(story.told("held", "list")).contains("asks for no more mail", "mail to that address is paused");
        story.goesOnUntil("2017-02-16 12:00");
        assertThat(story.mailsTo("anne")).hasSize(1);
    }

    // PRODUCT.md, Leaving: a later yes in the person's own hand lifts it, and in nobody else's
    @Test
    void aYesThatIsDisownedLiftsNoLeavingWhoeverSettlesIt() {
        annesThread("mx.example.nl; dmarc=pass", "Haal me van de lijst.");
        story.goesOnUntil("2017-01-30 11:00");
        int mails = story.mailsTo("anne").size();
        annesThread("mx.example.nl; dmarc=fail", "Bij nader inzien: ja, ik kom!");

        story.told("held", "settle", "--yes", story.told("held", "list").strip().split(" ", 2)[0], "yes");
        story.setsLocation();
        story.goesOnUntil("2017-02-16 12:00");

        assertThat(story.mailsTo("anne")).hasSize(mails);
        assertThat(story.everythingToldTo("anne")).doesNotContain("Kettingstraat");
    }

    // R38, R95: so the next mail in their own hand ends the pause, as of any wish that is disowned
    @Test
    void aWishToLeaveThroughAMailingListThatIsDisownedProvesNothing() {
        String id =
                Objects.requireNonNull(story.newestTo("anne").threading().id()).bracketed();
        story.arrives(
                "anne",
                "Re: Een avond over techniek",
                List.of(
                        "In-Reply-To: " + id,
                        "List-Id: <borrel.lists.example.org>",
                        "Authentication-Results: mx.example.nl; dmarc=fail"),
                "Haal me van de lijst.");
        assertThat(story.told("held", "list")).contains("disowns it (dmarc=fail)", "is paused");

        annesThread("mx.example.nl; dmarc=pass", "Ja, ik kom!");

        assertThat(story.standingOf("anne")).contains(" coming").doesNotContain("gets no mail");
    }

    /** Whoever may have written it: in the thread of a notice it is between organizers, and changes nothing (R95). */
    @Test
    void whatIsDisownedInTheThreadOfANoticeChangesNothingAndPausesNobody() {
        story.goesOnUntil("2017-02-09 10:01");
        ReceivedMessage notice = story.newestTo("kars");
        assertThat(notice.content().subject()).contains("nog geen locatie");
        String id = Objects.requireNonNull(notice.threading().id()).bracketed();
        String before = story.standingOf("kars");
        int mails = story.mailsTo("kars").size();

        story.arrives(
                "kars",
                "Re: " + notice.content().subject(),
                List.of("In-Reply-To: " + id, "Authentication-Results: mx.example.nl; dmarc=fail"),
                "Ik kom niet. Haal me van de lijst.");

        assertThat(story.standingOf("kars")).isEqualTo(before).contains("coming");
        assertThat(story.told("held", "list")).doesNotContain("disowns", "paused");
        story.goesOnUntil("2017-02-10 10:01");
        assertThat(story.mailsTo("kars")).hasSize(mails + 2); // their own, and the next warning
    }

    /** A verdict of anybody else is as if it were not there: anybody can write one. */
    @Test
    void aVerdictOfAnotherServerCountsForNothing() {
        annesThread("mx.elsewhere.example; dmarc=fail", "Ja, ik kom graag!");
        story.goesOnUntil("2017-01-30 10:10");

        assertThat(story.mailsTo("anne")).hasSize(2);
    }

    @Test
    void whatPassesIsAnsweredAsEver() {
        annesThread("mx.example.nl; dmarc=pass", "Ja, ik kom graag!");
        story.goesOnUntil("2017-01-30 10:10");

        assertThat(story.mailsTo("anne")).hasSize(2);
    }

    /** R84: the probe has shown that such addresses arrive. */
    @Test
    void listUnsubscribeGoesToAnAddressOfItsOwn() {
        assertThat(story.newestTo("anne").header().first("List-Unsubscribe").orElseThrow())
                .startsWith("<mailto:kars+geen-mail@example.nl?subject=unsubscribe%20");
    }

    /** R85: at once, without a thread, whatever its text, and not answered. */
    @Test
    void theButtonOfAMailProgramWritesThereAndIsHonouredAtOnceAndNotAnswered() {
        String field = story.newestTo("anne").header().first("List-Unsubscribe").orElseThrow();
        String token = field.substring(field.indexOf("%20") + 3, field.length() - 1);

        story.arrives(
                "anne",
                "unsubscribe " + token,
                List.of("Delivered-To: kars+geen-mail@example.nl"),
                "This message was automatically generated by Gmail.");

        story.goesOnUntil("2017-02-16 12:00");
        assertThat(story.standingOf("anne")).contains("gets no mail");
        assertThat(story.mailsTo("anne")).hasSize(1);
    }

    /** Without its token anybody can have written there in Anne's name. */
    @Test
    void whoeverWritesThereWithoutTheTokenPausesMailAndTheOrganizerIsAsked() {
        story.arrives("anne", "stop", List.of("Delivered-To: kars+geen-mail@example.nl"), "");

        assertThat(story.told("held", "list")).contains("asks for no more mail", "mail to that address is paused");
        story.goesOnUntil("2017-02-16 12:00");
        assertThat(story.mailsTo("anne")).hasSize(1);
    }

    @Test
    void aStrangersMailThereIsNotOurs() {
        story.arrives("zoe", "stop", List.of("Delivered-To: kars+geen-mail@example.nl"), "No more please.");

        assertThat(story.told("held", "list")).doesNotContain("zoe");
    }
}
