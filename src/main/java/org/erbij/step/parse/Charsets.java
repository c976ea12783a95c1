package org.erbij.step.parse;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/** Text of octets whose declared charset may be missing, unknown or a lie. */
final class Charsets {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Charsets() {}

    /** UTF-8 wherever the octets are valid UTF-8 beyond ASCII; else as declared; else windows-1252, which takes any octets. */
    static String decode(byte[] octets, @Nullable String declared) {
        Charset charset = named(declared);
        if (charset == null
                || charset.equals(StandardCharsets.US_ASCII)
                || charset.equals(StandardCharsets.UTF_8)
                || charset.equals(StandardCharsets.ISO_8859_1)
                || charset.equals(WINDOWS_1252)) {
            String utf8 = strictUtf8(octets);
            return utf8 == null ? new String(octets, WINDOWS_1252) : utf8;
        }
        return new String(octets, charset);
    }

    private static @Nullable String strictUtf8(byte[] octets) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }

    private static @Nullable Charset named(@Nullable String name) {
        if (name == null) {
            return null;
        }
        try {
            return Charset.forName(name.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }
}
