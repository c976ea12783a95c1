package org.erbij.step.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.erbij.account.MailServer;
import org.erbij.account.MailServer.Security;
import org.erbij.account.Secret;
import org.erbij.account.Trust;
import org.erbij.domain.people.AddrSpec;
import org.erbij.fixture.ScriptedServer;
import org.erbij.fixture.TestAuthority;
import org.erbij.mail.MessageId;
import org.erbij.mail.Octets;
import org.erbij.mail.OutgoingMessage;
import org.erbij.step.deliver.DeliveryOutcome.Accepted;
import org.erbij.step.deliver.DeliveryOutcome.Deferred;
import org.erbij.step.deliver.DeliveryOutcome.Scope;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R78: whom we give our password")
final class SmtpTrustTest {
    private static final AddrSpec SENDER = AddrSpec.parse("fee@example.org").orElseThrow();

    @TempDir
    Path folder;

    @Test
    void aServerWhoseAuthorityTheOrganizerNamed() throws Exception {
        var authority = new TestAuthority(folder, "ip:127.0.0.1");
        try (var server = secured(authority.server(), "220 go ahead")) {
            assertThat(hand(server, new Trust(authority.pem(), null))).isEqualTo(new Accepted());
            assertThat(server.heard()).anyMatch(line -> line.startsWith("AUTH"));
        }
    }

    @Test
    void notAServerOfAnUnknownAuthority() throws Exception {
        try (var server = secured(new TestAuthority(folder, "ip:127.0.0.1").server(), "220 go ahead")) {
            assertThat(hand(server, Trust.JDK))
                    .isEqualTo(deferred(
                            server, "shows a certificate for which no known authority vouches (see tls.ca-file)"));
            assertThat(server.heard()).noneMatch(line -> line.matches("(AUTH|MAIL).*"));
        }
    }

    @Test
    void notAServerOfAnotherName() throws Exception {
        var authority = new TestAuthority(folder, "dns:mail.example.org");
        try (var server = secured(authority.server(), "220 go ahead")) {
            assertThat(hand(server, new Trust(authority.pem(), null)))
                    .isEqualTo(deferred(
                            server,
                            "shows a certificate for another name; is 'host' the name that the provider gives?"));
            assertThat(server.heard()).noneMatch(line -> line.matches("(AUTH|MAIL).*"));
        }
    }

    @Test
    void oneWhoseCertificateIsPinnedAndNoOther() throws Exception {
        var authority = new TestAuthority(folder, "ip:127.0.0.1");
        String pin = authority.fingerprint();
        String other = (pin.startsWith("0") ? "1" : "0") + pin.substring(1);
        try (var server = secured(authority.server(), "220 go ahead")) {
            assertThat(hand(server, new Trust(null, other))).isInstanceOf(Deferred.class);
            assertThat(server.heard()).noneMatch(line -> line.matches("(AUTH|MAIL).*"));
        }
        try (var server = secured(authority.server(), "220 go ahead")) {
            assertThat(hand(server, new Trust(null, pin))).isEqualTo(new Accepted());
        }
    }

    @Test
    void tlsFromTheFirstOctet() throws Exception {
        var authority = new TestAuthority(folder, "ip:127.0.0.1");
        SSLContext context = authority.server();
        try (var server = new ScriptedServer(with -> {
            with.secure(context);
            with.say("220 mail.example.org ESMTP");
            new SmtpScript(Map.of(), "AUTH PLAIN").commands(with);
        })) {
            assertThat(hand(server, Security.TLS, new Trust(authority.pem(), null)))
                    .isEqualTo(new Accepted());
        }
    }

    @Test
    void notAServerThatSpeaksPlainlyWhereTlsIsExpected() throws Exception {
        try (var server = new ScriptedServer(with -> with.say("220 mail.example.org ESMTP"))) {
            assertThat(hand(server, Security.TLS, Trust.JDK))
                    .isEqualTo(
                            deferred(
                                    server,
                                    "expects encryption to be switched on after connecting, on this port: 'security: starttls', or another port"));
        }
    }

    @Test
    @DisplayName("S9: what somebody put into the stream before TLS is forgotten")
    void ignoresWhatWasSaidBeforeTls() throws Exception {
        var authority = new TestAuthority(folder, "ip:127.0.0.1");
        try (var server = secured(authority.server(), "220 go ahead\r\n550 5.7.1 injected")) {
            assertThat(hand(server, new Trust(authority.pem(), null))).isEqualTo(new Accepted());
        }
    }

    private static ScriptedServer secured(SSLContext context, String goAhead) {
        return new ScriptedServer(with -> {
            with.say("220 mail.example.org ESMTP");
            with.hear();
            with.say("250-mail.example.org", "250 STARTTLS");
            with.hear();
            with.say(goAhead);
            with.secure(context);
            new SmtpScript(Map.of(), "AUTH PLAIN").commands(with);
        });
    }

    private static Deferred deferred(ScriptedServer server, String trouble) {
        return new Deferred("127.0.0.1:" + server.port() + " " + trouble, Scope.QUEUE);
    }

    private static DeliveryOutcome hand(ScriptedServer server, Trust trust) {
        return hand(server, Security.STARTTLS, trust);
    }

    private static DeliveryOutcome hand(ScriptedServer server, Security security, Trust trust) {
        var account =
                new MailServer("127.0.0.1", server.port(), security, "fee@example.org", new Secret("geheim"), trust);
        var settings = new DeliverSettings(Duration.ofSeconds(5), Duration.ofSeconds(5));
        try (Courier.Round round = new SmtpCourier(account, SENDER, settings).begin()) {
            return round.hand(new OutgoingMessage(
                    SENDER, new MessageId("a1@example.org"), Octets.of("Subject: Feest\r\n\r\nKom je?\r\n")));
        }
    }
}
