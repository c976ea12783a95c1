package org.erbij.step.parse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.ByteSequence;
import org.erbij.mail.Header;
import org.erbij.mail.MessageId;
import org.erbij.mail.Threading;

/** The header as we keep it. */
final class HeaderFields {
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private HeaderFields() {}

    static Header of(Entity entity) {
        List<Header.Field> fields = new ArrayList<>();
        if (entity.getHeader() != null) {
            for (Field field : entity.getHeader()) {
                fields.add(new Header.Field(field.getName(), body(field)));
            }
        }
        return new Header(fields);
    }

    /** Unfolded; octets beyond ASCII are UTF-8 (RFC 6532) or else windows-1252. */
    private static String body(Field field) {
        ByteSequence raw = field.getRaw();
        if (raw == null) {
            return unfolded(field.getBody());
        }
        byte[] octets = raw.toByteArray();
        String text = decoded(octets);
        int colon = text.indexOf(':');
        return unfolded(colon < 0 ? text : text.substring(colon + 1));
    }

    private static String decoded(byte[] octets) {
        String utf8 = new String(octets, StandardCharsets.UTF_8);
        return utf8.indexOf('\ufffd') < 0 ? utf8 : Charsets.decode(octets, null);
    }

    private static String unfolded(String body) {
        int first = 0;
        while (first < body.length() && body.charAt(first) >= ' ') {
            first++;
        }
        if (first == body.length()) {
            return body.strip();
        }
        StringBuilder line = new StringBuilder(body.length());
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (!isFold(body, i)) {
                line.append(c == '\r' || c == '\n' || c == 0 ? ' ' : c);
            }
        }
        return line.toString().strip();
    }

    /** A line break before a blank (RFC 5322 section 2.2.3). */
    private static boolean isFold(String body, int at) {
        int newline = body.startsWith("\r\n", at) ? at + 1 : at;
        boolean blank = newline + 1 < body.length() && " \t".indexOf(body.charAt(newline + 1)) >= 0;
        return body.charAt(newline) == '\n' && blank;
    }

    /** RFC 2047 words decoded; line breaks and controls that come out of them are blanks (R75). */
    static String words(String body) {
        String words = body.contains("=?") ? DecoderUtil.decodeEncodedWords(body, DecodeMonitor.SILENT) : body;
        return words.chars().anyMatch(HeaderFields::breaks)
                ? CONTROLS.matcher(words).replaceAll(" ").strip()
                : words.strip();
    }

    private static boolean breaks(int c) {
        return c < ' ' || c == 0x7f || c == 0x2028 || c == 0x2029;
    }

    static Threading threading(Header header) {
        MessageId id = header.first("Message-ID").stream()
                .flatMap(body -> MessageId.all(body).stream())
                .findFirst()
                .orElse(null);
        return new Threading(id, ids(header, "In-Reply-To"), ids(header, "References"));
    }

    private static List<MessageId> ids(Header header, String name) {
        return header.all(name).stream()
                .flatMap(body -> MessageId.all(body).stream())
                .limit(500)
                .toList();
    }
}
