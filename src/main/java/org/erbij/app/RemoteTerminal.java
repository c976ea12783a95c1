package org.erbij.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.erbij.cli.Terminal;

/** The terminal at the other end of the socket. */
final class RemoteTerminal implements Terminal {
    private final Frames frames;
    private final String locale;
    private final boolean interactive;
    private final PrintWriter out;
    private final PrintWriter err;

    RemoteTerminal(Frames frames, String locale, boolean interactive) {
        this.frames = frames;
        this.locale = locale;
        this.interactive = interactive;
        this.out = writer('O');
        this.err = writer('E');
    }

    private PrintWriter writer(char type) {
        return new PrintWriter(
                new OutputStream() {
                    @Override
                    public void write(int octet) throws IOException {
                        frames.write(type, new byte[] {(byte) octet});
                    }

                    @Override
                    public void write(byte[] octets, int from, int length) throws IOException {
                        frames.write(type, Arrays.copyOfRange(octets, from, from + length));
                    }
                },
                false,
                StandardCharsets.UTF_8);
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
    public Optional<String> ask(String question) {
        try {
            out.flush();
            frames.write('Q', question);
            Frames.Frame answer = frames.read();
            return answer.type() == 'A' ? Optional.of(answer.text()) : Optional.empty();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public InputStream in() {
        return new InputStream() {
            private byte[] octets = new byte[0];
            private int next;
            private boolean ended;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] to, int from, int length) throws IOException {
                if (next == octets.length && !ended) {
                    frames.write('R', "");
                    octets = frames.read().octets().toByteArray();
                    next = 0;
                    ended = octets.length == 0;
                }
                if (ended) {
                    return -1;
                }
                int given = Math.min(length, octets.length - next);
                System.arraycopy(octets, next, to, from, given);
                next += given;
                return given;
            }
        };
    }
}
