package org.erbij.account;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which certificates are believed besides those the JDK believes.
 *
 * @param caFile PEM file with further authorities; null for none
 * @param pinSha256 SHA-256 of the server's own certificate, in hex; null for none
 */
public record Trust(@Nullable Path caFile, @Nullable String pinSha256) {
    public static final Trust JDK = new Trust(null, null);
}
