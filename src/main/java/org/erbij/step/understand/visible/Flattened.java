package org.erbij.step.understand.visible;

import java.util.List;

/** Gives the heading of an original message lines of its own where a phone wrote it behind the reply or before its fields. */
final class Flattened {
    private static final String DASHES = "---";

    private Flattened() {}

    static void split(String text, List<Line> lines) {
        int dashes = text.indexOf(DASHES);
        if (dashes < 0 || text.startsWith("- -") || text.length() - dashes < 12 || text.length() > 2_000) {
            lines.add(new Line(text));
            return;
        }
        int name = dashes;
        while (name < text.length() && OriginalMessage.isDash(text.charAt(name))) {
            name++;
        }
        int close = text.indexOf(DASHES, name);
        if (close < 0 || !OriginalMessage.isNamed(text.substring(name, close))) {
            lines.add(new Line(text));
            return;
        }
        int end = close;
        while (end < text.length() && OriginalMessage.isDash(text.charAt(end))) {
            end++;
        }
        add(text.substring(0, dashes), lines);
        lines.add(new Line(text.substring(dashes, end)));
        add(text.substring(end), lines);
    }

    private static void add(String text, List<Line> lines) {
        if (!text.isBlank()) {
            lines.add(new Line(text.stripTrailing()));
        }
    }
}
