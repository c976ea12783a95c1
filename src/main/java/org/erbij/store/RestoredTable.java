package org.erbij.store;

import java.time.Instant;
import java.util.Optional;
import org.erbij.domain.people.ContactId;
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
        return handle.createQuery("SELECT * FROM restored ORDER BY at DESC LIMIT 1")
                .map((row, context) -> new Last(
                        Columns.instant(row, "at"),
                        Columns.nullableInstant(row, "known_until"),
                        Columns.nullableInstant(row, "settled_at") != null))
                .findOne();
    }

    @Override
    public void settle(Instant at) {
        handle.createUpdate("UPDATE restored SET settled_at = :at WHERE settled_at IS NULL")
                .bind("at", Columns.of(at))
                .execute();
    }

    @Override
    public boolean knew(ContactId person) {
        return handle.createQuery("""
                        SELECT 1 FROM contact
                        WHERE id = :id AND added_at < (SELECT max(at) FROM restored)
                        """)
                .bind("id", person.value())
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
    }

    /**
     * Notes that this database was put back. Numbers that the lost database gave to people after the backup are never given again: ids
     * and tokens are made of them, and an answer to an old mail would count for somebody else. What failed when the backup was made has
     * worked since, or will be seen to fail.
     */
    void put(Instant at) {
        handle.execute("DELETE FROM restored WHERE at = ?", Columns.of(at));
        handle.createUpdate("""
                        INSERT INTO restored (at, known_until)
                        SELECT :at, max(known) FROM (
                          SELECT max(last_success) AS known FROM health
                          UNION ALL SELECT max(settled_at) FROM outbox
                          UNION ALL SELECT max(added_at) FROM contact) things
                        """).bind("at", Columns.of(at)).execute();
        handle.execute("UPDATE health SET failing_since = NULL, because = '' WHERE work IN ('READING', 'SENDING')");
        long next = handle.createQuery("SELECT coalesce(max(id), 0) FROM contact")
                        .mapTo(Long.class)
                        .one()
                + LEAP;
        handle.execute("ALTER TABLE contact ALTER COLUMN id RESTART WITH " + next);
    }

    private static final long LEAP = 1_000_000;
}
