package org.erbij.store;

import java.time.Instant;
import java.util.Optional;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.MailKind;
import org.erbij.flow.Mailings;
import org.jdbi.v3.core.Handle;

/** mailing. */
final class MailingTable implements Mailings {
    private final Handle handle;

    MailingTable(Handle handle) {
        this.handle = handle;
    }

    @Override
    public Optional<State> state(EventId event, MailKind kind, String slot) {
        return handle.createQuery("SELECT state FROM mailing WHERE event_id = :event AND kind = :kind AND slot = :slot")
                .bind("event", event.value())
                .bind("kind", kind.name())
                .bind("slot", slot)
                .map((row, context) -> State.valueOf(row.getString("state")))
                .findOne();
    }

    @Override
    public void settle(EventId event, MailKind kind, String slot, State state, Instant at) {
        handle.createUpdate("DELETE FROM mailing WHERE event_id = :event AND kind = :kind AND slot = :slot")
                .bind("event", event.value())
                .bind("kind", kind.name())
                .bind("slot", slot)
                .execute();
        handle.createUpdate("""
                        INSERT INTO mailing (event_id, kind, slot, state, settled_at)
                        VALUES (:event, :kind, :slot, :state, :at)
                        """)
                .bind("event", event.value())
                .bind("kind", kind.name())
                .bind("slot", slot)
                .bind("state", state.name())
                .bind("at", Columns.of(at))
                .execute();
    }
}
