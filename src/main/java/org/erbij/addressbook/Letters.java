package org.erbij.addressbook;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.erbij.mail.Octets;

/** Octets as text: by their byte order mark, else UTF-8, else what Excel writes on a Dutch Windows. */
final class Letters {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Letters() {}

    /** Text, and whether it had to be taken for Windows-1252. */
    record Read(String text, boolean oldLetters) {
        @Override
        public String toString() {
            return "a text of " + text.length() + " characters";
        }
    }

    static Read read(Octets octets) {
        byte[] bytes = octets.toByteArray();
        if (begins(bytes, 0xff, 0xfe)) {
            return new Read(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE), false);
        }
        if (begins(bytes, 0xfe, 0xff)) {
            return new Read(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE), false);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Read(text.startsWith("\ufeff") ? text.substring(1) : text, false);
        } catch (CharacterCodingException noUtf8) {
            return new Read(new String(bytes, WINDOWS), true);
        }
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }
}
