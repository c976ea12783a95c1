package org.erbij.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.erbij.domain.rsvp.Evidence.Source;
import org.erbij.domain.rsvp.Ground;
import org.erbij.flow.Posting;
import org.jdbi.v3.core.Handle;

/**
 * outbox: answers that may be part of a mail loop (R41). Not the first one to a person in their own thread, and nothing that a person
 * asked for: a goodbye, what the organizer settled, the location unless they have got it within the hour: it may have moved since.
 */
final class AnswersThatMayLoop {
    private static final Duration LATELY = Duration.ofHours(1);

    private static final List<String> PROOFS =
            Stream.of(Ground.values()).filter(Ground::isProof).map(Ground::name).toList();

    private static final String CONFIRMS = """
            c.event_id = outbox.event_id AND c.contact_id = outbox.contact_id AND CAST(c.number AS text) = outbox.version
            """;

    private static final String MAY_LOOP = """
            kind = 'CONFIRMATION' AND version <> :goodbye
            AND (NOT shows_location
                 OR EXISTS (SELECT 1 FROM outbox l
                            WHERE l.event_id = outbox.event_id AND l.contact_id = outbox.contact_id
                              AND l.shows_location AND l.id < outbox.id AND l.state = 'SENT'
                              AND l.settled_at >= :lately))
            AND NOT EXISTS (SELECT 1 FROM rsvp_change c WHERE %s AND c.source = :organizer)
            AND (EXISTS (SELECT 1 FROM rsvp_change c WHERE %s AND c.ground NOT IN (<proofs>))
                 OR EXISTS (SELECT 1 FROM outbox e
                            WHERE e.event_id = outbox.event_id AND e.contact_id = outbox.contact_id
                              AND e.kind = 'CONFIRMATION' AND e.id < outbox.id AND e.state IN ('SENT', 'UNCERTAIN')))
            """.formatted(CONFIRMS, CONFIRMS);

    private final Handle handle;

    AnswersThatMayLoop(Handle handle) {
        this.handle = handle;
    }

    List<Instant> left(Instant since, Instant written) {
        return handle.createQuery("""
                        SELECT settled_at FROM outbox
                        WHERE state IN ('SENT', 'SENDING', 'UNCERTAIN') AND settled_at >= :since AND created_at > :written
                          AND %s
                        ORDER BY settled_at DESC
                        """.formatted(MAY_LOOP))
                .bindList("proofs", PROOFS)
                .bind("organizer", Source.ORGANIZER.name())
                .bind("goodbye", Posting.GOODBYE)
                .bind("since", Columns.of(since))
                .bind("lately", Columns.of(since))
                .bind("written", Columns.of(written))
                .map((row, context) -> Columns.instant(row, "settled_at"))
                .list();
    }

    int putOff(Instant now, Instant until, String because) {
        return handle.createUpdate("""
                        UPDATE outbox SET due = :until, because = :because
                        WHERE state IN ('PENDING', 'DEFERRED') AND due <= :now AND %s
                        """.formatted(MAY_LOOP))
                .bindList("proofs", PROOFS)
                .bind("organizer", Source.ORGANIZER.name())
                .bind("goodbye", Posting.GOODBYE)
                .bind("now", Columns.of(now))
                .bind("lately", Columns.of(now.minus(LATELY)))
                .bind("until", Columns.of(until))
                .bind("because", because)
                .execute();
    }

    int letGo(String because, Instant now) {
        return handle.createUpdate("""
                        UPDATE outbox SET due = :now, because = ''
                        WHERE state IN ('PENDING', 'DEFERRED') AND due > :now AND because = :because
                        """)
                .bind("now", Columns.of(now))
                .bind("because", because)
                .execute();
    }
}
