package org.erbij.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code data/last-backup}: when a backup was last written. Outside the database, as {@code check} looks there while another has it open. */
final class BackupMark {
    private static final Logger LOG = LoggerFactory.getLogger(BackupMark.class);

    private final Path file;

    BackupMark(Path data) {
        this.file = data.resolve("last-backup");
    }

    /** Best effort: the backup is there whether or not this can be noted; unnoted it is only asked for again. */
    void set(Instant at) {
        try {
            Files.writeString(file, at.truncatedTo(ChronoUnit.SECONDS) + "\n");
        } catch (IOException unwritable) {
            LOG.warn("that a backup was written could not be noted");
        }
    }

    Optional<Instant> read() {
        try {
            return Optional.of(Instant.parse(Files.readString(file).strip()));
        } catch (IOException | DateTimeException noneYet) {
            return Optional.empty();
        }
    }
}
