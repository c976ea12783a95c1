package org.erbij.mail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.rsvp.RsvpKey;

/**
 * Makes the Message-IDs and tokens of our mails: from a key outside the database, so that a restored backup computes the same
 * ones and nobody can guess them (R72 as amended). Thread-safe.
 */
public final class MessageIds {
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int ID_LENGTH = 32;
    private static final int TOKEN_LENGTH = 16;

    private final SecretKeySpec key;
    private final String senderDomain;

    /**
     * @param key at least 16 octets
     * @param senderDomain right-hand side of every id: the sender's, never the machine's (R73)
     */
    public MessageIds(byte[] key, String senderDomain) {
        if (key.length < 16) {
            throw new IllegalArgumentException("key: at least 16 octets, was " + key.length);
        }
        this.key = new SecretKeySpec(key, "HmacSHA256");
        this.senderDomain = senderDomain.toLowerCase(Locale.ROOT);
    }

    /** The id of one person's mail of one kind and version. */
    public MessageId mint(RsvpKey whom, MailKind kind, String version) {
        String name = base32("id", whom, kind.word(), version).substring(0, ID_LENGTH);
        return new MessageId(name + "@" + senderDomain);
    }

    /** What only this invitee gets, to be known again without a thread. */
    public String token(RsvpKey whom) {
        return base32("token", whom, "", "").substring(0, TOKEN_LENGTH);
    }

    private String base32(String purpose, RsvpKey whom, String kind, String version) {
        String text = String.join(
                "|", purpose, whom.event().value(), Long.toString(whom.contact().value()), kind, version);
        byte[] mac = mac(text.getBytes(StandardCharsets.UTF_8));
        StringBuilder out = new StringBuilder(52);
        ByteBuffer buffer = ByteBuffer.wrap(mac);
        int bits = 0;
        int held = 0;
        while (buffer.hasRemaining()) {
            held = (held << 8) | (buffer.get() & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                out.append(BASE32.charAt((held >> bits) & 31));
            }
        }
        return out.toString();
    }

    private byte[] mac(byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
