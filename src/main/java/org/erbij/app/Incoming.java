package org.erbij.app;

import java.io.IOException;
import java.io.InputStream;

/** What the other side sends of a file, part after part, until one is empty. */
final class Incoming extends InputStream {
    private final Frames frames;
    private byte[] part = new byte[0];
    private int next;
    private boolean ended;

    Incoming(Frames frames) {
        this.frames = frames;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        if (next == part.length && !ended) {
            part = frames.read().octets().toByteArray();
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
            ended = frames.read().octets().length() == 0;
        }
    }
}
