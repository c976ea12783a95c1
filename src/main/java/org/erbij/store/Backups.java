package org.erbij.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.erbij.store.DatabaseUnavailable.Reason;

/** Puts a backup back in the place of the database. A backup is what H2 makes: a zip with the encrypted file in it. */
public final class Backups {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private Backups() {}

    /**
     * Puts it back; nobody may have the database open. From then on nothing is sent before it is known what left since the backup.
     *
     * @return where the database lies that was there before; empty when there was none
     * @throws DatabaseUnavailable when it is no backup, or of another key, or the database is in use
     */
    public static Optional<Path> putBack(DatabaseSettings settings, Path backup, Instant at) {
        DatabaseFile file = DatabaseFile.of(settings);
        if (file.exists() && file.isInUse()) {
            throw DatabaseFile.inUse(new IllegalStateException("in use"));
        }
        file.makePrivateFolder();
        DatabaseFile draft = file.beside(".restoring");
        try {
            unpack(backup, draft);
            mark(new DatabaseSettings(draft.path(), settings.key()), at);
            Optional<Path> aside = setAside(file, at);
            Files.move(draft.real(), file.real(), StandardCopyOption.ATOMIC_MOVE);
            return aside;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            delete(draft);
        }
    }

    private static void unpack(Path backup, DatabaseFile draft) throws IOException {
        Files.deleteIfExists(draft.real());
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(backup))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null && !entry.getName().endsWith(".mv.db")) {
                entry = zip.getNextEntry();
            }
            if (entry == null) {
                throw new DatabaseUnavailable(
                        Reason.BROKEN,
                        "This file is no backup of Erbij. Nothing was changed.",
                        new IOException("no database in it"));
            }
            write(zip, draft);
        }
    }

    private static void write(InputStream octets, DatabaseFile draft) throws IOException {
        Files.createFile(draft.real());
        draft.makePrivate();
        Files.copy(octets, draft.real(), StandardCopyOption.REPLACE_EXISTING);
        draft.makePrivate();
        try (FileChannel channel = FileChannel.open(draft.real(), StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Opened as every database is: with the key, whole, of a version we know. */
    private static void mark(DatabaseSettings draft, Instant at) {
        try (Database database = Database.open(draft, Clock.fixed(at, ZoneOffset.UTC))) {
            database.noteThatItWasPutBack(at);
        }
    }

    private static Optional<Path> setAside(DatabaseFile file, Instant at) throws IOException {
        if (!file.exists() || isBlank(file)) {
            return Optional.empty();
        }
        Path aside = file.real().resolveSibling(file.path().getFileName() + "-before-" + STAMP.format(at) + ".mv.db");
        Files.move(file.real(), aside, StandardCopyOption.ATOMIC_MOVE);
        return Optional.of(aside);
    }

    /** Whether nobody and nothing stands in it: a command that only looks makes one in a folder that has none. */
    private static boolean isBlank(DatabaseFile file) {
        try (Connection first = DriverManager.getConnection(
                        file.url() + ";ACCESS_MODE_DATA=r", DatabaseFile.USER, file.password());
                Statement asks = first.createStatement();
                ResultSet rows =
                        asks.executeQuery("SELECT (SELECT count(*) FROM contact) + (SELECT count(*) FROM event)")) {
            return rows.next() && rows.getInt(1) == 0;
        } catch (SQLException unreadable) {
            return false;
        }
    }

    private static void delete(DatabaseFile draft) {
        try {
            Files.deleteIfExists(draft.real());
        } catch (IOException leftBehind) {
            throw new UncheckedIOException(leftBehind);
        }
    }
}
