package org.erbij.mail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.rsvp.RsvpKey;

/** Names our mails from a key outside the database, so that a restored backup names them alike (R72). */
public final class MessageIds {
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

    private final SecretKeySpec key;
    private final String senderDomain;

    /** @throws IllegalArgumentException when the key is shorter than 16 octets */
    public MessageIds(byte[] key, String senderDomain) {
        if (key.length < 16) {
            throw new IllegalArgumentException("key: at least 16 octets are needed, were " + key.length);
        }
        this.key = new SecretKeySpec(key, "HmacSHA256");
        this.senderDomain = senderDomain.toLowerCase(Locale.ROOT);
    }

    /**
     * @param version the occasion of the mail, never its text
     */
    public MessageId mint(RsvpKey whom, MailKind kind, String version) {
        return new MessageId(
                base32("mail", person(whom) + '\0' + kind.word() + '\0' + version, 20) + "@" + senderDomain);
    }

    /** Sixteen characters that stand for this person and event in a subject (R84). */
    public String token(RsvpKey whom) {
        return base32("token", person(whom), 10);
    }

    private static String person(RsvpKey whom) {
        return whom.event().value() + '\0' + whom.contact().value();
    }

    private String base32(String label, String text, int octets) {
        byte[] head = Arrays.copyOf(hmac(label + '\0' + text), octets);
        StringBuilder out = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte octet : head) {
            held = ((held << 8) | (octet & 0xff)) & 0xfff;
            for (bits += 8; bits >= 5; bits -= 5) {
                out.append(BASE32.charAt(held >> (bits - 5) & 31));
            }
        }
        return out.toString();
    }

    private byte[] hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
