package org.erbij.step.understand.visible;

/** A line without what nobody sees: blanks at its end, characters without width, blanks that do not break. */
final class Cleaning {
    private Cleaning() {}

    static String of(String text, int from, int to) {
        int end = to;
        while (end > from && isBlank(text.charAt(end - 1))) {
            end--;
        }
        for (int i = from; i < end; i++) {
            if (text.charAt(i) == '\u00a0' || isUnseen(text.charAt(i))) {
                return cleaned(text, from, end);
            }
        }
        return text.substring(from, end);
    }

    private static String cleaned(String text, int from, int to) {
        StringBuilder clean = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!isUnseen(c)) {
                clean.append(c == '\u00a0' ? ' ' : c);
            }
        }
        return clean.toString();
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0' || isUnseen(c);
    }

    private static boolean isUnseen(char c) {
        return c == '\u200b'
                || c == '\ufeff'
                || c == '\u00ad'
                || c == '\u200e'
                || c == '\u200f'
                || (c >= '\u2060' && c <= '\u2064');
    }
}
