package org.erbij.step;

import java.nio.charset.StandardCharsets;

/** What Jazzer calls: {@link ReadingTarget}, by the names it looks for. */
public final class FuzzTarget {
    private static final ReadingTarget TARGET = new ReadingTarget();

    private FuzzTarget() {}

    /** What Jazzer calls first: the first mail of all waits for the model, which would count as its own time. */
    public static void fuzzerInitialize() {
        TARGET.read("From: anne@example.org\r\n\r\nIk kom!".getBytes(StandardCharsets.US_ASCII));
    }

    /** What Jazzer calls again and again. */
    public static void fuzzerTestOneInput(byte[] octets) {
        TARGET.read(octets);
    }
}
