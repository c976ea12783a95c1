package org.erbij.step.screen;

import java.util.Locale;

/**
 * The words beside whatever is quoted, and above a signature: enough to know a robot by. Step 5 reads people's words with more care.
 *
 * @param words in lower case, blanks folded, at most 4,000 characters
 * @param quotes whether something is quoted below or between them, or marked as quoted above; not what a provider puts above every mail
 */
record NewText(String words, boolean quotes) {
    private static final int LIMIT = 4_000;

    private static final int MARKS_OF_A_LINE = 10;

    /** Letters of a line that are looked for in a text: of more each place would cost as many. */
    private static final int LONGEST_SOUGHT = 300;

    /** @param unquoted what remains of that text without quotation */
    static NewText of(String text, String unquoted) {
        String kept = unquoted.strip();
        int from = Math.max(text.indexOf(firstLine(kept)), 0);
        boolean below = marks(text.substring(from)) - marks(kept) >= MARKS_OF_A_LINE;
        return new NewText(words(unquoted), below || isMarked(text.substring(0, from)));
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return text.substring(0, Math.min(LONGEST_SOUGHT, end < 0 ? text.length() : end));
    }

    private static boolean isMarked(String text) {
        return text.startsWith(">") || text.contains("\n>");
    }

    static NewText of(String text) {
        return of(text, text);
    }

    private static String words(String text) {
        var words = new StringBuilder(Math.min(text.length(), LIMIT));
        int end = Math.min(text.length(), 2 * LIMIT);
        for (int from = 0; from < end && words.length() < LIMIT; ) {
            int newline = text.indexOf('\n', from);
            int to = newline < 0 || newline > end ? end : newline;
            String line = text.substring(from, to).strip().toLowerCase(Locale.ROOT);
            if (line.equals("--") || (words.length() > 0 && isRule(line))) {
                break;
            }
            append(line, words);
            from = to + 1;
        }
        return words.toString();
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

    /** Behind it stands what a firm adds to every mail. */
    private static boolean isRule(String line) {
        return line.startsWith("-----") || line.startsWith("________");
    }

    private static long marks(String text) {
        return text.chars().filter(c -> !Character.isWhitespace(c)).count();
    }

    /** Redacted. */
    @Override
    public String toString() {
        return words.length() + " characters";
    }
}
