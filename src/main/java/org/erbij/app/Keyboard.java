package org.erbij.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines that come in from a person or a pipe. Of a person only those count that were typed when the question stood there. */
final class Keyboard {
    private final InputStream in;
    private final boolean person;
    private final BufferedReader lines;

    Keyboard(InputStream in, boolean person) {
        this.in = in;
        this.person = person;
        this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** Empty at the end of input. */
    Optional<String> line() {
        try {
            return Optional.ofNullable(lines.readLine());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /**
     * Forgets the lines that were typed before anything was asked: they were meant for something else. A line that is not finished yet
     * cannot be taken from a terminal; whoever sees it stand there can rub it out. What comes through a pipe stays.
     *
     * @return whether there were any
     */
    boolean forgetsWhatWasTypedAhead() {
        boolean forgot = false;
        try {
            while (person && (lines.ready() || in.available() > 0)) {
                forgot = true;
                if (lines.readLine() == null) {
                    return forgot;
                }
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return forgot;
    }
}
