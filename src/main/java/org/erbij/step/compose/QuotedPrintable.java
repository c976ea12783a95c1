package org.erbij.step.compose;

import java.nio.charset.StandardCharsets;

/** Quoted-printable (RFC 2045 section 6.7) of UTF-8 text with LF line ends; a lone dot and "From " are encoded too. */
final class QuotedPrintable {
    private static final String HEX = "0123456789ABCDEF";

    private QuotedPrintable() {}

    /** How many octets a text without line ends takes. */
    static int width(String text) {
        int width = 0;
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            width += octet >= ' ' && octet != '=' && octet != 0x7f ? 1 : 3;
        }
        return width;
    }

    static String encode(String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder out = new StringBuilder(octets.length * 5 / 4);
        int column = 0;
        for (int i = 0; i < octets.length; i++) {
            int c = octets[i] & 0xff;
            if (c == '\n') {
                out.append("\r\n");
                column = 0;
                continue;
            }
            boolean lineEnds = i + 1 == octets.length || octets[i + 1] == '\n';
            boolean literal = c >= ' ' && c < 0x7f && c != '=' && !(c == ' ' && lineEnds);
            boolean risky = column == 0 && (c == '.' || c == 'F');
            int width = literal && !risky ? 1 : 3;
            if (column + width > 75) {
                out.append("=\r\n");
                column = 0;
                risky = c == '.' || c == 'F';
                width = literal && !risky ? 1 : 3;
            }
            if (width == 1) {
                out.append((char) c);
            } else {
                out.append('=').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
            column += width;
        }
        return out.toString();
    }
}
