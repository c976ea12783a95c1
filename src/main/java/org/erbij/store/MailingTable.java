package org.erbij.store;

import java.util.Optional;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Moment;
import org.erbij.flow.Mailings;
import org.jdbi.v3.core.Handle;

/** mailing, and mailing_move, which is read with the plan. */
final class MailingTable implements Mailings {
    private final Handle handle;

    MailingTable(Handle handle) {
        this.handle = handle;
    }

    @Override
    public Optional<Settled> find(EventId event, MailKind kind, String slot) {
        return handle.createQuery("SELECT * FROM mailing WHERE event_id = :event AND kind = :kind AND slot = :slot")
                .bind("event", event.value())
                .bind("kind", kind.name())
                .bind("slot", slot)
                .map((row, context) -> new Settled(
                        State.valueOf(row.getString("state")),
                        row.getString("because"),
                        Columns.instant(row, "settled_at")))
                .findOne();
    }

    @Override
    public void settle(EventId event, MailKind kind, String slot, Settled settled) {
        reopen(event, kind, slot);
        handle.createUpdate("""
                        INSERT INTO mailing (event_id, kind, slot, state, because, settled_at)
                        VALUES (:event, :kind, :slot, :state, :because, :at)
                        """)
                .bind("event", event.value())
                .bind("kind", kind.name())
                .bind("slot", slot)
                .bind("state", settled.state().name())
                .bind("because", settled.because())
                .bind("at", Columns.of(settled.at()))
                .execute();
    }

    @Override
    public void reopen(EventId event, MailKind kind, String slot) {
        handle.createUpdate("DELETE FROM mailing WHERE event_id = :event AND kind = :kind AND slot = :slot")
                .bind("event", event.value())
                .bind("kind", kind.name())
                .bind("slot", slot)
                .execute();
    }

    @Override
    public void move(EventId event, MailKind kind, String slot, Moment to) {
        handle.createUpdate("DELETE FROM mailing_move WHERE event_id = :event AND kind = :kind AND slot = :slot")
                .bind("event", event.value())
                .bind("kind", kind.name())
                .bind("slot", slot)
                .execute();
        MomentColumns.bind(handle.createUpdate("""
                        INSERT INTO mailing_move (event_id, kind, slot, anchor, days_from, at_time, elapsed_seconds, at_local)
                        VALUES (:event, :kind, :slot, :anchor, :days, :time, :elapsed, :local)
                        """), to)
                .bind("event", event.value())
                .bind("kind", kind.name())
                .bind("slot", slot)
                .execute();
    }
}
