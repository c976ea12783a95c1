package org.erbij.store;

import java.time.Instant;
import java.util.Collection;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Posting;
import org.jdbi.v3.core.Handle;

/** outbox: what is taken back or put off before it leaves. */
final class OutboxWithdrawals {
    private final Handle handle;

    OutboxWithdrawals(Handle handle) {
        this.handle = handle;
    }

    int stop(EventId event, MailKind kind, Instant at) {
        return handle.createUpdate("""
                        UPDATE outbox SET state = 'WITHDRAWN', because = 'stopped by the organizer', settled_at = :at
                        WHERE event_id = :event AND kind = :kind AND state IN ('PENDING', 'DEFERRED')
                        """)
                .bind("event", event.value())
                .bind("kind", kind.name())
                .bind("at", Columns.of(at))
                .execute();
    }

    int stop(EventId event, MailKind kind, String version, Instant at) {
        return handle.createUpdate("""
                        UPDATE outbox SET state = 'WITHDRAWN', because = 'stopped by the organizer', settled_at = :at
                        WHERE event_id = :event AND kind = :kind AND version = :version
                          AND state IN ('PENDING', 'DEFERRED')
                        """)
                .bind("at", Columns.of(at))
                .bind("event", event.value())
                .bind("kind", kind.name())
                .bind("version", version)
                .execute();
    }

    int withdraw(RsvpKey whom, MailKind kind, Instant at) {
        return handle.createUpdate("""
                        UPDATE outbox SET state = 'WITHDRAWN', because = 'overtaken', settled_at = :at
                        WHERE event_id = :event AND contact_id = :contact AND kind = :kind
                          AND state IN ('PENDING', 'DEFERRED')
                        """)
                .bind("event", whom.event().value())
                .bind("contact", whom.contact().value())
                .bind("kind", kind.name())
                .bind("at", Columns.of(at))
                .execute();
    }

    void withdraw(RsvpKey whom, MailKind kind, String version, Instant at) {
        handle.createUpdate("""
                        UPDATE outbox SET state = 'WITHDRAWN', because = 'taken back', settled_at = :at
                        WHERE event_id = :event AND contact_id = :contact AND kind = :kind AND version = :version
                          AND state IN ('PENDING', 'DEFERRED')
                        """)
                .bind("event", whom.event().value())
                .bind("contact", whom.contact().value())
                .bind("kind", kind.name())
                .bind("version", version)
                .bind("at", Columns.of(at))
                .execute();
    }

    int withdrawAll(EventId event, Collection<MailKind> kinds, String because, Instant at) {
        return handle.createUpdate("""
                        UPDATE outbox SET state = 'WITHDRAWN', because = :because, settled_at = :at
                        WHERE event_id = :event AND kind IN (<kinds>) AND version <> :goodbye
                          AND state IN ('PENDING', 'DEFERRED')
                        """)
                .bindList("kinds", kinds.stream().map(MailKind::name).toList())
                .bind("because", because)
                .bind("at", Columns.of(at))
                .bind("event", event.value())
                .bind("goodbye", Posting.GOODBYE)
                .execute();
    }
}
