package org.erbij.step.parse;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Text of octets whose declared charset may be missing, unknown or a lie. */
final class Charsets {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final char UNREADABLE = '\ufffd';

    private Charsets() {}

    /**
     * UTF-8 wherever the octets are valid UTF-8 beyond ASCII, whatever is said of them: by accident they hardly ever are. Else as
     * declared; else windows-1252, which takes any octets, but for what of a text in UTF-8 is.
     */
    static String decode(byte[] octets, @Nullable String declared) {
        Charset charset = named(declared);
        if (charset != null && isWide(charset) && !(isUtf16(charset) && hasNoZero(octets))) {
            return new String(octets, charset);
        }
        String utf8 = new String(octets, StandardCharsets.UTF_8);
        if (utf8.indexOf(UNREADABLE) < 0) {
            return utf8;
        }
        return MixedText.isMostlyUtf8(octets) ? MixedText.decode(octets) : new String(octets, narrow(charset));
    }

    /** Charsets of several octets a character, or in which ASCII means something else. */
    private static boolean isWide(Charset charset) {
        String name = charset.name().toLowerCase(Locale.ROOT);
        return !name.startsWith("iso-8859") && !name.startsWith("windows-12") && !isAsciiOrUtf8(charset);
    }

    private static boolean isAsciiOrUtf8(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII);
    }

    private static boolean isUtf16(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    private static boolean hasNoZero(byte[] octets) {
        for (byte octet : octets) {
            if (octet == 0) {
                return false;
            }
        }
        return true;
    }

    /** ISO-8859-1 is windows-1252 in all mail that says so. */
    private static Charset narrow(@Nullable Charset charset) {
        return charset == null || isAsciiOrUtf8(charset) || charset.equals(StandardCharsets.ISO_8859_1)
                ? WINDOWS_1252
                : charset;
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
