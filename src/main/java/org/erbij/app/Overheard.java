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
import org.erbij.cli.ExitCodes;
import org.erbij.cli.Refusal;
import org.erbij.cli.Terminal;
import org.erbij.mail.Octets;

/** Keeps what a command says that Erbij gives itself; nobody sits there. */
final class Overheard implements Terminal {
    private final StringWriter words = new StringWriter();
    private final PrintWriter out = new PrintWriter(words);
    private final StringWriter complaints = new StringWriter();
    private final PrintWriter err = new PrintWriter(complaints);

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

    /**
     * Asks the process that has the database open, else reads it here; where there is none yet nothing is said, and none is made.
     *
     * @return the exit code
     */
    int ask(Path home, Clock clock, String... command) {
        return new ControlClient(Main.socket(home), this).run(command).orElseGet(() -> readHere(home, clock, command));
    }

    private int readHere(Path home, Clock clock, String... command) {
        if (Files.notExists(home.resolve("erbij.yaml"))) {
            return ExitCodes.DONE;
        }
        try {
            Settings settings = new Configuration(home, System.getenv()).read();
            return Files.exists(settings.keyFile()) ? InProcess.execute(home, clock, this, command) : ExitCodes.DONE;
        } catch (Refusal unusable) {
            err.println(unusable.getMessage());
            return unusable.exitCode();
        }
    }

    /** Why it could not be carried out, as one line. */
    String complaint() {
        err.flush();
        return complaints.toString().strip().replaceAll("\\s+", " ");
    }

    /** What was said, line by line. */
    List<String> lines() {
        return words.toString().lines().toList();
    }
}
