package org.erbij.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import javax.sql.DataSource;
import org.erbij.flow.Ledger;
import org.erbij.store.DatabaseUnavailable.Reason;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.h2.api.ErrorCode;
import org.jdbi.v3.core.Jdbi;
import org.quartz.utils.ConnectionProvider;

/**
 * The encrypted H2 file with everything we keep. One process at a time.
 *
 * <p>A commit survives the death of the process ({@code WRITE_DELAY=0}; by default H2 writes up to half a second late);
 * {@link Ledger#sync} makes it survive a loss of power.
 *
 * <p>Its file is {@code async:}, since any other is closed when a thread is interrupted in the middle of reading it, as Quartz does
 * to its own when it stops: the database would be gone for everybody else.
 */
public final class Database implements AutoCloseable {
    private static final String OPTIONS = ";CIPHER=AES;WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
            + ";DEFAULT_NULL_ORDERING=HIGH;CACHE_SIZE=8192;DB_CLOSE_ON_EXIT=FALSE";

    /** Octets before the first block of an encrypted file. */
    private static final int HEADER = 4096;
    /** More octets than H2 writes before the first table is there. */
    private static final int FRESH = 64 * 1024;

    private final HikariDataSource pool;
    private final Ledger ledger;

    private Database(HikariDataSource pool, Clock clock) {
        this.pool = pool;
        this.ledger = new JdbcLedger(Jdbi.create(pool), clock);
    }

    /**
     * Opens the database, making or migrating it as needed.
     *
     * @param clock tells which events still take answers
     * @throws DatabaseUnavailable when it cannot be opened
     */
    public static Database open(DatabaseSettings settings, Clock clock) {
        makePrivateFolder(settings.file().toAbsolutePath().resolveSibling(""));
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:async:" + settings.file().toAbsolutePath() + OPTIONS);
        config.setUsername("erbij");
        config.setPassword(settings.key() + " erbij");
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(1);
        config.setPoolName("erbij");
        config.setConnectionTimeout(5_000);
        HikariDataSource pool = pool(config, real(settings.file()));
        try {
            migrate(pool);
            makePrivateFile(settings.file());
            return new Database(pool, clock);
        } catch (RuntimeException failed) {
            pool.close();
            throw failed;
        }
    }

    /**
     * Opened once by hand first: a pool would try a wrong key again and again before it says so, and H2 would take what it cannot
     * read of a damaged file for a database without tables, and begin anew as if nothing had ever been kept.
     */
    private static HikariDataSource pool(HikariConfig config, Path real) {
        long octets = octets(real);
        if (octets >= 0 && octets < HEADER) {
            throw broken("cut short", new EOFException());
        }
        boolean used = octets > FRESH;
        String url = config.getJdbcUrl() + (used ? ";ACCESS_MODE_DATA=r" : "");
        try (Connection first = DriverManager.getConnection(url, config.getUsername(), config.getPassword())) {
            if (used && !isOurs(first)) {
                throw broken("nothing in it", new EOFException());
            }
        } catch (SQLException refused) {
            throw explained(refused);
        }
        return new HikariDataSource(config);
    }

    private static boolean isOurs(Connection connection) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, null, "flyway_schema_history", null)) {
            return tables.next();
        }
    }

    /** @return less than none when there is no such file */
    private static long octets(Path real) {
        try {
            return Files.exists(real) ? Files.size(real) : -1;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static DatabaseUnavailable explained(SQLException refused) {
        return switch (h2Error(refused)) {
            case ErrorCode.FILE_ENCRYPTION_ERROR_1, ErrorCode.WRONG_PASSWORD_FORMAT, ErrorCode.WRONG_USER_OR_PASSWORD ->
                new DatabaseUnavailable(
                        Reason.WRONG_KEY,
                        "The key does not open the database. The database and its key file belong together: "
                                + "put back the key file that was made with it.",
                        refused);
            case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                new DatabaseUnavailable(
                        Reason.IN_USE,
                        "Another process has the database open, so this one may not. "
                                + "Stop the other one, or let it do what you want: commands find a running erbij by themselves.",
                        refused);
            default -> broken(String.valueOf(refused.getSQLState()), refused);
        };
    }

    private static DatabaseUnavailable broken(String why, Exception cause) {
        return new DatabaseUnavailable(
                Reason.BROKEN,
                "The database cannot be opened (" + why + "). Nothing was changed. "
                        + "Keep a copy of the data folder before you try anything else.",
                cause);
    }

    private static Path real(Path file) {
        return file.resolveSibling(file.getFileName() + ".mv.db");
    }

    private static int h2Error(SQLException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() >= 50_000) {
                return sql.getErrorCode();
            }
        }
        return refused.getErrorCode();
    }

    private static void migrate(DataSource pool) {
        try {
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:db/migration")
                    .placeholderReplacement(false)
                    .cleanDisabled(true)
                    .ignoreMigrationPatterns("")
                    .load()
                    .migrate();
        } catch (FlywayValidateException tooNew) {
            throw new DatabaseUnavailable(
                    Reason.TOO_NEW,
                    "The database was made by a newer Erbij, which this one could damage. Use that version, or a newer one.",
                    tooNew);
        } catch (FlywayException failed) {
            throw new DatabaseUnavailable(
                    Reason.BROKEN, "The database could not be brought up to date. Nothing was lost.", failed);
        }
    }

    private static void makePrivateFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            restrict(folder, "rwx------");
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static void makePrivateFile(Path file) {
        Path real = real(file);
        try {
            if (Files.exists(real)) {
                restrict(real, "rw-------");
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    public Ledger ledger() {
        return ledger;
    }

    /** For Quartz, over the same pool: closing it there closes nothing here. */
    public ConnectionProvider quartzConnections() {
        return new QuartzConnections(pool);
    }

    @Override
    public void close() {
        pool.close();
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
