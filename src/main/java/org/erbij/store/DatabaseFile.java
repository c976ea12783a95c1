package org.erbij.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.erbij.store.DatabaseUnavailable.Reason;
import org.h2.api.ErrorCode;

/**
 * The encrypted file of the database, before it is opened for good.
 *
 * <p>It is {@code async:}, since any other is closed when a thread is interrupted in the middle of reading it, as Quartz does to its
 * own when it stops: the database would be gone for everybody else. H2 does not move its blocks about while it closes
 * ({@code MAX_COMPACT_TIME=0}): {@link Scrubbing} writes a new file instead, once in a while. It keeps more statements taken apart than
 * its eight ({@code QUERY_CACHE_SIZE}), as a single round asks more than a hundred.
 *
 * @param path without H2's ending
 */
record DatabaseFile(Path path, String key) {
    static final String USER = "erbij";

    private static final String DIALECT = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    private static final String OPTIONS = ";CIPHER=AES;WRITE_DELAY=0;MAX_COMPACT_TIME=0" + DIALECT
            + ";CACHE_SIZE=8192;QUERY_CACHE_SIZE=200;DB_CLOSE_ON_EXIT=FALSE";

    /** Octets before the first block of an encrypted file. */
    private static final int HEADER = 4096;

    static DatabaseFile of(DatabaseSettings settings) {
        return new DatabaseFile(settings.file().toAbsolutePath(), settings.key());
    }

    /** The same database under another name beside this one. */
    DatabaseFile beside(String suffix) {
        return new DatabaseFile(path.resolveSibling(path.getFileName() + suffix), key);
    }

    String url() {
        return "jdbc:h2:async:" + path + OPTIONS;
    }

    /** A database without a file, of its own, for as long as anybody is connected to it. */
    static String inMemory() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + DIALECT;
    }

    /** What H2 takes for a password: that of the file, and that of the user. */
    String password() {
        return key + " " + USER;
    }

    Path real() {
        return path.resolveSibling(path.getFileName() + ".mv.db");
    }

    boolean exists() {
        return Files.exists(real());
    }

    /**
     * Opened once by hand and for reading only: a pool would try a wrong key again and again before it says so, and H2 would take what
     * it cannot read of a damaged file for a database without tables, and begin anew as if nothing had ever been kept.
     *
     * @throws DatabaseUnavailable when it is not ours, or not whole, or not to be opened now
     */
    void check() {
        if (octets() < HEADER) {
            throw broken("cut short", new EOFException());
        }
        try (Connection first = DriverManager.getConnection(url() + ";ACCESS_MODE_DATA=r", USER, password());
                ResultSet tables = first.getMetaData().getTables(null, null, "flyway_schema_history", null)) {
            if (!tables.next()) {
                throw broken("nothing in it", new EOFException());
            }
        } catch (SQLException refused) {
            throw explained(refused);
        }
    }

    private long octets() {
        try {
            return Files.size(real());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Whether a process has it open. */
    boolean isInUse() {
        try (FileChannel channel = FileChannel.open(real(), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException byOurselves) {
            return true;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    void makePrivateFolder() {
        try {
            Files.createDirectories(path.resolveSibling(""));
            restrict(path.resolveSibling(""), "rwx------");
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    void makePrivate() {
        try {
            restrict(real(), "rw-------");
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    /** Why it could not be opened, in words for the organizer. */
    DatabaseUnavailable explained(Exception refused) {
        return switch (h2Error(refused)) {
            case ErrorCode.FILE_ENCRYPTION_ERROR_1, ErrorCode.WRONG_PASSWORD_FORMAT, ErrorCode.WRONG_USER_OR_PASSWORD ->
                new DatabaseUnavailable(
                        Reason.WRONG_KEY,
                        "The key does not open the database. The database and its key file belong together: "
                                + "put back the key file that was made with it.",
                        refused);
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> inUse(refused);
            default -> broken(String.valueOf(h2Error(refused)), refused);
        };
    }

    static DatabaseUnavailable inUse(Exception cause) {
        return new DatabaseUnavailable(
                Reason.IN_USE,
                "Another process has the database open, so this one may not. "
                        + "Mostly that is 'erbij run': stop it, with Ctrl-C where it runs, and give this again.",
                cause);
    }

    private static DatabaseUnavailable broken(String why, Exception cause) {
        return new DatabaseUnavailable(
                Reason.BROKEN,
                "The database cannot be opened (" + why + "). Nothing was changed. "
                        + "Keep a copy of the data folder before you try anything else.",
                cause);
    }

    private static int h2Error(Exception refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() >= 50_000) {
                return sql.getErrorCode();
            }
        }
        return 0;
    }

    @Override
    public String toString() {
        return "database " + path.getFileName();
    }
}
