package org.erbij.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Mailbox;
import org.erbij.setup.Credentials;
import org.erbij.setup.PrivateAuthority;
import org.erbij.setup.Servers;
import org.erbij.setup.SignIn;
import org.erbij.setup.Surroundings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code erbij init}. */
@Command(
        name = "init",
        description = {
            "Makes a home: settings, a sample event, a folder for your own texts, and the key. Asks for what is not given.",
            "What is there already is never overwritten. No mail and no password is sent."
        },
        mixinStandardHelpOptions = true)
public final class InitCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", arity = "0..1", description = "where; without it the home itself")
    private @Nullable Path folder;

    @Option(names = "--name", description = "your name, as people see it")
    private @Nullable String name;

    @Option(names = "--address", description = "your own address: every mail comes from it, answers go to it")
    private @Nullable String address;

    @Mixin
    private ServerOptions given = new ServerOptions();

    @ArgGroup
    private @Nullable PasswordOptions password;

    static final class PasswordOptions {
        @Option(
                names = "--password-env",
                paramLabel = "NAME",
                description = "environment variable that holds the password")
        private @Nullable String variable;

        @Option(
                names = "--password-stdin",
                description = "read the password from standard input, into a file that only you can read")
        private boolean piped;
    }

    @Option(names = "--texts", description = "copy all texts of the mails, to be changed")
    private boolean texts;

    @Option(names = "--here-anyway", description = "also in a git work tree or in a synced folder")
    private boolean hereAnyway;

    @Option(names = "--yes", description = "use the servers that were found, without asking")
    private boolean yes;

    private final Terminal terminal;
    private final Path home;
    private final Homes homes;

    public InitCommand(Terminal terminal, Path home, Homes homes) {
        this.terminal = terminal;
        this.home = home;
        this.homes = homes;
    }

    /** Finds servers and makes homes. */
    public interface Homes {
        /** What is known of the address' provider, or what its domain says. */
        Optional<Servers> servers(AddrSpec address);

        boolean isSettled(Path folder);

        /** @return what was made, by its name in the folder; the key among it */
        List<String> make(
                Path folder,
                Mailbox organizer,
                Servers servers,
                @Nullable PrivateAuthority authority,
                Credentials credentials,
                boolean texts)
                throws IOException;
    }

    @Override
    public Integer call() {
        Path place = (folder == null ? home : folder).toAbsolutePath().normalize();
        refuseBadPlaces(place);
        Mailbox organizer = organizer();
        Servers servers = new ServerDialogue(terminal, given, homes, yes).servers(organizer.address());
        ServerOptions.refuseOAuth2(servers);
        PrivateAuthority authority = given.authority(terminal);
        Credentials credentials = credentials(servers);
        try {
            tell(place, homes.make(place, organizer, servers, authority, credentials, texts), credentials);
        } catch (IOException unwritable) {
            throw Refusal.settings(
                    "The folder " + place + " cannot be written to.",
                    "The home is not complete.",
                    "It must belong to whoever runs Erbij; is the disk full? Then give the command again.");
        }
        return ExitCodes.DONE;
    }

    private void refuseBadPlaces(Path place) {
        if (homes.isSettled(place)) {
            throw Refusal.rule(
                    "There is an erbij.yaml in " + place + " already.",
                    "Nothing was changed.",
                    "Change that file by hand, or name another folder.");
        }
        Optional<String> objection = Surroundings.objection(place);
        if (objection.isPresent() && !hereAnyway) {
            throw Refusal.rule(
                    "A home should not lie here.",
                    objection.get(),
                    "Name another folder, or say --here-anyway when you know better.");
        }
    }

    private Mailbox organizer() {
        String called = name != null ? name : Arguments.needed(terminal, "Your name, as people see it: ", "--name");
        String written =
                address != null ? address : Arguments.needed(terminal, "Your own email address: ", "--address");
        return new Mailbox(called, Arguments.address(written));
    }

    private Credentials credentials(Servers servers) {
        if (servers.signIn() == SignIn.APP_PASSWORD) {
            terminal.out()
                    .println(
                            "This provider wants an app password, one made for Erbij alone: make it on its security page. Your usual"
                                    + " password would be refused.");
        }
        if (password != null && password.piped) {
            return Credentials.inFile(piped());
        }
        if (password != null && password.variable != null) {
            return variable(password.variable);
        }
        String typed = terminal.isInteractive()
                ? terminal.askHidden(
                                "Password (not shown while you type; kept in a file that only you can read. Just Enter if you would"
                                        + " rather give it each time, as the variable " + Credentials.USUAL_VARIABLE
                                        + "): ")
                        .orElse("")
                : "";
        return typed.isEmpty() ? variable(Credentials.USUAL_VARIABLE) : Credentials.inFile(typed);
    }

    private static Credentials variable(String name) {
        try {
            return Credentials.inVariable(name);
        } catch (IllegalArgumentException wrong) {
            throw Refusal.settings(
                    "'" + name + "' is no name of an environment variable.",
                    "Nothing was made.",
                    "Use letters, digits and _; never the password itself, which others could see here.");
        }
    }

    private String piped() {
        try {
            String read = terminal.read(Path.of("-")).strip();
            if (!read.isEmpty() && read.lines().count() == 1) {
                return read;
            }
        } catch (IOException unreadable) {
            // Told below, as whatever else is no password.
        }
        throw Refusal.settings(
                "Standard input holds no password.", "Nothing was made.", "It must be one line of UTF-8 text.");
    }

    private void tell(Path place, List<String> made, Credentials credentials) {
        terminal.out().println("Made in " + place + ":");
        made.forEach(file -> terminal.out().println(("  " + Cells.padded(file, 25) + meaning(file)).stripTrailing()));
        terminal.out().println();
        terminal.out()
                .println(
                        "Keep a copy of data/key somewhere else, not beside copies of the database: without it nobody can");
        terminal.out().println("read your list any more, and whoever has both can. A USB stick in a drawer will do.");
        terminal.out().println();
        if (credentials.variable() != null) {
            terminal.out()
                    .println("The password is yours to give in every terminal, before the commands: export "
                            + credentials.variable() + "=…");
        }
        terminal.out().println("Next: 'erbij check' in that folder (cd " + place + ") looks whether all of it works.");
    }

    private static String meaning(String file) {
        return switch (file) {
            case "erbij.yaml" -> "your settings";
            case "data/" -> "what Erbij keeps, encrypted";
            case "data/key" -> "the key to it";
            case "events/etentje.yaml" -> "a sample event, to change";
            case "templates/README.md" -> "how to word the mails yourself";
            default ->
                file.startsWith("password")
                        ? "your password; only you can read it"
                        : file.startsWith("authority") ? "who vouches for your servers" : "";
        };
    }
}
