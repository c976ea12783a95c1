package org.erbij.step.parse;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(octets, Charsets.WINDOWS_1252);
        }
    }

    /** Nearly every field is one line, and needs no search by pattern. */
    private static String unfolded(String body) {
        String bare = body.strip();
        boolean oneLine = bare.indexOf('\n') < 0 && bare.indexOf('\r') < 0 && bare.indexOf('\0') < 0;
        return oneLine ? bare : joined(body);
    }

    private static String joined(String body) {
        return body.replaceAll("\\r?\\n(?=[ \\t])", "")
                .replaceAll("[\\r\\n\\x00]", " ")
                .strip();
    }

    /** RFC 2047 words decoded; line breaks and controls that come out of them are blanks (R75). */
    static String words(String body) {
        boolean plain = !body.contains("=?") && body.chars().noneMatch(HeaderFields::isControl);
        return plain ? body.strip() : decodedWords(body);
    }

    private static boolean isControl(int c) {
        return c < ' ' || c == 0x7f || c == '\u2028' || c == '\u2029';
    }

    private static String decodedWords(String body) {
        return DecoderUtil.decodeEncodedWords(body, DecodeMonitor.SILENT)
                .replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ")
                .strip();
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
