package org.erbij.step.screen;

import java.util.Locale;

/** The words above whatever is quoted: enough to know a robot by. Step 5 reads people's words with more care. */
final class NewText {
    private static final int LIMIT = 4_000;

    private NewText() {}

    /** In lower case, blanks folded, at most 4,000 characters. */
    static String of(String text) {
        var words = new StringBuilder();
        for (String line : text.substring(0, Math.min(text.length(), 2 * LIMIT))
                .toLowerCase(Locale.ROOT)
                .split("\n")) {
            String bare = line.strip();
            if (startsQuotation(bare) || words.length() >= LIMIT) {
                break;
            }
            words.append(bare).append(' ');
        }
        return words.toString().replace('’', '\'').replaceAll("\\s+", " ").strip();
    }

    private static boolean startsQuotation(String line) {
        return line.startsWith(">")
                || line.startsWith("-----")
                || line.startsWith("begin doorgestuurd")
                || line.startsWith("begin forwarded")
                || line.startsWith("________")
                || line.startsWith("van: ")
                || line.startsWith("from: ")
                || (line.startsWith("op ") && line.contains("schreef"))
                || (line.startsWith("on ") && line.contains("wrote"));
    }
}
