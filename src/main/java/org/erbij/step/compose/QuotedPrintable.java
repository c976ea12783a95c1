package org.erbij.step.compose;

import java.nio.charset.StandardCharsets;

/**
 * Quoted-printable (RFC 2045 section 6.7) of UTF-8 text with LF line ends; a lone dot and "From " are encoded too. Soft line
 * breaks stand after a blank where there is one, so that words stay whole in the source.
 */
final class QuotedPrintable {
    private static final String HEX = "0123456789ABCDEF";
    /** Without the "=" of a soft line break. */
    private static final int WIDTH = 75;

    private QuotedPrintable() {}

    static String encode(String text) {
        StringBuilder out = new StringBuilder(text.length() * 5 / 4);
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            appendLine(out, text.substring(from, end).getBytes(StandardCharsets.UTF_8));
            out.append("\r\n");
            from = end + 1;
        }
        appendLine(out, text.substring(from).getBytes(StandardCharsets.UTF_8));
        return out.toString();
    }

    private static void appendLine(StringBuilder out, byte[] line) {
        int from = 0;
        int afterBlank = 0;
        int column = 0;
        for (int i = 0; i < line.length; ) {
            int width = width(line, i, i == from);
            if (column + width > WIDTH) {
                int cut = afterBlank > from ? afterBlank : i;
                append(out, line, from, cut);
                out.append("=\r\n");
                from = cut;
                i = cut; // what stands behind the blank is measured anew: it begins a line now
                column = 0;
                continue;
            }
            column += width;
            i++;
            if (line[i - 1] == ' ') {
                afterBlank = i;
            }
        }
        append(out, line, from, line.length);
    }

    private static void append(StringBuilder out, byte[] line, int from, int to) {
        for (int i = from; i < to; i++) {
            int c = line[i] & 0xff;
            if (width(line, i, i == from) == 1) {
                out.append((char) c);
            } else {
                out.append('=').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
    }

    /** How many octets the one at {@code i} becomes. */
    private static int width(byte[] line, int i, boolean begins) {
        int c = line[i] & 0xff;
        boolean literal = c >= ' ' && c < 0x7f && c != '=' && !(c == ' ' && i + 1 == line.length);
        boolean risky = begins && (c == '.' || c == 'F');
        return literal && !risky ? 1 : 3;
    }
}
