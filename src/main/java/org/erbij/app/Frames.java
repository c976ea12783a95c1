package org.erbij.app;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.ByteChannel;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import org.erbij.mail.Octets;

/**
 * What goes over the socket between a command and the process that carries it out: a letter, a length, and that many octets.
 *
 * <p>The command sends {@code C} (its arguments, each ended by NUL, after the locale, and whether it is interactive and what its screen shows), then answers:
 * {@code A} a line that was asked for, {@code Z} the end of input, {@code I} octets of standard input or of a file, of none at its end,
 * {@code N} when there is no such file or it cannot be written. The other side sends {@code O} and {@code E} for the two outputs, {@code Q} a question, {@code H}
 * one whose answer is not shown, {@code R} to be given input, {@code F} a file, {@code W} to have a new file
 * written, whose octets follow as {@code D}, of none at its end, {@code X} the exit code.
 */
final class Frames {
    private static final int LONGEST = 1 << 20;

    private final DataInputStream in;
    private final DataOutputStream out;

    Frames(ByteChannel channel) {
        in = new DataInputStream(Channels.newInputStream(channel));
        out = new DataOutputStream(Channels.newOutputStream(channel));
    }

    /** One message. */
    record Frame(char type, Octets octets) {
        String text() {
            return octets.text(StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return type + " of " + octets;
        }
    }

    /** @throws IOException when the other side is gone or does not keep to the form */
    Frame read() throws IOException {
        char type = (char) in.readByte();
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("a frame of " + length + " octets");
        }
        byte[] octets = new byte[length];
        in.readFully(octets);
        return new Frame(type, Octets.of(octets));
    }

    synchronized void write(char type, byte[] octets) throws IOException {
        for (int from = 0; from == 0 || from < octets.length; from += LONGEST) {
            int length = Math.min(LONGEST, octets.length - from);
            out.writeByte(type);
            out.writeInt(length);
            out.write(octets, from, length);
        }
        out.flush();
    }

    void write(char type, String text) throws IOException {
        write(type, text.getBytes(StandardCharsets.UTF_8));
    }
}
