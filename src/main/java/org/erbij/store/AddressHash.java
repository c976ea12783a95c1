package org.erbij.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** An address as a hash with a salt of its own: whoever knows the address can recognise it, nobody can list it. */
final class AddressHash {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT = 16;

    private AddressHash() {}

    static String of(String addressKey) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        String hex = HexFormat.of().formatHex(salt);
        return hex + "." + digest(hex, addressKey);
    }

    static boolean matches(String hash, String addressKey) {
        int dot = hash.indexOf('.');
        return dot > 0 && hash.substring(dot + 1).equals(digest(hash.substring(0, dot), addressKey));
    }

    private static String digest(String salt, String addressKey) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((salt + " " + addressKey).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
