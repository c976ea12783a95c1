package org.erbij.setup;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.erbij.mail.Octets;

/**
 * An authority of the organizer's own that vouches for their servers (R78 as amended).
 *
 * @param pem its certificates and nothing else
 */
public record PrivateAuthority(String pem) {
    private static final Pattern BLOCK = Pattern.compile("-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----");
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    /**
     * What a file holds, in PEM or DER. Whatever else is in it stays there, a private key above all.
     *
     * @throws IllegalArgumentException when there is no certificate in it
     */
    public static PrivateAuthority in(Octets file) {
        try {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(certificatesAlone(file));
            if (certificates.isEmpty()) {
                throw new IllegalArgumentException("no certificate");
            }
            return new PrivateAuthority(
                    certificates.stream().map(PrivateAuthority::pem).collect(Collectors.joining()));
        } catch (CertificateException none) {
            throw new IllegalArgumentException("no certificate", none);
        }
    }

    /** The JDK takes a file with anything else in it for damaged. */
    private static InputStream certificatesAlone(Octets file) {
        String blocks = BLOCK.matcher(new String(file.toByteArray(), StandardCharsets.ISO_8859_1))
                .results()
                .map(block -> block.group() + "\n")
                .collect(Collectors.joining());
        return blocks.isEmpty()
                ? file.stream()
                : new ByteArrayInputStream(blocks.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String pem(Certificate certificate) {
        try {
            return "-----BEGIN CERTIFICATE-----\n" + LINES.encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateException unwritable) {
            throw new IllegalArgumentException("no certificate that can be written", unwritable);
        }
    }

    @Override
    public String toString() {
        return "a private authority";
    }
}
