package org.erbij.app;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** Drops what could command a terminal rather than be read on it: names and words come from whoever writes to us. */
final class PlainOutput extends FilterWriter {
    PlainOutput(Writer out) {
        super(out);
    }

    @Override
    public void write(int character) throws IOException {
        if (isPlain((char) character)) {
            out.write(character);
        }
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        int written = from;
        for (int i = from; i < from + length; i++) {
            if (!isPlain(characters[i])) {
                out.write(characters, written, i - written);
                written = i + 1;
            }
        }
        out.write(characters, written, from + length - written);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        write(text.toCharArray(), from, length);
    }

    /** Neither a control, but for line ends and tabs, nor one of those that turn the direction of writing. */
    private static boolean isPlain(char character) {
        boolean turns =
                (character >= '\u202a' && character <= '\u202e') || (character >= '\u2066' && character <= '\u2069');
        return !turns
                && (character == '\n' || character == '\r' || character == '\t' || !Character.isISOControl(character));
    }
}
