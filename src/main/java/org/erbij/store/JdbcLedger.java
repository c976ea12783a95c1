package org.erbij.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.erbij.flow.Books;
import org.erbij.flow.Ledger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * One transaction on one connection, and one at a time: each looks before it writes, and this process alone has the database, so
 * that a lock settles every race that the database would settle by failing one of the two.
 */
final class JdbcLedger implements Ledger {
    private final Jdbi jdbi;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();
    private final AtomicLong edition = new AtomicLong();

    JdbcLedger(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public <T> T inOneTransaction(Function<Books, T> work) {
        return onOneHandle(handle -> work.apply(on(handle)));
    }

    /** The same books, for what goes past them in the same transaction. */
    Books on(Handle handle) {
        return new JdbcBooks(handle, clock);
    }

    /** Between two transactions. */
    void copyTo(Path file) {
        turn.lock();
        try (Handle handle = jdbi.open()) {
            handle.execute("CHECKPOINT SYNC");
            handle.execute("BACKUP TO '" + file.toString().replace("'", "''") + "'");
        } catch (JdbiException failed) {
            throw withoutValues(failed);
        } finally {
            turn.unlock();
        }
    }

    /** While no transaction is at work. */
    <T> T alone(Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    /** As {@link #inOneTransaction}, for what goes past the books. */
    <T> T onOneHandle(Function<Handle, T> work) {
        turn.lock();
        try (Handle handle = jdbi.open()) {
            return inOneTransaction(handle, work);
        } catch (JdbiException failed) {
            throw withoutValues(failed);
        } finally {
            turn.unlock();
        }
    }

    private <T> T inOneTransaction(Handle handle, Function<Handle, T> work) {
        Writes writes = new Writes();
        handle.setSqlLogger(writes);
        handle.begin();
        try {
            T result = work.apply(handle);
            handle.commit();
            if (writes.any()) {
                edition.incrementAndGet();
                // Whatever WRITE_DELAY says, a commit may still wait in memory for a moment; this writes it.
                handle.execute("CHECKPOINT");
            }
            return result;
        } catch (RuntimeException | Error failed) {
            handle.rollback();
            throw failed;
        }
    }

    /** What failed and where, without the names, addresses and words that jdbi and H2 put into their messages. */
    private static IllegalStateException withoutValues(JdbiException failed) {
        String state =
                failed.getCause() instanceof SQLException cause ? String.valueOf(cause.getSQLState()) : "no state";
        IllegalStateException plain = new IllegalStateException("the database refused (" + state + ")");
        plain.setStackTrace(Arrays.stream(failed.getStackTrace())
                .dropWhile(frame -> !frame.getClassName().startsWith("org.erbij."))
                .toArray(StackTraceElement[]::new));
        return plain;
    }

    @Override
    public long edition() {
        return edition.get();
    }

    @Override
    public void sync() {
        try (Handle handle = jdbi.open()) {
            handle.execute("CHECKPOINT SYNC");
        }
    }
}
