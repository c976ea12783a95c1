package org.erbij.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.erbij.cli.ExitCodes;
import org.erbij.cli.Refusal;
import org.erbij.cli.Terminal;
import org.erbij.mail.Octets;

/**
 * What the people of the organizer's own list are called, for a rehearsal: asked of the process that has the database open, else read
 * here. Their addresses stay where they are.
 */
final class NamesOfTheList implements Supplier<List<String>> {
    private static final String[] COMMAND = {"people", "list", "--first-names"};

    private final Path home;
    private final Clock clock;
    private final Terminal terminal;

    /** @param terminal is told when there is a list that cannot be read */
    NamesOfTheList(Path home, Clock clock, Terminal terminal) {
        this.home = home;
        this.clock = clock;
        this.terminal = terminal;
    }

    /** Empty where there is no list yet: a rehearsal makes none. */
    @Override
    public List<String> get() {
        Overheard said = new Overheard();
        int code = new ControlClient(Main.socket(home), said).run(COMMAND).orElseGet(() -> readHere(said));
        if (code != ExitCodes.DONE) {
            terminal.err()
                    .println(
                            "Your list of people cannot be read now, so made-up names play; 'erbij people list' tells why.");
            terminal.err().flush();
            return List.of();
        }
        return said.words.toString().lines().toList();
    }

    private int readHere(Terminal said) {
        if (Files.notExists(home.resolve("erbij.yaml"))) {
            return ExitCodes.DONE;
        }
        try {
            Settings settings = new Configuration(home, System.getenv()).read();
            return Files.exists(settings.keyFile()) ? InProcess.execute(home, clock, said, COMMAND) : ExitCodes.DONE;
        } catch (Refusal unusable) {
            return unusable.exitCode();
        }
    }

    /** Keeps what a command says; nobody sits there. */
    private static final class Overheard implements Terminal {
        private final StringWriter words = new StringWriter();
        private final PrintWriter out = new PrintWriter(words);
        private final PrintWriter err = new PrintWriter(new StringWriter());

        @Override
        public PrintWriter out() {
            return out;
        }

        @Override
        public PrintWriter err() {
            return err;
        }

        @Override
        public InputStream in() {
            return InputStream.nullInputStream();
        }

        @Override
        public String read(Path file) throws IOException {
            throw new IOException("nothing is read here");
        }

        @Override
        public Octets octets(Path file) throws IOException {
            throw new IOException("nothing is read here");
        }

        @Override
        public void save(Path file, InputStream octets) throws IOException {
            throw new IOException("nothing is written here");
        }

        @Override
        public boolean isInteractive() {
            return false;
        }

        @Override
        public Optional<String> ask(String question) {
            return Optional.empty();
        }

        @Override
        public Optional<String> askHidden(String question) {
            return Optional.empty();
        }

        @Override
        public Locale locale() {
            return Locale.UK;
        }
    }
}
