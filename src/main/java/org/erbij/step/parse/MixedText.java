package org.erbij.step.parse;

import java.nio.charset.StandardCharsets;

/** UTF-8 with octets of windows-1252 in it, as when a server writes its footer under a text. */
final class MixedText {
    private MixedText() {}

    static boolean isMostlyUtf8(byte[] octets) {
        int valid = 0;
        int other = 0;
        int i = 0;
        while (i < octets.length) {
            int length = length(octets, i);
            valid += length > 1 ? 1 : 0;
            other += length == 0 ? 1 : 0;
            i += Math.max(length, 1);
        }
        return valid > other;
    }

    static String decode(byte[] octets) {
        StringBuilder text = new StringBuilder(octets.length);
        int from = 0;
        int i = 0;
        while (i < octets.length) {
            int length = length(octets, i);
            if (length == 0) {
                text.append(new String(octets, from, i - from, StandardCharsets.UTF_8));
                text.append(new String(octets, i, 1, Charsets.WINDOWS_1252));
                from = i + 1;
            }
            i += Math.max(length, 1);
        }
        return text.append(new String(octets, from, octets.length - from, StandardCharsets.UTF_8))
                .toString();
    }

    /** Of the character at a place (RFC 3629 section 3); 0 when there is none. */
    private static int length(byte[] octets, int at) {
        int first = octets[at] & 0xff;
        if (first < 0x80) {
            return 1;
        }
        int length = first >= 0xf0 && first <= 0xf4 ? 4 : first >= 0xe0 ? 3 : 2;
        if (first < 0xc2 || first > 0xf4 || at + length > octets.length) {
            return 0;
        }
        for (int i = at + 1; i < at + length; i++) {
            if ((octets[i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
