package org.erbij.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Suppression;
import org.erbij.fixture.ScriptedServer;
import org.erbij.fixture.ScriptedServer.Script;
import org.erbij.step.deliver.SmtpScript;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R71, R74, R80, R82, R98: what becomes of a mail for everything a submission server can say, at every stage. */
class DispatchTest {
    @TempDir
    private Path folder;

    private PostOffice post;

    @BeforeEach
    void open() {
        post = new PostOffice(folder);
    }

    @AfterEach
    void close() {
        post.close();
    }

    private static ScriptedServer saying(String command, String answer) {
        return new ScriptedServer(new SmtpScript(Map.of(command, answer)));
    }

    // R80: put off is this mail alone, at the recipient, at DATA or at the final dot; the next one leaves
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "RCPT TO:<anne@, 451 4.7.1 greylisted",
        "RCPT TO:<anne@, 450 4.2.1 mailbox busy",
        "RCPT TO:<anne@, 452 4.2.2 full"
    })
    void aRecipientPutOffIsTriedAgainAndStopsNobodyElse(String command, String answer) {
        post.invite("anne", "bram");
        try (var server = saying(command, answer)) {
            post.dispatch(server).run();
        }

        assertThat(post.state("anne")).isEqualTo(OutboxState.DEFERRED);
        assertThat(post.waits("anne")).isEqualTo(Duration.ofMinutes(5));
        assertThat(post.entry("anne").because()).isEqualTo("the server said " + answer.substring(0, 9));
        assertThat(post.state("bram")).isEqualTo(OutboxState.SENT);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"DATA, 451 4.3.0 later", "., 451 4.3.0 later", "., 452 4.3.1 disk full"})
    void putOffAtItsTextItIsTriedAgain(String command, String answer) {
        post.invite("anne");
        try (var server = saying(command, answer)) {
            post.dispatch(server).run();
        }

        assertThat(post.state("anne")).isEqualTo(OutboxState.DEFERRED);
        assertThat(post.waits("anne")).isEqualTo(Duration.ofMinutes(5));
    }

    // R80: 5, 15, 30, 60 minutes, then hourly
    @Test
    void itWaitsLongerAndLongerAndLeavesOnceTheServerLetsIt() {
        post.invite("anne");
        AtomicInteger greylisted = new AtomicInteger(6);
        Script moody = with -> new SmtpScript(
                        greylisted.getAndDecrement() > 0 ? Map.of("RCPT", "451 4.7.1 greylisted") : Map.of())
                .talk(with);
        try (var server = new ScriptedServer(moody)) {
            Dispatch dispatch = post.dispatch(server);
            for (int minutes : List.of(5, 15, 30, 60, 60, 60)) {
                dispatch.run();
                assertThat(post.waits("anne")).isEqualTo(Duration.ofMinutes(minutes));
                post.after(Duration.ofMinutes(minutes).minusSeconds(1));
                assertThat(dispatch.run()).as("too early").isZero();
                post.after(Duration.ofSeconds(1));
            }
            assertThat(dispatch.run()).isEqualTo(1);
            assertThat(dispatch.run()).isZero();
            assertThat(PostOffice.handed(server, "anne")).isEqualTo(7);
        }

        assertThat(post.state("anne")).isEqualTo(OutboxState.SENT);
        assertThat(post.entry("anne").attempts()).isEqualTo(7);
    }

    @Test
    void afterThreeDaysItIsGivenUpAndShown() {
        post.invite("anne");
        try (var server = saying("RCPT", "451 4.7.1 greylisted")) {
            Dispatch dispatch = post.dispatch(server);
            for (int hours = 0; hours < 80; hours++) {
                dispatch.run();
                post.after(Duration.ofHours(1));
            }
            assertThat(PostOffice.handed(server, "anne")).isBetween(70L, 75L);
        }

        assertThat(post.state("anne")).isEqualTo(OutboxState.REFUSED);
        assertThat(post.entry("anne").because()).startsWith("gave up: ");
    }

    // R71, R80
    @ParameterizedTest
    @CsvSource({"RCPT TO:<anne@, 550 5.1.1 unknown", "RCPT TO:<anne@, 552 5.2.2 full", "RCPT TO:<anne@, 553 no"})
    void aRecipientRefusedIsRefusedForGoodAndStopsNobodyElse(String command, String answer) {
        post.invite("anne", "bram");
        try (var server = saying(command, answer)) {
            Dispatch dispatch = post.dispatch(server);
            assertThat(dispatch.run()).isEqualTo(1);
            post.after(Duration.ofDays(2));
            assertThat(dispatch.run()).isZero();
            assertThat(PostOffice.handed(server, "anne")).isEqualTo(1);
        }

        assertThat(post.state("anne")).isEqualTo(OutboxState.REFUSED);
        assertThat(post.state("bram")).isEqualTo(OutboxState.SENT);
    }

    @Test
    void ofSomebodyWhoIsErasedWhileTheirMailIsOnTheWireNothingIsNoted() {
        post.invite("anne");
        try (var server = new ScriptedServer(with -> {
            post.erases("anne");
            new SmtpScript(Map.of("RCPT", "550 5.1.1 unknown")).talk(with);
        })) {
            post.dispatch(server).run();
        }

        Set<Suppression> why =
                post.ledger.inOneTransaction(books -> books.people().suppressions(AddrSpec.of("anne@example.org")));
        assertThat(why).isEmpty();
    }

    // R81, as a report would say it later; 5.1.7 and 5.1.8 speak of the sender
    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 unknown, true",
        "550 5.1.10 null MX, true",
        "552 5.2.2 full, false",
        "550 5.1.8 bad sender, false"
    })
    void anAddressOfWhichAServerSaysThatItDoesNotExistGetsNoMoreMail(String answer, boolean suppressed) {
        post.invite("anne");
        try (var server = saying("RCPT", answer)) {
            post.dispatch(server).run();
        }

        Set<Suppression> why =
                post.ledger.inOneTransaction(books -> books.people().suppressions(AddrSpec.of("anne@example.org")));
        assertThat(why.equals(Set.of(Suppression.BOUNCED))).isEqualTo(suppressed);
    }

    @Test
    void aTextRefusedForGoodIsNotTriedAgain() {
        post.invite("anne");
        try (var server = saying(".", "554 5.6.0 malformed")) {
            post.dispatch(server).run();
        }

        assertThat(post.state("anne")).isEqualTo(OutboxState.REFUSED);
    }

    // R80: sign-in, sender, policy, quota, shutting down: nothing of it is about the recipient
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "MAIL, 550 5.7.30 basic authentication is gone, 60",
        "MAIL, 452 4.3.1 disk full, 5",
        "RCPT, 550 5.4.5 daily quota, 60",
        "RCPT, 550 5.7.515 not authenticated, 60",
        "RCPT, 421 4.3.2 shutting down, 5",
        "., 554 5.7.1 looks like spam, 60",
        "RCPT, -, 5",
        "DATA, -, 5",
        "EHLO, -, 5"
    })
    void whatConcernsEveryMailStopsThemAll(String command, String answer, int minutes) {
        post.invite("anne", "bram", "claire");
        try (var server = saying(command, answer)) {
            Dispatch dispatch = post.dispatch(server);
            dispatch.run();
            post.after(Duration.ofMinutes(minutes).minusSeconds(1));
            dispatch.run();

            assertThat(PostOffice.handed(server, "bram")).isZero();
            assertThat(dispatch.readyAt()).isEqualTo(post.clock.instant().plusSeconds(1));
        }

        assertThat(post.state("anne")).isIn(OutboxState.PENDING, OutboxState.DEFERRED);
        assertThat(post.state("bram")).isEqualTo(OutboxState.PENDING);
        assertThat(post.sending().failingSince()).isNotNull();
        assertThat(post.sending().because()).isNotBlank();
    }

    @Test
    void onceTheServerIsBackEverythingLeavesAndAllIsWell() {
        post.invite("anne", "bram");
        try (var down = saying("EHLO", "-")) {
            post.dispatch(down).run();
        }
        post.after(Duration.ofMinutes(5));
        try (var up = new ScriptedServer(new SmtpScript(Map.of()))) {
            assertThat(post.dispatch(up).run()).isEqualTo(2);
        }

        assertThat(post.sending().failingSince()).isNull();
    }

    // a refusal that seems to concern everybody, but is one recipient's, must not stand in the way for ever
    @Test
    void aMailRefusedByPolicyGoesBehindTheOthers() {
        post.invite("anne", "bram", "claire");
        try (var server = saying("RCPT TO:<anne@", "550 5.7.1 not for you")) {
            Dispatch dispatch = post.dispatch(server);
            dispatch.run();
            post.after(Duration.ofHours(1));
            dispatch.run();
        }

        assertThat(post.state("bram")).isEqualTo(OutboxState.SENT);
        assertThat(post.state("claire")).isEqualTo(OutboxState.SENT);
        assertThat(post.state("anne")).isEqualTo(OutboxState.DEFERRED);
    }

    // what never went on the wire, or met a server that was away, has used up none of its tries
    @Test
    void aServerThatIsAwayUsesUpNoTry() {
        post.invite("anne", "bram");
        try (var down = saying("EHLO", "-")) {
            Dispatch dispatch = post.dispatch(down);
            for (int hours = 0; hours < 100; hours++) {
                dispatch.run();
                post.after(Duration.ofHours(1));
            }
        }
        assertThat(post.entry("bram").attempts()).isZero();
        assertThat(post.entry("bram").firstTry()).isNull();

        try (var up = saying("RCPT", "451 4.7.1 greylisted")) {
            post.dispatch(up).run();
        }

        assertThat(post.state("bram")).isEqualTo(OutboxState.DEFERRED);
        assertThat(post.waits("bram")).isEqualTo(Duration.ofMinutes(5));
    }

    // R74: the text went out whole and no answer came
    @Test
    void lostAfterTheFinalDotItIsInDoubtAndNeverTriedAgain() {
        post.invite("anne", "bram");
        try (var server = saying(".", "-")) {
            Dispatch dispatch = post.dispatch(server);
            dispatch.run();
            assertThat(post.state("bram")).as("the rest waits").isEqualTo(OutboxState.PENDING);
            for (int hours = 0; hours < 100; hours++) {
                post.after(Duration.ofHours(1));
                dispatch.run();
            }
            assertThat(PostOffice.handed(server, "anne")).isEqualTo(1);
        }

        assertThat(post.state("anne")).isEqualTo(OutboxState.UNCERTAIN);
    }

    // R74: the server filed it, and only its answer was lost
    @Test
    void foundInSentItHasLeft() throws Exception {
        post.invite("anne", "bram");
        try (var server = saying(".", "-")) {
            post.dispatch(server, SentCopies.BY_SERVER).run();
        }
        Recovery recovery = post.recovery(SentCopies.BY_SERVER);
        recovery.lookForDoubtful();
        assertThat(post.state("anne")).isEqualTo(OutboxState.UNCERTAIN);

        post.sent().file(post.entry("anne").posting().message());
        recovery.lookForDoubtful();

        assertThat(post.state("anne")).isEqualTo(OutboxState.SENT);
        assertThat(post.state("bram")).isEqualTo(OutboxState.PENDING);
    }

    // R82: the cap is on all mail, and nobody has to guess why nothing leaves
    @Test
    void atTheLimitOfTheDayTheRestWaitsAndItIsSaid() {
        post.invite("anne", "bram", "claire");
        try (var server = new ScriptedServer(new SmtpScript(Map.of()))) {
            Dispatch dispatch = post.dispatch(server, new DispatchSettings(SentCopies.NOBODY, Duration.ZERO, 2));

            assertThat(dispatch.run()).isEqualTo(2);
            assertThat(post.health(Health.Work.ALLOWANCE).because()).contains("2 mails of 24 hours are used up");
            assertThat(post.sending().failingSince()).as("no outage").isNull();
            assertThat(dispatch.readyAt()).isAfter(post.clock.instant());
            post.after(Duration.ofHours(23));
            assertThat(dispatch.run()).isZero();
            post.after(Duration.ofHours(2));
            assertThat(dispatch.run()).isEqualTo(1);
        }
        assertThat(post.sending().failingSince()).isNull();
    }

    @Test
    void atItsPaceOneLeavesAndThenTheNext() {
        post.invite("anne", "bram");
        try (var server = new ScriptedServer(new SmtpScript(Map.of()))) {
            Dispatch dispatch =
                    post.dispatch(server, new DispatchSettings(SentCopies.NOBODY, Duration.ofSeconds(3), 100));

            assertThat(dispatch.run()).isEqualTo(1);
            post.after(Duration.ofSeconds(2));
            assertThat(dispatch.run()).isZero();
            post.after(Duration.ofSeconds(1));
            assertThat(dispatch.run()).isEqualTo(1);
        }
    }

    @Test
    void answersGoBeforeMassMail() {
        post.invite("anne");
        post.post("bram", MailKind.CONFIRMATION, "1");
        try (var server = new ScriptedServer(new SmtpScript(Map.of()))) {
            post.dispatch(server).run();

            assertThat(server.heard().stream().filter(line -> line.startsWith("RCPT")))
                    .containsExactly("RCPT TO:<bram@example.org>", "RCPT TO:<anne@example.org>");
        }
    }

    // R98
    @Test
    void whatHasLostItsSenseIsMissedAndNotSent() {
        post.post("anne", MailKind.NUDGE, "3 days before answers close");
        try (var server = saying("RCPT", "451 4.7.1 greylisted")) {
            post.dispatch(server).run();
        }
        post.after(Duration.ofDays(15));
        try (var server = new ScriptedServer(new SmtpScript(Map.of()))) {
            assertThat(post.dispatch(server).run()).isZero();
            assertThat(server.connections()).isZero();
        }

        assertThat(post.state("anne")).isEqualTo(OutboxState.MISSED);
    }

    // R72: person, event, kind and version are a mail; it is there once
    @Test
    void theSameMailPutTwiceLeavesOnce() {
        post.invite("anne", "anne");
        try (var server = new ScriptedServer(new SmtpScript(Map.of()))) {
            assertThat(post.dispatch(server).run()).isEqualTo(1);
            assertThat(post.dispatch(server).run()).isZero();
        }
    }

    @Test
    void aCopyIsFiledOfWhatWasAcceptedAndOfNothingElse() {
        post.invite("anne", "bram", "claire");
        try (var server = saying("RCPT TO:<bram@", "550 5.1.1 unknown")) {
            post.dispatch(server, SentCopies.BY_ERBIJ).run();
        }

        assertThat(post.mailbox.sentBy(PostOffice.KARS)).hasSize(2).allMatch(copy -> copy.seen());
    }

    @Test
    void whereSentTakesNoCopyTheMailHasLeftAllTheSame() throws IOException {
        post.invite("anne");
        post.mailbox.close();
        try (var server = new ScriptedServer(new SmtpScript(Map.of()))) {
            Dispatch dispatch = post.dispatch(server, SentCopies.BY_ERBIJ);
            assertThat(dispatch.run()).isEqualTo(1);
            assertThat(dispatch.run()).isZero();
        }

        assertThat(post.state("anne")).isEqualTo(OutboxState.SENT);
    }
}
