package org.erbij.store;

import java.time.Instant;
import java.util.Optional;
import org.erbij.flow.Restored;
import org.jdbi.v3.core.Handle;

/** restored. */
final class RestoredTable implements Restored {
    private final Handle handle;

    RestoredTable(Handle handle) {
        this.handle = handle;
    }

    @Override
    public Optional<Last> last() {
        return handle.createQuery("SELECT at, settled_at FROM restored ORDER BY at DESC LIMIT 1")
                .map((row, context) ->
                        new Last(Columns.instant(row, "at"), Columns.nullableInstant(row, "settled_at") != null))
                .findOne();
    }

    @Override
    public void settle(Instant at) {
        handle.createUpdate("UPDATE restored SET settled_at = :at WHERE settled_at IS NULL")
                .bind("at", Columns.of(at))
                .execute();
    }

    /**
     * Notes that this database was put back. Numbers that the lost database gave to people after the backup are never given again: ids
     * and tokens are made of them, and an answer to an old mail would count for somebody else.
     */
    void put(Instant at) {
        handle.execute("DELETE FROM restored WHERE at = ?", Columns.of(at));
        handle.execute("INSERT INTO restored (at) VALUES (?)", Columns.of(at));
        long next = handle.createQuery("SELECT coalesce(max(id), 0) FROM contact")
                        .mapTo(Long.class)
                        .one()
                + LEAP;
        handle.execute("ALTER TABLE contact ALTER COLUMN id RESTART WITH " + next);
    }

    private static final long LEAP = 1_000_000;
}
