package org.erbij.step.parse;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.erbij.mail.Octets;

/**
 * A mail whose header is too long, or whose parts cannot be read, with a header that can be: fields are cut, and of very many the
 * first are taken. A cut address field is left empty, because half a list of senders could name another one (R96).
 */
final class SlimHeader {
    private static final int LONGEST_FIELD = 10_000;
    private static final int MOST_OF_A_NAME = 50;
    private static final int MOST_FIELDS = 1_000;
    private static final List<String> ADDRESSES = List.of("from", "to", "cc", "sender", "reply-to", "return-path");

    private SlimHeader() {}

    static Octets withBody(Octets mail) {
        return slim(mail, true);
    }

    static Octets alone(Octets mail) {
        return slim(mail, false);
    }

    private static Octets slim(Octets mail, boolean withBody) {
        String text = mail.text(StandardCharsets.ISO_8859_1);
        var out = new StringBuilder();
        Map<String, Integer> count = new HashMap<>();
        int fields = 0;
        int at = 0;
        while (at < text.length() && !isBlankLine(text, at)) {
            int end = endOfField(text, at);
            String name = name(text, at);
            int same = count.merge(name, 1, Integer::sum);
            if (!name.isEmpty() && same <= MOST_OF_A_NAME && fields < MOST_FIELDS) {
                out.append(field(text, at, end, name));
                fields++;
            }
            at = end;
        }
        out.append(withBody && at < text.length() ? text.substring(at) : "\r\n");
        return Octets.of(out.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String field(String text, int at, int end, String name) {
        if (end - at <= LONGEST_FIELD) {
            return text.substring(at, end);
        }
        return ADDRESSES.contains(name)
                ? name + ":\r\n"
                : text.substring(at, at + LONGEST_FIELD).stripTrailing() + "\r\n";
    }

    private static boolean isBlankLine(String text, int at) {
        return text.charAt(at) == '\n' || text.startsWith("\r\n", at);
    }

    /** After its last line; a line that begins with a blank goes on with the one above (RFC 5322 section 2.2.3). */
    private static int endOfField(String text, int at) {
        int end = at;
        do {
            int newline = text.indexOf('\n', end);
            end = newline < 0 ? text.length() : newline + 1;
        } while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t'));
        return end;
    }

    /** In lower case; empty when the line is no field. */
    private static String name(String text, int at) {
        int colon = at;
        while (colon < text.length() && colon - at < 100 && text.charAt(colon) > ' ' && text.charAt(colon) != ':') {
            colon++;
        }
        boolean field = colon < text.length() && text.charAt(colon) == ':';
        return field ? text.substring(at, colon).toLowerCase(Locale.ROOT) : "";
    }
}
