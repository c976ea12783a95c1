package org.erbij.step.compose;

/** Breaks long lines at blanks (R89), by what is seen of them; a longer word stays whole, and quoted-printable carries it. */
final class Wrapping {
    private static final int WIDTH = 75;

    private Wrapping() {}

    /** Continuations stand under the text of a list item or quotation. */
    static void append(StringBuilder out, String line) {
        int text = textStart(line);
        String indent = line.substring(0, text).replaceAll("[^>]", " ");
        StringBuilder current = new StringBuilder(line.substring(0, text));
        boolean first = true;
        for (String word : line.substring(text).split(" ", -1)) {
            if (!first && isTooLong(current + " " + word)) {
                out.append(current.toString().stripTrailing()).append('\n');
                current = new StringBuilder(indent);
                first = true;
            }
            current.append(first ? "" : " ").append(word);
            first = false;
        }
        out.append(current.toString().stripTrailing()).append('\n');
    }

    private static boolean isTooLong(String line) {
        return line.codePointCount(0, line.length()) > WIDTH;
    }

    private static int textStart(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '>')) {
            at++;
        }
        if (line.startsWith("- ", at)) {
            return at + 2;
        }
        int digits = at;
        while (digits < line.length() && digits < at + 3 && Character.isDigit(line.charAt(digits))) {
            digits++;
        }
        return digits > at && line.startsWith(". ", digits) ? digits + 2 : at;
    }
}
