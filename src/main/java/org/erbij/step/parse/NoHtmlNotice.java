package org.erbij.step.parse;

import java.util.List;
import java.util.Locale;

/** "Your mail program does not show HTML": a plain part that says only that it is not the mail. */
final class NoHtmlNotice {
    private static final int LONGEST = 400;
    private static final List<String> EXCUSES = List.of(
            "support",
            "ondersteun",
            "view this",
            "weergeven",
            "bekijk",
            "to read this",
            "client",
            "unterstutz",
            "anzeigen",
            "affich");

    private NoHtmlNotice() {}

    static boolean is(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("html") && EXCUSES.stream().anyMatch(lower::contains);
    }
}
