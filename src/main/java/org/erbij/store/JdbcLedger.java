package org.erbij.store;

import java.time.Clock;
import java.util.function.Function;
import org.erbij.flow.Books;
import org.erbij.flow.Ledger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** One transaction on one connection. */
final class JdbcLedger implements Ledger {
    private final Jdbi jdbi;
    private final Clock clock;

    JdbcLedger(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public <T> T inOneTransaction(Function<Books, T> work) {
        try (Handle handle = jdbi.open()) {
            Writes writes = new Writes();
            handle.setSqlLogger(writes);
            handle.begin();
            try {
                T result = work.apply(new JdbcBooks(handle, clock));
                handle.commit();
                if (writes.any()) {
                    // Whatever WRITE_DELAY says, a commit may still wait in memory for a moment; this writes it.
                    handle.execute("CHECKPOINT");
                }
                return result;
            } catch (RuntimeException | Error failed) {
                handle.rollback();
                throw failed;
            }
        }
    }

    @Override
    public void sync() {
        try (Handle handle = jdbi.open()) {
            handle.execute("CHECKPOINT SYNC");
        }
    }
}
