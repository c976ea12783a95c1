package org.erbij.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.time.Duration;
import javax.net.SocketFactory;
import org.erbij.account.MailServer.Security;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PromptTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @ParameterizedTest
    @CsvSource({
        "imap, LOOPBACK_PLAIN, mail.imap.socketFactory", "imap, TLS, mail.imaps.ssl.socketFactory",
        "imap, STARTTLS, mail.imap.socketFactory", "smtp, LOOPBACK_PLAIN, mail.smtp.socketFactory",
        "smtp, TLS, mail.smtps.ssl.socketFactory", "smtp, STARTTLS, mail.smtp.socketFactory"
    })
    void whatIsWrittenIsSentAtOnce(String protocol, Security security, String factory) throws Exception {
        MailServer server = new MailServer("127.0.0.1", 993, security, "kars", new Secret("secret"), Trust.JDK);

        Object made = SessionProperties.of(protocol, server, PATIENCE, PATIENCE, PATIENCE)
                .get(factory);

        try (Socket socket = ((SocketFactory) made).createSocket()) {
            assertThat(socket.getTcpNoDelay()).isTrue();
        }
    }
}
