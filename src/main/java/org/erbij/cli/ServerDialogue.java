package org.erbij.cli;

import java.util.Locale;
import java.util.Optional;
import org.erbij.domain.people.AddrSpec;
import org.erbij.setup.Endpoint;
import org.erbij.setup.Servers;
import org.erbij.setup.SignIn;
import org.jspecify.annotations.Nullable;

/** {@code erbij init}: which servers an account has, by what is known, found or typed; a person sees them before a password goes there. */
final class ServerDialogue {
    private final Terminal terminal;
    private final ServerOptions given;
    private final InitCommand.Homes homes;
    private final boolean yes;

    /** @param yes whether what was found is used without asking */
    ServerDialogue(Terminal terminal, ServerOptions given, InitCommand.Homes homes, boolean yes) {
        this.terminal = terminal;
        this.given = given;
        this.homes = homes;
        this.yes = yes;
    }

    Servers servers(AddrSpec whose) {
        if (given.hasHosts()) {
            return given.byHand(whose);
        }
        Optional<Servers> found = homes.servers(whose);
        if (found.isEmpty()) {
            terminal.out()
                    .println("Erbij does not know the mail servers of " + whose.domain()
                            + ". Your provider's help pages name them, as the settings for IMAP and SMTP.");
            return typed(whose);
        }
        ServerOptions.refuseOAuth2(found.get());
        show(found.get());
        return yes || terminal.confirm("Your password will go there. Are these your provider's servers?")
                ? found.get()
                : typed(whose);
    }

    /** Asks until they are right; the end of the input ends it as well, by a refusal. */
    private Servers typed(AddrSpec whose) {
        while (true) {
            Endpoint imap = server(
                    "Server your mail is read from (IMAP), like imap.example.nl or imap.example.nl:993: ",
                    "--imap HOST",
                    ServerOptions.IMAPS,
                    given.imapSecurity());
            Endpoint smtp = server(
                    "Server your mail is sent through (SMTP), like smtp.example.nl or smtp.example.nl:587: ",
                    "--smtp HOST",
                    ServerOptions.SUBMISSIONS,
                    given.smtpSecurity());
            ServerOptions.refuseOAuth2(new Servers(imap, smtp, SignIn.PASSWORD, "what you said"));
            String user = user(whose);
            given.askForAuthority(terminal);
            Servers servers = new Servers(imap.of(user), smtp.of(user), SignIn.PASSWORD, "what you said");
            show(servers);
            if (terminal.confirm("Your password will go there. Is all of that right?")) {
                return servers;
            }
            terminal.out().println("Then once more.");
        }
    }

    private Endpoint server(String question, String option, int usualPort, @Nullable String how) {
        while (true) {
            String written = Arguments.needed(terminal, question, option);
            try {
                Endpoint server = Endpoint.parse(written, usualPort, how, "");
                return how == null && !server.isOnKnownPort() ? server.startingTls(startsTls(server.port())) : server;
            } catch (IllegalArgumentException wrong) {
                terminal.out().println(ServerOptions.noServer(written) + " " + ServerOptions.HOW_TO_WRITE);
            }
        }
    }

    private boolean startsTls(int port) {
        while (true) {
            String word = typedOr(
                            "tls",
                            "Port " + port
                                    + " is an unusual one. How is it protected, 'tls' (from the start) or 'starttls'"
                                    + " (switched on after connecting)? Your provider's help page says it; just Enter for tls: ")
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z]", "");
            if (word.equals("tls") || word.equals("starttls")) {
                return word.equals("starttls");
            }
            terminal.out().println("That is neither 'tls' nor 'starttls'.");
        }
    }

    private String user(AddrSpec whose) {
        String flag = given.user();
        return flag != null
                ? flag
                : typedOr(
                        whose.value(),
                        "Name you sign in with there, if it is not " + whose.value() + " (else just Enter): ");
    }

    private String typedOr(String usual, String question) {
        return terminal.ask(question)
                .map(String::strip)
                .filter(answer -> !answer.isEmpty())
                .orElse(usual);
    }

    private void show(Servers servers) {
        terminal.out().println("By " + servers.source() + ":");
        terminal.out()
                .println("  mail is read from     " + servers.imap() + ", as "
                        + servers.imap().user());
        terminal.out()
                .println("  mail is sent through  " + servers.smtp() + ", as "
                        + servers.smtp().user());
    }
}
