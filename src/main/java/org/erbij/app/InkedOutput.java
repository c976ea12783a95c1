package org.erbij.app;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import org.erbij.cli.Ink;

/** Makes colours of what {@link Ink} marks, or nothing where they are not wanted. No colour goes past the end of its line. */
final class InkedOutput extends FilterWriter {
    private final boolean colour;
    private boolean inked;

    InkedOutput(Writer out, boolean colour) {
        super(out);
        this.colour = colour;
    }

    @Override
    public void write(int character) throws IOException {
        for (Ink ink : Ink.values()) {
            if (ink.mark() == character) {
                apply(ink);
                return;
            }
        }
        if (character == '\n' && inked) {
            apply(Ink.NONE);
        }
        out.write(character);
    }

    private void apply(Ink ink) throws IOException {
        if (colour) {
            out.write(ink.order());
            inked = ink != Ink.NONE;
        }
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            write(characters[i]);
        }
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        write(text.toCharArray(), from, length);
    }
}
