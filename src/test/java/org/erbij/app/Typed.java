package org.erbij.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.erbij.cli.Look;
import org.erbij.cli.Terminal;
import org.erbij.mail.Octets;

/** Somebody at a terminal who has decided beforehand what to answer; without answers, a pipe. */
final class Typed implements Terminal {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final PrintWriter outWriter = new PrintWriter(new PlainOutput(out));
    private final PrintWriter errWriter = new PrintWriter(new PlainOutput(err));
    private final List<String> asked = new ArrayList<>();
    private final List<String> askedHidden = new ArrayList<>();
    private final Deque<String> answers;
    private final boolean interactive;
    private final InputStream input;
    private Look look = Look.PLAIN;
    private Runnable meanwhile = () -> {};

    private Typed(boolean interactive, String input, List<String> answers) {
        this.interactive = interactive;
        this.input = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        this.answers = new ArrayDeque<>(answers);
    }

    static Typed answering(String... answers) {
        return new Typed(true, "", List.of(answers));
    }

    static Typed piping(String input) {
        return new Typed(false, input, List.of());
    }

    /** The same on a screen like that. */
    Typed on(Look screen) {
        look = screen;
        return this;
    }

    /** What somebody else does while this one thinks about the next question. */
    Typed whileAsked(Runnable somethingElse) {
        meanwhile = somethingElse;
        return this;
    }

    @Override
    public Look look() {
        return look;
    }

    String told() {
        outWriter.flush();
        return out.toString();
    }

    String complained() {
        errWriter.flush();
        return err.toString();
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    List<String> askedHidden() {
        return List.copyOf(askedHidden);
    }

    @Override
    public PrintWriter out() {
        return outWriter;
    }

    @Override
    public PrintWriter err() {
        return errWriter;
    }

    @Override
    public InputStream in() {
        return input;
    }

    @Override
    public String read(Path file) throws IOException {
        return LocalTerminal.text(octets(file));
    }

    @Override
    public Octets octets(Path file) throws IOException {
        try (InputStream in = file.toString().equals("-") ? in() : Files.newInputStream(file)) {
            return LocalTerminal.octets(in);
        }
    }

    @Override
    public void save(Path file, InputStream octets) throws IOException {
        LocalTerminal.saveNew(file, octets);
    }

    @Override
    public boolean isInteractive() {
        return interactive;
    }

    @Override
    public Optional<String> ask(String question) {
        asked.add(question);
        Runnable now = meanwhile;
        meanwhile = () -> {};
        now.run();
        return Optional.ofNullable(answers.poll());
    }

    @Override
    public Optional<String> askHidden(String question) {
        askedHidden.add(question);
        return Optional.ofNullable(answers.poll());
    }

    @Override
    public Locale locale() {
        return Locale.UK;
    }
}
