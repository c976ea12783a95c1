package org.erbij.step.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import org.awaitility.Awaitility;
import org.erbij.account.Backoff;
import org.erbij.account.MailServer;
import org.erbij.account.MailServer.Security;
import org.erbij.account.Secret;
import org.erbij.account.Trust;
import org.erbij.fixture.ScriptedServer;
import org.erbij.fixture.ScriptedServer.Conversation;
import org.erbij.fixture.TestAuthority;
import org.erbij.step.collect.MailboxUnavailable.Remedy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ImapTroubleTest {
    private static final CollectSettings IMPATIENT =
            new CollectSettings(false, 2_000_000, 256 * 1024, Duration.ofSeconds(1), Duration.ofSeconds(1));

    @ParameterizedTest
    @CsvSource({
        "[UNAVAILABLE] try later, TRY_AGAIN",
        "[LIMIT] too many, TRY_AGAIN",
        "[INUSE] locked, TRY_AGAIN",
        "[AUTHENTICATIONFAILED] no, ASK_ORGANIZER",
        "[EXPIRED] renew it, ASK_ORGANIZER",
        "sorry, ASK_ORGANIZER"
    })
    @DisplayName("S4, R21: a refusal for now is tried again, a wrong password is not")
    void tellsForNowFromForGood(String said, Remedy remedy) {
        try (var server = new ScriptedServer(with -> signIn(with, "NO " + said))) {
            MailboxUnavailable refused = examineAt(server, Security.LOOPBACK_PLAIN);
            assertThat(refused.remedy()).isEqualTo(remedy);
            assertThat(refused).hasMessageContaining("127.0.0.1:" + server.port());
            assertThat(refused.getMessage()).doesNotContain("fee@").doesNotContain("geheim");
        }
    }

    @Test
    @Timeout(20)
    @DisplayName("R20: a server that falls silent is noticed")
    void noticesSilence() {
        try (var server = new ScriptedServer(Conversation::hear)) {
            assertThat(examineAt(server, Security.LOOPBACK_PLAIN).remedy()).isEqualTo(Remedy.TRY_AGAIN);
        }
    }

    @Test
    @Timeout(30)
    @DisplayName("R20: a server that keeps talking and never answers is hung up, and asked anew at the next poll")
    void hangsUpOnTalkThatIsNoAnswer() {
        CollectSettings patience = new CollectSettings(
                false, 2_000_000, 256 * 1024, Duration.ofSeconds(1), Duration.ofSeconds(20), Duration.ofSeconds(2));
        try (var server = new ScriptedServer(ImapTroubleTest::talkOn)) {
            var collector = new ImapCollector("fee", at(server, Security.LOOPBACK_PLAIN), patience);

            for (int poll = 1; poll < 3; poll++) {
                MailboxUnavailable ended =
                        catchThrowableOfType(MailboxUnavailable.class, () -> collector.examine("INBOX"));
                assertThat(ended.remedy()).isEqualTo(Remedy.TRY_AGAIN);
                assertThat(server.connections()).isEqualTo(poll);
            }
        }
    }

    @Test
    @Timeout(30)
    @DisplayName("R20: silence and endless talk are noticed through TLS as well")
    void hangsUpThroughTls(@TempDir Path folder) throws Exception {
        var authority = new TestAuthority(folder, "ip:127.0.0.1");
        SSLContext context = authority.server();
        Trust trust = new Trust(authority.pem(), null);
        CollectSettings patience = new CollectSettings(
                false, 2_000_000, 256 * 1024, Duration.ofSeconds(1), Duration.ofSeconds(20), Duration.ofSeconds(2));
        try (var silent = new ScriptedServer(with -> {
                    with.secure(context);
                    with.say("* OK [CAPABILITY IMAP4rev1] ready");
                    while (true) {
                        with.hear();
                    }
                });
                var talking = new ScriptedServer(with -> {
                    with.secure(context);
                    talkOn(with);
                })) {
            MailboxUnavailable fell = catchThrowableOfType(
                    MailboxUnavailable.class,
                    () -> new ImapCollector("fee", throughTls(silent, trust), IMPATIENT).examine("INBOX"));
            MailboxUnavailable ended = catchThrowableOfType(
                    MailboxUnavailable.class,
                    () -> new ImapCollector("fee", throughTls(talking, trust), patience).examine("INBOX"));

            assertThat(fell.remedy()).isEqualTo(Remedy.TRY_AGAIN);
            assertThat(ended.remedy()).isEqualTo(Remedy.TRY_AGAIN);
            assertThat(silent.heard()).as("it was spoken to through TLS").isNotEmpty();
            assertThat(talking.heard()).isNotEmpty();
        }
    }

    private static MailServer throughTls(ScriptedServer server, Trust trust) {
        return new MailServer("127.0.0.1", server.port(), Security.TLS, "fee@example.org", new Secret("geheim"), trust);
    }

    private static void talkOn(Conversation with) throws IOException {
        with.say("* OK [CAPABILITY IMAP4rev1] ready");
        with.hear();
        while (true) {
            with.say("* 1 EXISTS");
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    @Test
    @DisplayName("S9, R78: where STARTTLS is missing, no password leaves")
    void givesNothingAwayWithoutStartTls() {
        try (var server = new ScriptedServer(with -> signIn(with, "OK"))) {
            assertThat(examineAt(server, Security.STARTTLS)).isNotNull();
            assertThat(server.connections()).isEqualTo(1);
            assertThat(server.heard()).noneMatch(line -> line.contains("LOGIN") || line.contains("AUTHENTICATE"));
        }
    }

    // R21: a provider locks an account whose password is tried again and again
    @Test
    void triesARefusedPasswordNoSecondTime() {
        try (var server = new ScriptedServer(with -> signIn(with, "NO [AUTHENTICATIONFAILED] no"));
                Watch watch = new ImapWatch(at(server, Security.LOOPBACK_PLAIN), IMPATIENT, new Backoff(() -> -1.99))) {
            watch.start(() -> {});
            Awaitility.await().until(() -> server.connections() >= 1);
            Awaitility.await()
                    .during(Duration.ofMillis(700))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> server.connections() == 1);
        }
    }

    @Test
    @DisplayName("S3, R21: BYE while idling leads to a new connection, and what came meanwhile is asked for")
    void connectsAnewAfterBye() {
        var announced = new AtomicInteger();
        try (var server = new ScriptedServer(ImapTroubleTest::idleAndSayBye);
                Watch watch = new ImapWatch(at(server, Security.LOOPBACK_PLAIN), IMPATIENT, new Backoff(() -> -1.99))) {
            watch.start(announced::incrementAndGet);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> server.connections() >= 3 && announced.get() >= 3);
        }
    }

    private static void idleAndSayBye(Conversation with) throws IOException {
        with.say("* OK [CAPABILITY IMAP4rev1 IDLE] ready");
        while (true) {
            String line = with.hear();
            String tag = line.split(" ", 2)[0];
            if (line.endsWith("IDLE")) {
                with.say("+ idling");
                with.say("* BYE Server shutting down.");
                return;
            } else if (line.contains("CAPABILITY")) {
                with.say("* CAPABILITY IMAP4rev1 IDLE", tag + " OK");
            } else if (line.contains("EXAMINE")) {
                with.say("* 0 EXISTS", "* OK [UIDVALIDITY 7] x", "* OK [UIDNEXT 1] x", tag + " OK [READ-ONLY] x");
            } else if (line.contains("LIST")) {
                with.say("* LIST () \"/\" INBOX", tag + " OK");
            } else {
                with.say(tag + " OK");
            }
        }
    }

    private static void signIn(Conversation with, String answer) throws IOException {
        with.say("* OK [CAPABILITY IMAP4rev1] ready");
        while (true) {
            String line = with.hear();
            String tag = line.split(" ", 2)[0];
            if (line.contains("CAPABILITY")) {
                with.say("* CAPABILITY IMAP4rev1", tag + " OK");
            } else {
                with.say(tag + " " + (line.contains("LOGIN") ? answer : "OK"));
            }
        }
    }

    private static MailboxUnavailable examineAt(ScriptedServer server, Security security) {
        var collector = new ImapCollector("fee", at(server, security), IMPATIENT);
        return catchThrowableOfType(MailboxUnavailable.class, () -> collector.examine("INBOX"));
    }

    private static MailServer at(ScriptedServer server, Security security) {
        return new MailServer("127.0.0.1", server.port(), security, "fee@example.org", new Secret("geheim"), Trust.JDK);
    }
}
