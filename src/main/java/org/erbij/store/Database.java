package org.erbij.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
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
 */
public final class Database implements AutoCloseable {
    private static final String OPTIONS = ";CIPHER=AES;WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
            + ";DEFAULT_NULL_ORDERING=HIGH;CACHE_SIZE=8192;DB_CLOSE_ON_EXIT=FALSE";

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
        config.setJdbcUrl("jdbc:h2:file:" + settings.file().toAbsolutePath() + OPTIONS);
        config.setUsername("erbij");
        config.setPassword(settings.key() + " erbij");
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(1);
        config.setPoolName("erbij");
        config.setConnectionTimeout(5_000);
        HikariDataSource pool = pool(config);
        try {
            migrate(pool);
            makePrivateFile(settings.file());
            return new Database(pool, clock);
        } catch (RuntimeException failed) {
            pool.close();
            throw failed;
        }
    }

    /** Opened once by hand first: a pool would try a wrong key again and again before it says so. */
    private static HikariDataSource pool(HikariConfig config) {
        try (Connection first =
                DriverManager.getConnection(config.getJdbcUrl(), config.getUsername(), config.getPassword())) {
            first.isValid(1);
            return new HikariDataSource(config);
        } catch (SQLException refused) {
            throw explained(refused);
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
            default ->
                new DatabaseUnavailable(
                        Reason.BROKEN,
                        "The database cannot be opened (" + refused.getSQLState() + "). Nothing was changed. "
                                + "Keep a copy of the data folder before you try anything else.",
                        refused);
        };
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
        Path real = file.resolveSibling(file.getFileName() + ".mv.db");
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
