package org.erbij.app;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The keys that come of the one in the key file, so that each use has its own. */
final class Keys {
    private final byte[] root;

    Keys(byte[] root) {
        this.root = root.clone();
    }

    /** Encrypts the database; hex. */
    String database() {
        return HexFormat.of().formatHex(derive("database"));
    }

    /** Makes Message-IDs and tokens. */
    byte[] messageIds() {
        return derive("message-ids");
    }

    private byte[] derive(String use) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(root, "HmacSHA256"));
            return mac.doFinal(("erbij " + use).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
