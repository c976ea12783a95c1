package org.erbij.store;

import java.nio.file.Path;

/**
 * Where the database lies.
 *
 * @param file path without H2's ending; its folder is made when missing
 * @param key what the file is encrypted with, in hex; kept outside the database
 */
public record DatabaseSettings(Path file, String key) {
    public DatabaseSettings {
        if (!key.matches("[0-9a-f]{32,}")) {
            throw new IllegalArgumentException("key: at least 32 hex digits");
        }
    }

    @Override
    public String toString() {
        return "database " + file.getFileName();
    }
}
