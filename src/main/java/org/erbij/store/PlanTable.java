package org.erbij.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Moment;
import org.erbij.domain.event.Moment.Anchor;
import org.erbij.domain.event.Moment.Days;
import org.erbij.domain.event.Moment.Elapsed;
import org.erbij.domain.event.Moment.On;
import org.erbij.domain.event.Planned;
import org.jdbi.v3.core.Handle;

/** event_plan: the planned mass mails, each moment in the columns of its form. */
final class PlanTable {
    private static final String INSERT = """
            INSERT INTO event_plan (event_id, place, kind, slot, anchor, days_from, at_time, elapsed_seconds, at_local)
            VALUES (:event, :place, :kind, :slot, :anchor, :days, :time, :elapsed, :local)
            """;

    private final Handle handle;

    PlanTable(Handle handle) {
        this.handle = handle;
    }

    void put(Event event) {
        handle.execute("DELETE FROM event_plan WHERE event_id = ?", event.id().value());
        int place = 0;
        for (Planned planned : event.plan()) {
            Moment moment = planned.moment();
            Days days = moment instanceof Days d ? d : null;
            Elapsed elapsed = moment instanceof Elapsed e ? e : null;
            On on = moment instanceof On o ? o : null;
            Anchor anchor = days != null ? days.anchor() : elapsed != null ? elapsed.anchor() : null;
            handle.createUpdate(INSERT)
                    .bind("event", event.id().value())
                    .bind("place", place++)
                    .bind("kind", planned.kind().name())
                    .bind("slot", planned.slot())
                    .bind("anchor", anchor == null ? null : anchor.name())
                    .bind("days", days == null ? null : days.days())
                    .bind("time", days == null ? null : days.time())
                    .bind("elapsed", elapsed == null ? null : elapsed.offset().toSeconds())
                    .bind("local", on == null ? null : on.local())
                    .execute();
        }
    }

    List<Planned> of(EventId event) {
        return handle.createQuery("SELECT * FROM event_plan WHERE event_id = :event ORDER BY place")
                .bind("event", event.value())
                .map((row, context) ->
                        new Planned(MailKind.valueOf(row.getString("kind")), row.getString("slot"), moment(row)))
                .list();
    }

    private static Moment moment(ResultSet row) throws SQLException {
        LocalDateTime local = row.getObject("at_local", LocalDateTime.class);
        if (local != null) {
            return new On(local);
        }
        Anchor anchor = Anchor.valueOf(row.getString("anchor"));
        long elapsed = row.getLong("elapsed_seconds");
        if (!row.wasNull()) {
            return new Elapsed(anchor, Duration.ofSeconds(elapsed));
        }
        return new Days(anchor, row.getInt("days_from"), row.getObject("at_time", LocalTime.class));
    }
}
