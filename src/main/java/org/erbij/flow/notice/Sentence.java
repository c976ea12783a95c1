package org.erbij.flow.notice;

/** Somebody's words on one line, as long as an organizer reads in a list. */
final class Sentence {
    private static final int LONGEST = 240;

    private Sentence() {}

    static String of(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + " …";
    }
}
