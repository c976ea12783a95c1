package org.erbij.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.erbij.cli.Look;
import org.erbij.cli.Terminal;
import org.erbij.mail.Octets;

/** The terminal at the other end of the socket. What is printed is sent when somebody is asked something, and by {@link #send}. */
final class RemoteTerminal implements Terminal {
    private static final int SENT_AT_ONCE = 1 << 20;

    private final Frames frames;
    private final Turn turn;
    private final String locale;
    private final boolean interactive;
    private final Look look;
    private final List<Frames.Frame> said = new ArrayList<>();
    private int octetsSaid;
    private final PrintWriter out;
    private final PrintWriter err;

    /** @param turn given away while the other end is waited for */
    RemoteTerminal(Frames frames, Turn turn, String locale, boolean interactive, Look look) {
        this.frames = frames;
        this.turn = turn;
        this.locale = locale;
        this.interactive = interactive;
        this.look = look;
        this.out = writer('O');
        this.err = writer('E');
    }

    private PrintWriter writer(char type) {
        OutputStream octets = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                write(new byte[] {(byte) octet}, 0, 1);
            }

            @Override
            public void write(byte[] octets, int from, int length) throws IOException {
                said.add(new Frames.Frame(type, Octets.of(Arrays.copyOfRange(octets, from, from + length))));
                octetsSaid += length;
                if (octetsSaid > SENT_AT_ONCE) {
                    sendWhatWasSaid();
                }
            }
        };
        return new PrintWriter(new PlainOutput(new OutputStreamWriter(octets, StandardCharsets.UTF_8)), false);
    }

    /** Sends everything printed so far; waits until the other end takes it. */
    void send() throws IOException {
        out.flush();
        err.flush();
        sendWhatWasSaid();
    }

    private void sendWhatWasSaid() throws IOException {
        for (Frames.Frame frame : said) {
            frames.write(frame.type(), frame.octets().toByteArray());
        }
        said.clear();
        octetsSaid = 0;
    }

    @Override
    public PrintWriter out() {
        return out;
    }

    @Override
    public PrintWriter err() {
        return err;
    }

    @Override
    public boolean isInteractive() {
        return interactive;
    }

    @Override
    public Locale locale() {
        return Locale.forLanguageTag(locale);
    }

    @Override
    public Look look() {
        return look;
    }

    @Override
    public Optional<String> ask(String question) {
        return answer('Q', question);
    }

    @Override
    public Optional<String> askHidden(String question) {
        return answer('H', question);
    }

    private Optional<String> answer(char type, String question) {
        try {
            Frames.Frame answer = exchange(type, question);
            return answer.type() == 'A' ? Optional.of(answer.text()) : Optional.empty();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private Frames.Frame exchange(char type, String text) throws IOException {
        return turn.aside(() -> {
            send();
            frames.write(type, text);
            return frames.read();
        });
    }

    @Override
    public String read(Path file) throws IOException {
        return LocalTerminal.text(octets(file));
    }

    @Override
    public Octets octets(Path file) throws IOException {
        return LocalTerminal.octets(file.toString().equals("-") ? in() : theirs(file));
    }

    private InputStream theirs(Path file) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        Frames.Frame part = exchange('F', file.toString());
        while (part.type() == 'I' && part.octets().length() > 0 && whole.size() <= LONGEST) {
            part.octets().writeTo(whole);
            part = turn.aside(frames::read);
        }
        if (part.type() != 'I') {
            throw new IOException("the command cannot read that file");
        }
        return new ByteArrayInputStream(whole.toByteArray());
    }

    @Override
    public void save(Path file, InputStream octets) throws IOException {
        byte[] part = octets.readNBytes(SENT_AT_ONCE);
        saved(exchange('W', file.toString()), file);
        while (part.length > 0) {
            frames.write('D', part);
            part = octets.readNBytes(SENT_AT_ONCE);
        }
        saved(exchange('D', ""), file);
    }

    private static void saved(Frames.Frame answer, Path file) throws IOException {
        if (answer.type() != 'A') {
            throw answer.text().isEmpty()
                    ? new IOException("the command cannot write that file")
                    : new FileAlreadyExistsException(file.toString());
        }
    }

    @Override
    public InputStream in() {
        return new Incoming(() -> exchange('R', ""));
    }
}
