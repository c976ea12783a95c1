package org.erbij.app;

import java.io.IOException;
import java.io.InputStream;

/** What the other side sends, part after part, until one is empty. */
final class Incoming extends InputStream {
    private final Parts parts;
    private byte[] part = new byte[0];
    private int next;
    private boolean ended;

    /** Where the next part comes from: it is sent by itself, or has to be asked for. */
    interface Parts {
        Frames.Frame next() throws IOException;
    }

    Incoming(Parts parts) {
        this.parts = parts;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        if (next == part.length && !ended) {
            part = parts.next().octets().toByteArray();
            next = 0;
            ended = part.length == 0;
        }
        if (ended) {
            return -1;
        }
        int given = Math.min(length, part.length - next);
        System.arraycopy(part, next, to, from, given);
        next += given;
        return given;
    }

    /** Takes what is left of it, so that the next frame is one again. */
    void drain() throws IOException {
        while (!ended) {
            ended = parts.next().octets().length() == 0;
        }
    }
}
