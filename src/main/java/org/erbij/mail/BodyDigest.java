package org.erbij.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What makes a mail the same mail after it has been moved, labelled or indexed anew: SHA-256 over From, Date, Subject and the body
 * octets, and nothing that servers add on the way (R10).
 */
public final class BodyDigest {
    private BodyDigest() {}

    /** Hex, lower case. */
    public static String of(Octets mail) {
        String text = mail.text(StandardCharsets.ISO_8859_1);
        int end = endOfHeader(text);
        MessageDigest digest = sha256();
        for (String field : text.substring(0, end).split("\\r?\\n(?![ \\t])", -1)) {
            String lower = field.toLowerCase(Locale.ROOT);
            if (lower.startsWith("from:") || lower.startsWith("date:") || lower.startsWith("subject:")) {
                digest.update(field.replaceAll("\\s+", " ").strip().getBytes(StandardCharsets.ISO_8859_1));
                digest.update((byte) '\n');
            }
        }
        digest.update(text.substring(end).replace("\r\n", "\n").strip().getBytes(StandardCharsets.ISO_8859_1));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static int endOfHeader(String text) {
        int crlf = text.indexOf("\r\n\r\n");
        int lf = text.indexOf("\n\n");
        if (crlf < 0 && lf < 0) {
            return text.length();
        }
        return crlf < 0 || (lf >= 0 && lf < crlf) ? lf : crlf;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
