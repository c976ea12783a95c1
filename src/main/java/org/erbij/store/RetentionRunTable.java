package org.erbij.store;

import java.time.Instant;
import java.util.List;
import org.erbij.privacy.KeptData.Run;
import org.jdbi.v3.core.Handle;

/** retention_run. */
final class RetentionRunTable {
    private final Handle handle;

    RetentionRunTable(Handle handle) {
        this.handle = handle;
    }

    void add(Run run) {
        handle.execute("DELETE FROM retention_run WHERE events = 0 AND mails = 0 AND people = 0");
        handle.createUpdate("""
                        INSERT INTO retention_run (ran_at, events, mails, people, rewritten)
                        VALUES (:at, :events, :mails, :people, :rewritten)
                        """)
                .bind("at", Columns.of(run.at()))
                .bind("events", run.events())
                .bind("mails", run.strayMails())
                .bind("people", run.people())
                .bind("rewritten", run.rewritten())
                .execute();
    }

    void rewritten(Instant ranAt) {
        handle.execute("UPDATE retention_run SET rewritten = TRUE WHERE ran_at = ?", Columns.of(ranAt));
    }

    List<Run> all() {
        return handle.createQuery("SELECT * FROM retention_run ORDER BY ran_at DESC, id DESC")
                .map((row, context) -> new Run(
                        Columns.instant(row, "ran_at"),
                        row.getInt("events"),
                        row.getInt("mails"),
                        row.getInt("people"),
                        row.getBoolean("rewritten")))
                .list();
    }
}
