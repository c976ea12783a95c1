package org.erbij.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.erbij.domain.people.AddrSpec;
import org.erbij.flow.Ledger;
import org.erbij.mail.RawMessage;
import org.erbij.privacy.KeptData;
import org.erbij.privacy.PersonalData;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.quartz.utils.ConnectionProvider;

/**
 * The encrypted H2 file with everything we keep. One process at a time.
 *
 * <p>A commit survives the death of the process ({@code WRITE_DELAY=0}; by default H2 writes up to half a second late);
 * {@link Ledger#sync} makes it survive a loss of power.
 */
public final class Database implements AutoCloseable {
    /** Remembers the statements it has taken apart: one for all, since they are the same for every database. */
    private static final SqlParser PARSED = new ColonPrefixSqlParser();

    private final HikariDataSource pool;
    private final JdbcLedger ledger;
    private final Supplier<Boolean> scrubbing;

    private Database(HikariDataSource pool, Clock clock, Supplier<Boolean> scrubbing) {
        this.pool = pool;
        this.scrubbing = scrubbing;
        this.ledger = new JdbcLedger(jdbi(pool), clock);
    }

    private static Jdbi jdbi(HikariDataSource pool) {
        Jdbi jdbi = Jdbi.create(pool);
        jdbi.getConfig(SqlStatements.class).setSqlParser(PARSED);
        return jdbi;
    }

    /**
     * Opens the database, making or migrating it as needed.
     *
     * @param clock tells which events still take answers
     * @throws DatabaseUnavailable when it cannot be opened
     */
    public static Database open(DatabaseSettings settings, Clock clock) {
        DatabaseFile file = DatabaseFile.of(settings);
        file.makePrivateFolder();
        if (file.exists()) {
            file.check();
        } else {
            Schema.create(file);
        }
        file.makePrivate();
        HikariDataSource pool = upToDate(file);
        return new Database(pool, clock, new Scrubbing(pool, file)::run);
    }

    private static HikariDataSource upToDate(DatabaseFile file) {
        HikariDataSource pool = pool(file);
        try {
            if (Schema.isUpToDate(pool)) {
                return pool;
            }
        } catch (RuntimeException unusable) {
            pool.close();
            throw unusable;
        }
        pool.close();
        Schema.upgrade(file);
        return pool(file);
    }

    private static HikariDataSource pool(DatabaseFile file) {
        HikariConfig config = config();
        config.setJdbcUrl(file.url());
        config.setPassword(file.password());
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException refused) { // another process was quicker
            throw file.explained(refused);
        }
    }

    private static HikariConfig config() {
        HikariConfig config = new HikariConfig();
        config.setUsername(DatabaseFile.USER);
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(1);
        config.setPoolName("erbij");
        config.setConnectionTimeout(5_000);
        config.setAllowPoolSuspension(true);
        return config;
    }

    public Ledger ledger() {
        return ledger;
    }

    /** @param writers whom a mail says it is from */
    public PersonalData personalData(Function<RawMessage, Set<AddrSpec>> writers) {
        return new PersonalDataTables(ledger, writers);
    }

    /** @param writers whom a mail says it is from */
    public KeptData keptData(Function<RawMessage, Set<AddrSpec>> writers) {
        return new KeptDataTables(ledger, writers);
    }

    /** Writes a copy, encrypted as the file is, as of the last commit; over what is in that file. */
    public void copyTo(Path file) {
        ledger.copyTo(file);
    }

    void noteThatItWasPutBack(Instant at) {
        ledger.onOneHandle(handle -> {
            new RestoredTable(handle).put(at);
            return true;
        });
        ledger.sync();
    }

    /** Rewrites the file, so that nothing is left in it of what was erased. @return false when it was too busy for that */
    public boolean scrub() {
        return ledger.alone(scrubbing);
    }

    /** Everything as it is now, in memory only: what is done there is gone when it is closed, and nothing of it was ever here. */
    public Database inMemory(Clock clock) {
        HikariConfig config = config();
        config.setJdbcUrl(DatabaseFile.inMemory());
        config.setPassword(DatabaseFile.USER);
        // It is there for as long as a connection is.
        config.setMaxLifetime(0);
        HikariDataSource copy = new HikariDataSource(config);
        ledger.inOneTransaction(books -> {
            try {
                Duplicate.of(pool, copy);
                return copy;
            } catch (SQLException failed) {
                copy.close();
                throw new IllegalStateException("the database could not be copied (" + failed.getSQLState() + ")");
            }
        });
        return new Database(copy, clock, () -> false);
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
