package org.erbij.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.ContactId;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.OutboxState;
import org.erbij.mail.MessageId;
import org.jdbi.v3.core.Handle;

/** outbox: how many, and when. */
final class OutboxFigures {
    private final Handle handle;

    OutboxFigures(Handle handle) {
        this.handle = handle;
    }

    Optional<Instant> firstPut(EventId event, MailKind kind) {
        return handle.createQuery("SELECT min(created_at) AS at FROM outbox WHERE event_id = :event AND kind = :kind")
                .bind("event", event.value())
                .bind("kind", kind.name())
                .map((row, context) -> Optional.ofNullable(Columns.nullableInstant(row, "at")))
                .one();
    }

    Optional<Instant> lastTold(EventId event, String textName, Instant now) {
        return handle.createQuery("""
                        SELECT max(created_at) AS at FROM outbox
                        WHERE event_id = :event AND kind = 'NOTICE' AND version LIKE :version
                          AND (state IN ('SENT', 'SENDING', 'UNCERTAIN')
                               OR (state IN ('PENDING', 'DEFERRED') AND valid_until > :now))
                        """)
                .bind("event", event.value())
                .bind("version", textName + " %")
                .bind("now", Columns.of(now))
                .map((row, context) -> Optional.ofNullable(Columns.nullableInstant(row, "at")))
                .one();
    }

    /** Where there is a reason for its being sent, that is the moment in which somebody found that it was. */
    Optional<Instant> whenLeft(MessageId id, AddrSpec to, Set<MailKind> kinds) {
        return handle.createQuery("""
                        SELECT settled_at FROM outbox
                        WHERE id = coalesce((SELECT o.id FROM outbox o WHERE o.message_id = :id),
                                            (SELECT a.outbox_id FROM outbox_alias a WHERE a.message_id = :id))
                          AND state = 'SENT' AND because = '' AND recipient_key IN (<addresses>) AND kind IN (<kinds>)
                        """)
                .bind("id", id.value())
                .bindList("kinds", kinds.stream().map(MailKind::name).toList())
                .bindList("addresses", OwnAddresses.keys(handle, to))
                .map((row, context) -> Columns.instant(row, "settled_at"))
                .findFirst();
    }

    Map<MailKind, Map<OutboxState, Integer>> count(EventId event) {
        Map<MailKind, Map<OutboxState, Integer>> counts = new EnumMap<>(MailKind.class);
        handle.createQuery(
                        "SELECT kind, state, count(*) AS mails FROM outbox WHERE event_id = :event GROUP BY kind, state")
                .bind("event", event.value())
                .map((row, context) -> {
                    counts.computeIfAbsent(
                                    MailKind.valueOf(row.getString("kind")), kind -> new EnumMap<>(OutboxState.class))
                            .put(OutboxState.valueOf(row.getString("state")), row.getInt("mails"));
                    return true;
                })
                .list();
        return counts;
    }

    Map<OutboxState, Integer> count(EventId event, MailKind kind, String version) {
        Map<OutboxState, Integer> counts = new EnumMap<>(OutboxState.class);
        handle.createQuery("""
                        SELECT state, count(*) AS mails FROM outbox
                        WHERE event_id = :event AND kind = :kind AND version = :version
                        GROUP BY state
                        """)
                .bind("event", event.value())
                .bind("kind", kind.name())
                .bind("version", version)
                .map((row, context) -> counts.put(OutboxState.valueOf(row.getString("state")), row.getInt("mails")))
                .list();
        return counts;
    }

    List<Instant> confirmations(RsvpKey whom) {
        return confirmations(
                "contact_id = :contact AND event_id = :event",
                Map.of("contact", whom.contact().value(), "event", whom.event().value()));
    }

    List<Instant> confirmations(ContactId whom) {
        return confirmations("contact_id = :contact", Map.of("contact", whom.value()));
    }

    private List<Instant> confirmations(String whose, Map<String, ?> names) {
        return new ArrayList<>(handle.createQuery("""
                        SELECT CASE state WHEN 'SENT' THEN settled_at ELSE due END AS at
                        FROM outbox
                        WHERE %s AND kind = 'CONFIRMATION' AND state NOT IN ('WITHDRAWN', 'MISSED', 'REFUSED')
                        ORDER BY 1 DESC
                        """.formatted(whose))
                .bindMap(names)
                .map((row, context) -> Columns.instant(row, "at"))
                .list());
    }

    int acceptedSince(Instant since) {
        return handle.createQuery("SELECT count(*) FROM outbox WHERE state = 'SENT' AND settled_at >= :since")
                .bind("since", Columns.of(since))
                .mapTo(Integer.class)
                .one();
    }

    List<Instant> acceptedTimes(Instant since) {
        return handle.createQuery(
                        "SELECT settled_at FROM outbox WHERE state = 'SENT' AND settled_at >= :since ORDER BY settled_at")
                .bind("since", Columns.of(since))
                .map((row, context) -> Columns.instant(row, "settled_at"))
                .list();
    }

    int countWaiting() {
        return handle.createQuery("SELECT count(*) FROM outbox WHERE " + Claims.WAITING)
                .mapTo(Integer.class)
                .one();
    }

    Optional<Instant> nextDue() {
        return handle.createQuery("SELECT min(due) AS next FROM outbox WHERE " + Claims.WAITING)
                .map((row, context) -> Optional.ofNullable(Columns.nullableInstant(row, "next")))
                .one();
    }
}
