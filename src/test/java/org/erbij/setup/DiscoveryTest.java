package org.erbij.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.erbij.domain.people.AddrSpec;
import org.erbij.fixture.ScriptedServer;
import org.erbij.fixture.SmallDns;
import org.erbij.fixture.SmallDns.Srv;
import org.erbij.fixture.TestAuthority;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a domain says of its servers, over https with an authority of the test's own and from a name server of its own. */
@Timeout(30)
class DiscoveryTest {
    private static final AddrSpec KARS = AddrSpec.of("kars@example.nl");
    private static final ServiceRecords NO_DNS = new ServiceRecords("dns://127.0.0.1:1", Duration.ofMillis(50));

    @TempDir
    private static Path folder;

    private static HttpsServer web;
    private static SSLSocketFactory trusting;
    private static volatile byte[] page = new byte[0];
    private static volatile int status = 200;

    @BeforeAll
    static void open() throws Exception {
        TestAuthority authority = new TestAuthority(folder, "ip:127.0.0.1");
        web = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.setHttpsConfigurator(new HttpsConfigurator(authority.server()));
        web.createContext("/mail/config-v1.1.xml", exchange -> {
            exchange.getResponseHeaders().add("Location", "https://127.0.0.1:1/elsewhere");
            exchange.sendResponseHeaders(status, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        web.start();
        trusting = trusting(authority.pem());
    }

    @AfterAll
    static void close() {
        web.stop(0);
    }

    private static SSLSocketFactory trusting(Path pem) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(pem)) {
            store.setCertificateEntry(
                    "authority", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    private static URI here(String domain) {
        assertThat(domain).isEqualTo("example.nl");
        return URI.create("https://127.0.0.1:" + web.getAddress().getPort() + "/mail/config-v1.1.xml");
    }

    private static Optional<Servers> ask() {
        return new Discovery(new WebPages(trusting, Duration.ofSeconds(5)), DiscoveryTest::here, NO_DNS).ask(KARS);
    }

    private static String config(String imapSocket, String ways) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <clientConfig version="1.1">
                  <emailProvider id="example.nl">
                    <domain>example.nl</domain>
                    <incomingServer type="pop3"><hostname>pop.example.nl</hostname><port>995</port>
                      <socketType>SSL</socketType><username>%EMAILADDRESS%</username></incomingServer>
                    <incomingServer type="imap"><hostname>imap.%EMAILDOMAIN%</hostname><port>993</port>
                      <socketType>SOCKET</socketType><username>%EMAILLOCALPART%</username>WAYS</incomingServer>
                    <outgoingServer type="smtp"><hostname>smtp.example.nl</hostname><port>587</port>
                      <socketType>STARTTLS</socketType><username>%EMAILADDRESS%</username>WAYS</outgoingServer>
                  </emailProvider>
                </clientConfig>
                """.replace("SOCKET", imapSocket).replace("WAYS", ways);
    }

    private static void serves(String text) {
        status = 200;
        page = text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aDomainTellsItsServers() {
        serves(config("SSL", "<authentication>password-cleartext</authentication>"));

        Servers servers = ask().orElseThrow();

        assertThat(servers.imap()).hasToString("imap.example.nl:993 (tls)");
        assertThat(servers.imap().user()).isEqualTo("kars");
        assertThat(servers.smtp()).hasToString("smtp.example.nl:587 (starttls)");
        assertThat(servers.smtp().user()).isEqualTo("kars@example.nl");
        assertThat(servers.signIn()).isEqualTo(SignIn.PASSWORD);
        assertThat(servers.source()).isEqualTo("autoconfig.example.nl");
    }

    @Test
    void aServerThatTakesOnlyATokenIsToldApart() {
        serves(config("SSL", "<authentication>OAuth2</authentication>"));

        assertThat(ask().orElseThrow().signIn()).isEqualTo(SignIn.OAUTH2);
    }

    @Test
    void aServerWithoutTlsIsAsIfItWereNotThere() {
        serves(config("plain", ""));

        assertThat(ask()).isEmpty();
    }

    @Test
    void noFileOfThisMachineIsReadAndNoEntityIsExpanded() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "imap.example.nl");
        String entity = "<!DOCTYPE c [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
        serves(config("SSL", "")
                .replace("<clientConfig", entity + "<clientConfig")
                .replace("imap.%EMAILDOMAIN%", "&x;"));

        assertThat(ask()).isEmpty();
    }

    @Test
    void whatIsNoPageOfSettingsIsNone() {
        serves("<html><body>Welcome!</body></html>");
        assertThat(ask()).isEmpty();

        serves("not even XML");
        assertThat(ask()).isEmpty();

        serves(config("SSL", "").replace("993", "99999"));
        assertThat(ask()).isEmpty();

        serves(config("SSL", "").replace("imap.%EMAILDOMAIN%", "imap.example.nl\nsmtp: evil"));
        assertThat(ask()).isEmpty();
    }

    @Test
    void anEndlessPageIsNotReadToItsEnd() {
        serves(config("SSL", "") + "<!--" + "x".repeat(WebPages.LARGEST) + "-->");

        assertThat(ask()).isEmpty();
    }

    @Test
    void nothingIsFollowedElsewhere() {
        serves(config("SSL", ""));
        status = 302;

        assertThat(ask()).isEmpty();
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotBelieved() {
        serves(config("SSL", ""));

        assertThat(new Discovery(new WebPages(), DiscoveryTest::here, NO_DNS).ask(KARS))
                .isEmpty();
    }

    @Test
    void aServerThatSaysNothingIsNotWaitedForLong() {
        try (ScriptedServer silent = new ScriptedServer(with -> with.hear())) {
            WebPages pages = new WebPages(trusting, Duration.ofMillis(200));
            URI there = URI.create("https://127.0.0.1:" + silent.port() + "/");

            assertThat(pages.read(there)).isEmpty();
        }
    }

    @Test
    void onlyHttpsIsRead() {
        assertThat(new WebPages(trusting, Duration.ofSeconds(1)).read(URI.create("http://127.0.0.1:1/")))
                .isEmpty();
    }

    private static Optional<Servers> ask(Map<String, List<Srv>> records) throws IOException {
        serves("none");
        try (SmallDns dns = new SmallDns(records)) {
            ServiceRecords asked = new ServiceRecords(dns.url(), Duration.ofSeconds(2));
            return new Discovery(new WebPages(trusting, Duration.ofSeconds(5)), DiscoveryTest::here, asked).ask(KARS);
        }
    }

    @Test
    void withoutAPageTheDnsIsAsked() throws Exception {
        Servers servers = ask(Map.of(
                        "_imaps._tcp.example.nl",
                        List.of(
                                new Srv(20, 0, 993, "backup.example.nl."),
                                new Srv(10, 1, 993, "light.example.nl."),
                                new Srv(10, 5, 1993, "mail.example.nl.")),
                        "_submission._tcp.example.nl",
                        List.of(new Srv(0, 1, 587, "smtp.example.nl."))))
                .orElseThrow();

        assertThat(servers.imap()).hasToString("mail.example.nl:1993 (tls)");
        assertThat(servers.smtp()).hasToString("smtp.example.nl:587 (starttls)");
        assertThat(servers.imap().user()).isEqualTo("kars@example.nl");
        assertThat(servers.source()).isEqualTo("the DNS of example.nl");
    }

    /** RFC 6186 section 3.4: a target of "." says that there is no such service. */
    @Test
    void aDomainMaySayThatItHasNoSuchService() throws Exception {
        assertThat(ask(Map.of(
                        "_imaps._tcp.example.nl", List.of(new Srv(0, 0, 0, ".")),
                        "_submissions._tcp.example.nl", List.of(new Srv(0, 1, 465, "smtp.example.nl.")))))
                .isEmpty();
    }

    @Test
    void imapOnItsPlainPortIsTakenWithStartTlsOnly() throws Exception {
        Servers servers = ask(Map.of(
                        "_imap._tcp.example.nl", List.of(new Srv(0, 1, 143, "mail.example.nl.")),
                        "_submissions._tcp.example.nl", List.of(new Srv(0, 1, 465, "smtp.example.nl."))))
                .orElseThrow();

        assertThat(servers.imap()).hasToString("mail.example.nl:143 (starttls)");
        assertThat(servers.smtp()).hasToString("smtp.example.nl:465 (tls)");
    }

    @Test
    void aDomainThatSaysNothingHasNoServers() throws Exception {
        assertThat(ask(Map.of())).isEmpty();
        assertThat(new Discovery(new WebPages(), NO_DNS).ask(AddrSpec.of("kars@a/b.example")))
                .isEmpty();
    }
}
