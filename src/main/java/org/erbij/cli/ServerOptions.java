package org.erbij.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.erbij.domain.people.AddrSpec;
import org.erbij.setup.Endpoint;
import org.erbij.setup.PrivateAuthority;
import org.erbij.setup.Providers;
import org.erbij.setup.Servers;
import org.erbij.setup.SignIn;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The servers of an account as somebody gives them; a port tells how the connection is protected, unless that is said. */
final class ServerOptions {
    static final int IMAPS = 993;
    static final int SUBMISSIONS = 465;
    static final String HOW_TO_WRITE =
            "Write it like imap.example.nl or imap.example.nl:993, with tls, starttls or loopback-plain.";

    @Option(names = "--imap", paramLabel = "HOST[:PORT]", description = "server that mail is read from (993)")
    private @Nullable String imap;

    @Option(names = "--imap-security", paramLabel = "HOW", description = "tls, starttls or loopback-plain")
    private @Nullable String imapSecurity;

    @Option(names = "--smtp", paramLabel = "HOST[:PORT]", description = "server that mail is handed in at (465)")
    private @Nullable String smtp;

    @Option(names = "--smtp-security", paramLabel = "HOW", description = "tls, starttls or loopback-plain")
    private @Nullable String smtpSecurity;

    @Option(names = "--user", description = "what to sign in as; without it the whole address")
    private @Nullable String user;

    @Option(
            names = "--ca-file",
            paramLabel = "FILE",
            description =
                    "certificate of a private authority that vouches for both servers; it is copied into the home")
    private @Nullable Path authority;

    /** What vouches for the servers; null for the usual authorities alone. */
    @Nullable
    PrivateAuthority authority(Terminal terminal) {
        return authority == null ? null : authority(authority, terminal);
    }

    private static PrivateAuthority authority(Path file, Terminal terminal) {
        try {
            return PrivateAuthority.in(terminal.octets(file));
        } catch (IOException | IllegalArgumentException none) {
            throw Refusal.settings(
                    "The file " + file + " holds no certificate of an authority.",
                    "Nothing was made.",
                    "Is the name right? Whoever runs the mail server has it, mostly as a file that ends in .pem or .crt.");
        }
    }

    /** For servers that a person has typed: few of those have an authority of their own, but only they know. */
    void askForAuthority(Terminal terminal) {
        if (authority == null && terminal.isInteractive()) {
            terminal.ask(
                            "If its certificate is of your own making, the file with the authority's certificate (else just"
                                    + " Enter): ")
                    .map(String::strip)
                    .filter(answer -> !answer.isEmpty())
                    .ifPresent(answer -> authority = Path.of(answer));
        }
    }

    boolean hasHosts() {
        return imap != null || smtp != null;
    }

    Servers byHand(AddrSpec address) {
        if (imap == null || smtp == null) {
            throw Refusal.settings(
                    "One of the two servers is not given.",
                    "Nothing was made.",
                    "Give both --imap and --smtp, or neither.");
        }
        return byHand(imap, smtp, address);
    }

    private Servers byHand(String reading, String sending, AddrSpec address) {
        String signsIn = user == null ? address.value() : user;
        return new Servers(
                endpoint(reading, IMAPS, imapSecurity, signsIn),
                endpoint(sending, SUBMISSIONS, smtpSecurity, signsIn),
                SignIn.PASSWORD,
                "what you said");
    }

    private static Endpoint endpoint(String written, int usual, @Nullable String how, String signsIn) {
        try {
            return Endpoint.parse(written, usual, how, signsIn);
        } catch (IllegalArgumentException wrong) {
            throw Refusal.settings(noServer(written), "Nothing was made.", HOW_TO_WRITE);
        }
    }

    static String noServer(String written) {
        return "'" + written + "' is no server that can be used.";
    }

    @Nullable
    String user() {
        return user;
    }

    @Nullable
    String imapSecurity() {
        return imapSecurity;
    }

    @Nullable
    String smtpSecurity() {
        return smtpSecurity;
    }

    /** Said before a password is asked for: it would be of no use. */
    static void refuseOAuth2(Servers servers) {
        Optional<String> provider = Providers.takingOnlyOAuth2(servers.imap())
                .or(() -> Providers.takingOnlyOAuth2(servers.smtp()))
                .or(() -> servers.signIn() == SignIn.OAUTH2 ? Optional.of("This provider") : Optional.empty());
        if (provider.isPresent()) {
            throw Refusal.settings(
                    provider.get() + " lets programs in with OAuth2 only, which Erbij cannot do yet.",
                    "No password would help, and nothing was made.",
                    "Use a mailbox elsewhere for now, one that takes a password or an app password, and have mail forwarded"
                            + " from it to you if you like.");
        }
    }
}
