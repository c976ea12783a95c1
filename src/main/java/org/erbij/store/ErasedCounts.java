package org.erbij.store;

import java.util.List;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.flow.Campaign;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.EmptyHandling;

/** erased_count: how those stood who are no more, so that an event keeps its numbers. */
final class ErasedCounts {
    static final String SILENT = "SILENT";

    private final Handle handle;

    ErasedCounts(Handle handle) {
        this.handle = handle;
    }

    /** Counts these people, who are about to be erased, for every event they were invited to. */
    void add(List<Long> contacts) {
        RsvpTable rsvps = new RsvpTable(handle);
        handle
                .createQuery("SELECT event_id, contact_id FROM rsvp WHERE contact_id IN (<contacts>)")
                .bindList(EmptyHandling.NULL_KEYWORD, "contacts", contacts)
                .map((row, context) -> OutboxRow.key(row.getString("event_id"), row.getLong("contact_id")))
                .list()
                .stream()
                .map(rsvps::get)
                .filter(this::isCounted)
                .forEach(this::add);
    }

    /** As {@link org.erbij.flow.Invited#counted} says it of who is still there. */
    private boolean isCounted(Rsvp rsvp) {
        boolean invited = new OutboxMails(handle).holds(rsvp.key(), MailKind.INVITATION, Campaign.INVITED);
        return !rsvp.barred() && (invited || rsvp.standing().isPresent());
    }

    /** @param standing as in SQL: {@code %} for all */
    int people(EventId event, String standing) {
        return sum("people", event, standing);
    }

    int guests(EventId event) {
        return sum("guests", event, "%");
    }

    private int sum(String column, EventId event, String standing) {
        return handle.createQuery("SELECT coalesce(sum(" + column
                        + "), 0) FROM erased_count WHERE event_id = :event AND standing LIKE :standing")
                .bind("event", event.value())
                .bind("standing", standing)
                .mapTo(Integer.class)
                .one();
    }

    private void add(Rsvp rsvp) {
        String event = rsvp.key().event().value();
        String standing =
                rsvp.standing().map(answer -> answer.attendance().name()).orElse(SILENT);
        int guests = rsvp.attends() ? rsvp.standing().map(Answer::guests).orElse(0) : 0;
        int updated = handle.createUpdate("""
                        UPDATE erased_count SET people = people + 1, guests = guests + :guests
                        WHERE event_id = :event AND standing = :standing
                        """)
                .bind("guests", guests)
                .bind("event", event)
                .bind("standing", standing)
                .execute();
        if (updated == 0) {
            handle.createUpdate("""
                            INSERT INTO erased_count (event_id, standing, people, guests)
                            VALUES (:event, :standing, 1, :guests)
                            """)
                    .bind("event", event)
                    .bind("standing", standing)
                    .bind("guests", guests)
                    .execute();
        }
    }
}
