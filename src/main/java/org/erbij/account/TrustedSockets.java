package org.erbij.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** TLS sockets that believe what the JDK believes, and besides that only what the organizer named (R78 as amended). */
final class TrustedSockets {
    private TrustedSockets() {}

    /** @throws UncheckedIOException when the file with further authorities cannot be read */
    static SSLSocketFactory factory(Trust trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {manager(trust)}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException noTls) {
            throw new IllegalStateException("this JDK offers no TLS", noTls);
        }
    }

    private static X509ExtendedTrustManager manager(Trust trust) throws GeneralSecurityException {
        X509ExtendedTrustManager jdk = managerOver(null);
        Path caFile = trust.caFile();
        X509ExtendedTrustManager further = caFile == null ? jdk : managerOver(authorities(caFile));
        return new WidenedTrust(jdk, further, trust.pinSha256());
    }

    private static X509ExtendedTrustManager managerOver(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509ExtendedTrustManager x509) {
                return x509;
            }
        }
        throw new IllegalStateException("this JDK verifies no certificates");
    }

    private static KeyStore authorities(Path pem) throws GeneralSecurityException {
        try (InputStream in = Files.newInputStream(pem)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("authority-" + number++, certificate);
            }
            return store;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("tls.ca-file " + pem + " cannot be read", unreadable);
        }
    }
}
