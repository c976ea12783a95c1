package org.erbij.step.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.erbij.account.MailServer;
import org.erbij.account.MailServer.Security;
import org.erbij.account.Secret;
import org.erbij.account.Trust;
import org.erbij.domain.people.AddrSpec;
import org.erbij.fixture.ScriptedServer;
import org.erbij.mail.MessageId;
import org.erbij.mail.Octets;
import org.erbij.mail.OutgoingMessage;
import org.erbij.rehearse.EmbeddedMail;
import org.erbij.step.deliver.DeliveryOutcome.Accepted;
import org.erbij.step.deliver.DeliveryOutcome.Deferred;
import org.erbij.step.deliver.DeliveryOutcome.Refused;
import org.erbij.step.deliver.DeliveryOutcome.Scope;
import org.erbij.step.deliver.DeliveryOutcome.Uncertain;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class SmtpCourierTest {
    private static final AddrSpec SENDER = AddrSpec.parse("fee@example.org").orElseThrow();
    private static final DeliverSettings PATIENCE = new DeliverSettings(Duration.ofSeconds(5), Duration.ofSeconds(5));

    @Test
    @DisplayName("S8, R71, R80: one refused recipient stops no other, and a spent quota stops the queue")
    void judgesEachRecipientByItself() {
        var script = new SmtpScript(Map.of(
                "RCPT TO:<guest3@", "550 5.1.1 no such user",
                "RCPT TO:<guest5@", "451 4.7.0 later",
                "RCPT TO:<guest8@", "550 5.4.5 Daily sending quota exceeded"));
        try (var server = new ScriptedServer(script);
                Courier.Round round = courier(server).begin()) {
            List<DeliveryOutcome> outcomes = new ArrayList<>();
            for (int guest = 1; guest <= 10; guest++) {
                outcomes.add(round.hand(mail("guest" + guest + "@example.com")));
            }
            assertThat(outcomes.get(2)).isEqualTo(new Refused("5.1.1", "the server said 550 5.1.1", Scope.RECIPIENT));
            assertThat(outcomes.get(4)).isEqualTo(new Deferred("the server said 451 4.7.0", Scope.RECIPIENT));
            assertThat(outcomes.get(7)).isEqualTo(new Refused("5.4.5", "the server said 550 5.4.5", Scope.QUEUE));
            assertThat(outcomes).filteredOn(Accepted.class::isInstance).hasSize(7);
            // M13: one connection for all of them.
            assertThat(server.connections()).isEqualTo(1);
            assertThat(server.heard())
                    .filteredOn(line -> line.startsWith("RCPT"))
                    .hasSize(10);
        }
    }

    @Test
    @DisplayName("R80: a sender who is refused says nothing about the guest")
    void blamesNoGuestForARefusedSender() {
        assertThat(handTo(new SmtpScript(Map.of("MAIL", "550 5.1.8 sender unknown here"))))
                .isEqualTo(new Refused("5.1.8", "the server said 550 5.1.8", Scope.QUEUE));
        assertThat(handTo(new SmtpScript(Map.of("MAIL", "452 4.3.1 disk full"))))
                .isEqualTo(new Deferred("the server said 452 4.3.1", Scope.QUEUE));
    }

    @Test
    void tellsWrongPasswordFromSignInThatIsDownForNow() {
        assertThat(handTo(new SmtpScript(Map.of("AUTH", "535 5.7.8 wrong"), "AUTH PLAIN")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.scope()).isEqualTo(Scope.QUEUE));
        assertThat(handTo(new SmtpScript(Map.of("AUTH", "454 4.7.0 later"), "AUTH PLAIN")))
                .isInstanceOfSatisfying(
                        Deferred.class, deferred -> assertThat(deferred.scope()).isEqualTo(Scope.QUEUE));
    }

    @Test
    @DisplayName("R74: lost before the final dot has surely not left; lost after it may have")
    void tellsLostBeforeTheDotFromLostAfterIt() {
        assertThat(handTo(new SmtpScript(Map.of("RCPT", "-"))))
                .isInstanceOfSatisfying(
                        Deferred.class, deferred -> assertThat(deferred.scope()).isEqualTo(Scope.QUEUE));
        assertThat(handTo(new SmtpScript(Map.of("DATA", "-"))))
                .isInstanceOfSatisfying(
                        Deferred.class, deferred -> assertThat(deferred.scope()).isEqualTo(Scope.QUEUE));
        assertThat(handTo(new SmtpScript(Map.of(".", "-")))).isInstanceOf(Uncertain.class);
    }

    @Test
    @Timeout(30)
    @DisplayName("R20: a server that never ends its answer is hung up; the mail may have left, and a person decides")
    void hangsUpOnAnAnswerThatNeverEnds() {
        DeliverSettings patience =
                new DeliverSettings(Duration.ofSeconds(1), Duration.ofSeconds(20), Duration.ofSeconds(2));
        try (var server = new ScriptedServer(SmtpCourierTest::neverEnds);
                Courier.Round round =
                        new SmtpCourier(at(server.port(), Security.LOOPBACK_PLAIN, ""), SENDER, patience).begin()) {
            assertThat(round.hand(mail("guest@example.com"))).isInstanceOf(Uncertain.class);
        }
    }

    private static void neverEnds(ScriptedServer.Conversation with) throws IOException {
        with.say("220 ready");
        while (true) {
            String line = with.hear();
            if (line.equals("DATA")) {
                with.say("354 go on");
                while (!with.hear().equals(".")) {
                    // the mail
                }
                while (true) {
                    with.say("250-wait");
                    LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                }
            }
            with.say("250 ok");
        }
    }

    @Test
    void goesOnWithANewConnectionAfterOneThatBroke() {
        try (var server = new ScriptedServer(new SmtpScript(Map.of("RCPT TO:<first@", "-")));
                Courier.Round round = courier(server).begin()) {
            assertThat(round.hand(mail("first@example.com"))).isInstanceOf(Deferred.class);
            assertThat(round.hand(mail("second@example.com"))).isEqualTo(new Accepted());
        }
    }

    @Test
    @DisplayName("421: the server hangs up on everybody, not on one guest")
    void takes421AsAboutTheQueue() {
        assertThat(handTo(new SmtpScript(Map.of("RCPT", "421 4.3.2 shutting down"))))
                .isEqualTo(new Deferred("the server said 421 4.3.2", Scope.QUEUE));
    }

    @Test
    void anOddAddressIsForItsServerToJudge() {
        try (var server = new ScriptedServer(new SmtpScript(Map.of("RCPT TO:<jan.@", "553 5.1.3 bad syntax")));
                Courier.Round round = courier(server).begin()) {
            assertThat(round.hand(mail("jan.@example.com")))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.scope()).isEqualTo(Scope.RECIPIENT));
            assertThat(round.hand(mail("a..b@my_host.example.com"))).isEqualTo(new Accepted());
            assertThat(round.hand(mail("guest@example.com"))).isEqualTo(new Accepted());
        }
    }

    @Test
    @DisplayName("R90: letters beyond ASCII in the local part need SMTPUTF8")
    void sendsLettersBeyondAsciiOnlyWhereTheServerCarriesThem() {
        OutgoingMessage mail = mail("renée@example.com");
        try (var server = new ScriptedServer(new SmtpScript(Map.of()));
                Courier.Round round = courier(server).begin()) {
            assertThat(round.hand(mail))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.because()).contains("SMTPUTF8"));
            assertThat(server.heard()).noneMatch(line -> line.startsWith("MAIL"));
        }
        try (var server = new ScriptedServer(new SmtpScript(Map.of(), "SMTPUTF8", "8BITMIME"));
                Courier.Round round = courier(server).begin()) {
            assertThat(round.hand(mail)).isEqualTo(new Accepted());
            assertThat(round.hand(mail("guest@example.com"))).isEqualTo(new Accepted());
            assertThat(server.heard())
                    .filteredOn(line -> line.startsWith("MAIL"))
                    .extracting(line -> line.contains("SMTPUTF8"))
                    .containsExactly(true, false);
        }
    }

    @Test
    @DisplayName("S9, R78: where STARTTLS is missing, neither password nor mail leaves")
    void givesNothingAwayWithoutStartTls() {
        try (var server = new ScriptedServer(new SmtpScript(Map.of(), "AUTH PLAIN LOGIN"));
                Courier.Round round = new SmtpCourier(
                                at(server.port(), Security.STARTTLS, "fee@example.org"), SENDER, PATIENCE)
                        .begin()) {
            assertThat(round.hand(mail("guest@example.com"))).isInstanceOf(Deferred.class);
            assertThat(server.heard()).isNotEmpty().noneMatch(line -> line.matches("(AUTH|MAIL|RCPT|DATA).*"));
        }
    }

    @Test
    void defersEverythingWhereNobodyListens() throws IOException {
        int nobody;
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = taken.getLocalPort();
        }
        try (Courier.Round round = new SmtpCourier(at(nobody, Security.LOOPBACK_PLAIN, ""), SENDER, PATIENCE).begin()) {
            assertThat(round.hand(mail("guest@example.com")))
                    .isEqualTo(new Deferred("127.0.0.1:" + nobody + " cannot be reached", Scope.QUEUE));
        }
    }

    @Test
    @DisplayName("R73: this machine's name is told to nobody")
    void greetsWithTheDomainOfTheSender() {
        try (var server = new ScriptedServer(new SmtpScript(Map.of()));
                Courier.Round round = courier(server).begin()) {
            round.hand(mail("guest@example.com"));
            assertThat(server.heard()).contains("EHLO example.org");
            assertThat(server.heard()).noneMatch(line -> line.contains("localhost"));
        }
    }

    @Test
    @DisplayName("R72, R77: what arrives is what was handed over, dots at line beginnings included")
    void changesNoOctet() {
        Octets octets = Octets.of("From: fee@example.org\r\nTo: guest@example.com\r\nMessage-ID: <a1@example.org>\r\n"
                + "Subject: Feest\r\n\r\nHoi\r\n.\r\n..twee\r\nMAIL FROM:<x@example.com>\r\n");
        AddrSpec guest = AddrSpec.parse("guest@example.com").orElseThrow();
        try (var mail = new EmbeddedMail()) {
            mail.open(guest);
            try (Courier.Round round =
                    new SmtpCourier(at(mail.smtpPort(), Security.LOOPBACK_PLAIN, ""), SENDER, PATIENCE).begin()) {
                assertThat(round.hand(new OutgoingMessage(guest, new MessageId("a1@example.org"), octets)))
                        .isEqualTo(new Accepted());
            }
            // GreenMail puts its trace before, and drops the last line end.
            assertThat(mail.inboxOf(guest))
                    .singleElement()
                    .satisfies(delivered -> assertThat(delivered.octets().text(UTF_8))
                            .endsWith(octets.text(UTF_8).stripTrailing()));
        }
    }

    @Test
    @DisplayName("R77: a bare line feed never leaves")
    void refusesToSendABareLineFeed() {
        try (var server = new ScriptedServer(new SmtpScript(Map.of()));
                Courier.Round round = courier(server).begin()) {
            var bare = new OutgoingMessage(
                    SENDER, new MessageId("a1@example.org"), Octets.of("Subject: x\r\n\r\nhoi\n.\nMAIL FROM:<x>\r\n"));
            assertThatThrownBy(() -> round.hand(bare)).isInstanceOf(IllegalStateException.class);
            assertThat(server.heard()).isEmpty();
        }
    }

    private static DeliveryOutcome handTo(SmtpScript script) {
        try (var server = new ScriptedServer(script);
                Courier.Round round = courier(server).begin()) {
            return round.hand(mail("guest@example.com"));
        }
    }

    private static Courier courier(ScriptedServer server) {
        return new SmtpCourier(at(server.port(), Security.LOOPBACK_PLAIN, "fee@example.org"), SENDER, PATIENCE);
    }

    private static MailServer at(int port, Security security, String user) {
        return new MailServer("127.0.0.1", port, security, user, new Secret("geheim"), Trust.JDK);
    }

    private static OutgoingMessage mail(String to) {
        return new OutgoingMessage(
                AddrSpec.parse(to).orElseThrow(),
                new MessageId("a1@example.org"),
                Octets.of("From: fee@example.org\r\nSubject: Feest\r\n\r\nKom je?\r\n"));
    }
}
