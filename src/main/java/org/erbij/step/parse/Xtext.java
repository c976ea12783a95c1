package org.erbij.step.parse;

/** Letters that are written as their numbers in addresses of reports. */
final class Xtext {
    private Xtext() {}

    /**
     * The two letters that must be written so in an original recipient (RFC 3461 section 4); every other {@code +XX} may as
     * well be a part of the address.
     */
    static String decoded(String text) {
        return text.replace("+2B", "+").replace("+3D", "=").replace("+2b", "+").replace("+3d", "=");
    }

    /** {@code \x{EB}} is ë (RFC 6533 section 3). */
    static String utf8(String text) {
        var out = new StringBuilder();
        int at = 0;
        for (int open = text.indexOf("\\x{"); open >= 0; open = text.indexOf("\\x{", at)) {
            int close = text.indexOf('}', open);
            int letter = close < 0 ? -1 : codePoint(text.substring(open + 3, close));
            if (letter < 0) {
                break;
            }
            out.append(text, at, open).appendCodePoint(letter);
            at = close + 1;
        }
        return out.append(text.substring(at)).toString();
    }

    private static int codePoint(String hex) {
        try {
            int letter = hex.length() > 6 ? -1 : Integer.parseInt(hex, 16);
            return Character.isValidCodePoint(letter) ? letter : -1;
        } catch (NumberFormatException noNumber) {
            return -1;
        }
    }
}
