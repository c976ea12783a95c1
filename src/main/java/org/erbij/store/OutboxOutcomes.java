package org.erbij.store;

import java.time.Instant;
import java.util.Collection;
import org.erbij.flow.Outbox.Outcome;
import org.erbij.flow.OutboxState;
import org.jdbi.v3.core.Handle;

/** outbox: what became of a mail. */
final class OutboxOutcomes {
    private final Handle handle;

    OutboxOutcomes(Handle handle) {
        this.handle = handle;
    }

    void settle(Collection<Outcome> outcomes, Instant at) {
        for (Outcome outcome : outcomes) {
            boolean again = outcome.state() == OutboxState.DEFERRED || outcome.state() == OutboxState.PENDING;
            handle.createUpdate("""
                            UPDATE outbox
                            SET state = :state, because = :because, settled_at = :at, due = coalesce(:due, due),
                                may_have_left = (may_have_left OR :state IN ('SENT', 'UNCERTAIN')),
                                attempts = CASE WHEN :state <> 'PENDING' THEN attempts
                                                WHEN state = 'SENDING' THEN attempts - 1
                                                ELSE 0 END,
                                first_try = CASE WHEN :state <> 'PENDING' OR (state = 'SENDING' AND attempts > 1)
                                                 THEN first_try END
                            WHERE id = :number
                            """)
                    .bind("state", outcome.state().name())
                    .bind("because", outcome.because())
                    .bind("at", Columns.of(at))
                    .bind("due", again ? Columns.of(outcome.due()) : null)
                    .bind("number", outcome.number())
                    .execute();
            if (outcome.state() == OutboxState.SENT) {
                rememberWhoKnowsTheLocation(outcome.number());
            }
        }
    }

    private void rememberWhoKnowsTheLocation(long number) {
        handle.createUpdate("""
                        UPDATE rsvp SET knows_location = true, revision = revision + 1
                        WHERE knows_location = false
                          AND (event_id, contact_id) IN
                              (SELECT event_id, contact_id FROM outbox WHERE id = :number AND shows_location)
                        """).bind("number", number).execute();
    }
}
