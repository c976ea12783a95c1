package org.erbij.addressbook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names copied out of a header as it travels, {@code =?utf-8?Q?J=C3=BCrgen?=} (RFC 2047). */
final class EncodedWords {
    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s*]+)(?:\\*[^?\\s]*)?\\?([bBqQ])\\?([^?\\s]*)\\?=");
    private static final Pattern BETWEEN = Pattern.compile("(?<=\\?=)\\s+(?==\\?)");

    private EncodedWords() {}

    /** What cannot be decoded stays as it is. */
    static String decoded(String text) {
        Matcher word = WORD.matcher(BETWEEN.matcher(text).replaceAll(""));
        return word.replaceAll(found -> Matcher.quoteReplacement(word(found.group(1), found.group(2), found.group(3))));
    }

    private static String word(String charset, String encoding, String text) {
        try {
            byte[] octets = encoding.equalsIgnoreCase("B") ? Base64.getDecoder().decode(text) : quoted(text);
            return new String(octets, Charset.forName(charset));
        } catch (IllegalArgumentException notDecodable) {
            return "=?" + charset + "?" + encoding + "?" + text + "?=";
        }
    }

    private static byte[] quoted(String text) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '=' && i + 2 < text.length()) {
                octets.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                octets.write(c == '_' ? ' ' : c);
            }
        }
        return octets.toByteArray();
    }
}
