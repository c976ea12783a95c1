package org.erbij.account;

import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Why a connection could not be protected, in words for whoever keeps the settings (R78). */
public final class TlsTrouble {
    private static final int DEEPEST = 20;

    private TlsTrouble() {}

    /** @return what the server did wrong, to stand after its name; empty when TLS was not the trouble */
    public static Optional<String> in(Throwable failure) {
        List<Throwable> causes = causes(failure);
        if (any(causes, CertificateExpiredException.class)) {
            return Optional.of("shows a certificate that has expired; is the clock of this machine right?");
        }
        if (any(causes, CertificateNotYetValidException.class)) {
            return Optional.of("shows a certificate that is not valid yet; is the clock of this machine right?");
        }
        if (says(causes, "No subject alternative", "No name matching", "Can't verify identity of server")) {
            return Optional.of("shows a certificate for another name; is 'host' the name that the provider gives?");
        }
        if (any(causes, CertificateException.class)) {
            return Optional.of("shows a certificate for which no known authority vouches (see tls.ca-file)");
        }
        if (says(causes, "STARTTLS is required")) {
            return Optional.of("offers no STARTTLS, and without TLS nothing is told to it");
        }
        if (says(causes, "Unsupported or unrecognized SSL message")) {
            return Optional.of(
                    "expects encryption to be switched on after connecting, on this port: 'security: starttls', or another port");
        }
        return any(causes, SSLException.class) ? Optional.of("could not agree on TLS with us") : Optional.empty();
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && causes.size() < DEEPEST; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    private static boolean any(List<Throwable> causes, Class<? extends Throwable> type) {
        return causes.stream().anyMatch(type::isInstance);
    }

    private static boolean says(List<Throwable> causes, String... texts) {
        return causes.stream()
                .map(cause -> String.valueOf(cause.getMessage()))
                .anyMatch(said -> List.of(texts).stream().anyMatch(said::contains));
    }
}
