package org.erbij.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class TlsTroubleTest {
    private static Throwable handshake(Exception cause) {
        return new MessagingException("Could not connect", (Exception)
                new SSLHandshakeException("PKIX path validation failed").initCause(cause));
    }

    @Test
    void tellsACertificateThatIsTooOldFromOneThatIsTooYoung() {
        assertThat(TlsTrouble.in(handshake(new CertificateExpiredException())))
                .contains("shows a certificate that has expired; is the clock of this machine right?");
        assertThat(TlsTrouble.in(handshake(new CertificateNotYetValidException()))
                        .orElseThrow())
                .contains("not valid yet")
                .contains("clock");
    }

    @Test
    void otherTroubleOfTlsIsNamedAsSuch() {
        assertThat(TlsTrouble.in(new MessagingException("", new SSLException("protocol_version"))))
                .contains("could not agree on TLS with us");
    }

    @Test
    void aConnectionThatWasNotMadeIsNoTroubleOfTls() {
        assertThat(TlsTrouble.in(new MessagingException("", new ConnectException("refused"))))
                .isEmpty();
    }
}
