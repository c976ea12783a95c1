package org.erbij.store;

import java.util.List;
import java.util.Objects;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Planned;
import org.jdbi.v3.core.Handle;

/** event_plan: the planned mass mails as the event file has them, read with the moments they were moved to since. */
final class PlanTable {
    private static final String INSERT = """
            INSERT INTO event_plan (event_id, place, kind, slot, anchor, days_from, at_time, elapsed_seconds, at_local)
            VALUES (:event, :place, :kind, :slot, :anchor, :days, :time, :elapsed, :local)
            """;

    private static final String SELECT = """
            SELECT p.*, m.anchor AS moved_anchor, m.days_from AS moved_days_from, m.at_time AS moved_at_time,
                   m.elapsed_seconds AS moved_elapsed_seconds, m.at_local AS moved_at_local
            FROM event_plan p
            LEFT JOIN mailing_move m ON m.event_id = p.event_id AND m.kind = p.kind AND m.slot = p.slot
            WHERE p.event_id = :event
            ORDER BY p.place
            """;

    /** A mail whose line in the file has gone takes its other moment with it. */
    private static final String FORGET = """
            DELETE FROM mailing_move m
            WHERE m.event_id = :event AND m.kind <> 'MAIL'
              AND NOT EXISTS (SELECT 1 FROM event_plan p
                              WHERE p.event_id = m.event_id AND p.kind = m.kind AND p.slot = m.slot)
            """;

    private final Handle handle;

    PlanTable(Handle handle) {
        this.handle = handle;
    }

    void put(Event event) {
        handle.execute("DELETE FROM event_plan WHERE event_id = ?", event.id().value());
        int place = 0;
        for (Planned planned : event.plan()) {
            MomentColumns.bind(handle.createUpdate(INSERT), planned.moment())
                    .bind("event", event.id().value())
                    .bind("place", place++)
                    .bind("kind", planned.kind().name())
                    .bind("slot", planned.slot())
                    .execute();
        }
        handle.createUpdate(FORGET).bind("event", event.id().value()).execute();
    }

    List<Planned> of(EventId event) {
        return handle.createQuery(SELECT)
                .bind("event", event.value())
                .map((row, context) -> new Planned(
                        MailKind.valueOf(row.getString("kind")),
                        row.getString("slot"),
                        Objects.requireNonNull(MomentColumns.read(row, "")),
                        MomentColumns.read(row, "moved_")))
                .list();
    }
}
