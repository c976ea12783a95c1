package org.erbij.step.compose;

/** Text from outside on one line, without controls. */
final class Clean {
    private Clean() {}

    /** Controls, line ends and our placeholder become blanks; blanks are folded. */
    static String line(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean blank = Character.isISOControl(c) || Character.isWhitespace(c) || c == 0x2028 || c == 0x2029;
            boolean odd = c == Skeleton.NAME || (c >= 0xD800 && c <= 0xDFFF) || bidiControl(c);
            if (!blank && !odd) {
                out.appendCodePoint(c);
            } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        });
        return out.toString().strip();
    }

    private static boolean bidiControl(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
