package org.erbij.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/**
 * Rewrites the file with what is in the tables now. A row that is deleted otherwise lies on in a part of the file that is free, until
 * something else is written there.
 *
 * <p>H2 does this only while it closes, so the pool lets go of its connections, and whoever asks for one waits that long.
 */
final class Scrubbing {
    private static final int TRIES = 100;
    private static final long PAUSE_NANOS = 20_000_000L;

    private final HikariDataSource pool;
    private final DatabaseFile file;

    Scrubbing(HikariDataSource pool, DatabaseFile file) {
        this.pool = pool;
        this.file = file;
    }

    /** To be called while no transaction is at work. @return false when somebody held a connection too long, and nothing was done */
    boolean run() {
        HikariPoolMXBean connections = pool.getHikariPoolMXBean();
        int idle = pool.getMinimumIdle();
        // A connection that the pool is just making, to have one at hand, would be of the database before.
        pool.setMinimumIdle(0);
        connections.suspendPool();
        try {
            return allGone(connections) && rewrite();
        } finally {
            connections.softEvictConnections();
            pool.setMinimumIdle(idle);
            connections.resumePool();
        }
    }

    private static boolean allGone(HikariPoolMXBean connections) {
        for (int i = 0; i < TRIES; i++) {
            connections.softEvictConnections();
            if (connections.getTotalConnections() == 0) {
                return true;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return false;
    }

    private boolean rewrite() {
        try (Connection last = DriverManager.getConnection(file.url(), DatabaseFile.USER, file.password());
                Statement statement = last.createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
            return true;
        } catch (SQLException failed) {
            IllegalStateException plain =
                    new IllegalStateException("the database could not be rewritten (" + failed.getSQLState() + ")");
            plain.setStackTrace(Arrays.stream(failed.getStackTrace())
                    .dropWhile(frame -> !frame.getClassName().startsWith("org.erbij."))
                    .toArray(StackTraceElement[]::new));
            throw plain;
        }
    }
}
