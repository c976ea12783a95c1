package org.erbij.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.erbij.flow.Health;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** health. */
final class HealthTable implements Health {
    private final Handle handle;

    HealthTable(Handle handle) {
        this.handle = handle;
    }

    @Override
    public void succeeded(Work work, Instant at) {
        for (Condition before : all()) {
            Instant since = before.failingSince();
            if (before.work() == work && since != null && !since.plus(PATIENCE).isAfter(at)) {
                remember(new Outage(work, since, at, before.because()));
            }
        }
        write(new Condition(work, at, null, ""));
    }

    @Override
    public void failed(Work work, String because, Instant at) {
        Optional<Condition> before =
                all().stream().filter(known -> known.work() == work).findFirst();
        @Nullable Instant since = before.map(Condition::failingSince).orElse(null);
        @Nullable Instant success = before.map(Condition::lastSuccess).orElse(null);
        write(new Condition(work, success, since == null ? at : since, because));
    }

    private void remember(Outage outage) {
        handle.createUpdate("""
                        INSERT INTO outage (work, failed_at, ended_at, because)
                        VALUES (:work, :from, :to, :because)
                        """)
                .bind("work", outage.work().name())
                .bind("from", Columns.of(outage.from()))
                .bind("to", Columns.of(outage.to()))
                .bind("because", outage.because())
                .execute();
    }

    @Override
    public List<Outage> outages(Instant since) {
        return handle.createQuery("SELECT * FROM outage WHERE ended_at > :since ORDER BY ended_at, id")
                .bind("since", Columns.of(since))
                .map((row, context) -> new Outage(
                        Work.valueOf(row.getString("work")),
                        Columns.instant(row, "failed_at"),
                        Columns.instant(row, "ended_at"),
                        row.getString("because")))
                .list();
    }

    private void write(Condition condition) {
        handle.execute("DELETE FROM health WHERE work = ?", condition.work().name());
        handle.createUpdate("""
                        INSERT INTO health (work, last_success, failing_since, because)
                        VALUES (:work, :success, :since, :because)
                        """)
                .bind("work", condition.work().name())
                .bind("success", Columns.ofNullable(condition.lastSuccess()))
                .bind("since", Columns.ofNullable(condition.failingSince()))
                .bind("because", condition.because())
                .execute();
    }

    @Override
    public List<Condition> all() {
        return handle.createQuery("SELECT * FROM health ORDER BY work")
                .map((row, context) -> new Condition(
                        Work.valueOf(row.getString("work")),
                        Columns.nullableInstant(row, "last_success"),
                        Columns.nullableInstant(row, "failing_since"),
                        row.getString("because")))
                .list();
    }
}
