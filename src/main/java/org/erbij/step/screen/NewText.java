package org.erbij.step.screen;

import java.util.Locale;

/**
 * The words above whatever is quoted, and above a signature: enough to know a robot by. Step 5 reads people's words with more care.
 *
 * @param words in lower case, blanks folded, at most 4,000 characters
 * @param quotes whether something is quoted below them
 */
record NewText(String words, boolean quotes) {
    private static final int LIMIT = 4_000;

    static NewText of(String text) {
        var words = new StringBuilder(Math.min(text.length(), LIMIT));
        int end = Math.min(text.length(), 2 * LIMIT);
        for (int from = 0; from < end && words.length() < LIMIT; ) {
            int newline = text.indexOf('\n', from);
            int to = newline < 0 || newline > end ? end : newline;
            String line = text.substring(from, to).strip().toLowerCase(Locale.ROOT);
            if (startsQuotation(line)) {
                return new NewText(words.toString(), true);
            }
            if (line.equals("--")) {
                break;
            }
            append(line, words);
            from = to + 1;
        }
        return new NewText(words.toString(), false);
    }

    /** With one blank for any number of them, and the same apostrophe whatever the keyboard. */
    private static void append(String line, StringBuilder words) {
        boolean blank = true;
        if (!line.isEmpty() && words.length() > 0) {
            words.append(' ');
        }
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean isBlank = Character.isWhitespace(c) || c == '\u00a0';
            if (!isBlank) {
                words.append(c == '’' ? '\'' : c);
            } else if (!blank) {
                words.append(' ');
            }
            blank = isBlank;
        }
    }

    private static boolean startsQuotation(String line) {
        return line.startsWith(">")
                || line.startsWith("-----")
                || line.startsWith("begin doorgestuurd")
                || line.startsWith("begin forwarded")
                || line.startsWith("________")
                || line.startsWith("van: ")
                || line.startsWith("from: ")
                || line.startsWith("von: ")
                || (line.startsWith("op ") && line.contains("schreef"))
                || (line.startsWith("on ") && line.contains("wrote"))
                || (line.startsWith("am ") && line.contains("schrieb"))
                || (line.startsWith("le ") && line.contains("a écrit"));
    }

    /** Redacted. */
    @Override
    public String toString() {
        return words.length() + " characters";
    }
}
