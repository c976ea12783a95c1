package org.erbij.step.understand.visible;

import java.util.List;

/** Gives the heading of an original message lines of its own where a phone wrote it behind the reply or before its fields. */
final class Flattened {
    private static final String DASHES = "---";
    private static final int LONGEST = 2_000;
    private static final int MOST_TRIES = 5;

    private Flattened() {}

    static void split(String text, List<Line> lines) {
        int dashes = text.length() > LONGEST || text.startsWith("- -") ? -1 : text.indexOf(DASHES);
        for (int tried = 0; dashes >= 0 && tried < MOST_TRIES; tried++) {
            int name = endOfDashes(text, dashes);
            int close = text.indexOf(DASHES, name);
            if (close >= 0 && OriginalMessage.isNamed(text.substring(name, close))) {
                int end = endOfDashes(text, close);
                add(text.substring(0, dashes), lines);
                lines.add(new Line(text.substring(dashes, end)));
                add(text.substring(end), lines);
                return;
            }
            dashes = close;
        }
        RunOn.split(text, lines);
    }

    private static int endOfDashes(String text, int from) {
        int end = from;
        while (end < text.length() && OriginalMessage.isDash(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static void add(String text, List<Line> lines) {
        if (!text.isBlank()) {
            lines.add(new Line(text.stripTrailing()));
        }
    }
}
