package org.erbij.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Sequence;
import org.erbij.domain.people.ContactId;
import org.erbij.domain.rsvp.Ground;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Outbox;
import org.erbij.flow.OutboxEntry;
import org.erbij.flow.OutboxState;
import org.erbij.flow.Posting;
import org.erbij.flow.Told;
import org.erbij.mail.MessageId;
import org.jdbi.v3.core.Handle;

/** outbox: written here, claimed through {@link Claims}. */
final class OutboxTable implements Outbox {
    private static final String INSERT = """
            INSERT INTO outbox (event_id, contact_id, kind, version, urgency, subject, subject_key, recipient, recipient_key,
                                message_id, octets, due, valid_until, shows_location, carries_entry, state, attempts, because,
                                created_at, settled_at, sequence)
            VALUES (:event, :contact, :kind, :version, :urgency, :subject, :subjectKey, :recipient, :recipientKey,
                    :messageId, :octets, :due, :validUntil, :showsLocation, :carriesEntry, 'PENDING', 0, '', :at, :at,
                    (SELECT e.sequence FROM event e WHERE e.id = :event))
            """;

    private static final String AGAIN = """
            UPDATE outbox
            SET urgency = :urgency, subject = :subject, subject_key = :subjectKey, recipient = :recipient,
                recipient_key = :recipientKey, message_id = :messageId, octets = :octets, due = :due,
                valid_until = :validUntil, shows_location = :showsLocation, carries_entry = :carriesEntry,
                state = 'PENDING', attempts = 0, first_try = NULL, because = '', settled_at = :at,
                sequence = (SELECT e.sequence FROM event e WHERE e.id = :event)
            WHERE event_id = :event AND contact_id = :contact AND kind = :kind AND version = :version
            """;

    /** What the organizer took back before it left. */
    private static final String STOPPED = "state = 'WITHDRAWN' AND because = 'stopped by the organizer'";

    private static final Set<MailKind> URGENT =
            EnumSet.of(MailKind.CONFIRMATION, MailKind.CHANGE, MailKind.CANCELLATION, MailKind.NOTICE);

    private static final List<String> PROOFS =
            Stream.of(Ground.values()).filter(Ground::isProof).map(Ground::name).toList();

    private final Handle handle;

    OutboxTable(Handle handle) {
        this.handle = handle;
    }

    @Override
    public boolean put(Posting posting, Instant at) {
        Optional<Boolean> stopped = stopped(posting.whom(), posting.kind(), posting.version());
        if (stopped.isPresent() && !stopped.get()) {
            return false;
        }
        write(stopped.isPresent() ? AGAIN : INSERT, posting, at);
        return true;
    }

    /** Of such a mail, whether the organizer stopped it; empty when there is none. */
    private Optional<Boolean> stopped(RsvpKey whom, MailKind kind, String version) {
        return handle.createQuery("""
                        SELECT %s FROM outbox
                        WHERE event_id = :event AND contact_id = :contact AND kind = :kind AND version = :version
                        """.formatted(STOPPED))
                .bind("event", whom.event().value())
                .bind("contact", whom.contact().value())
                .bind("kind", kind.name())
                .bind("version", version)
                .mapTo(Boolean.class)
                .findOne();
    }

    @Override
    public boolean adopt(Posting posting, MessageId byHand, Instant sentAt) {
        if (!put(posting, sentAt)) {
            return false;
        }
        handle.createUpdate("UPDATE outbox SET state = 'SENT', because = 'sent by hand' WHERE message_id = :id")
                .bind("id", posting.message().id().value())
                .execute();
        handle.createUpdate("""
                        INSERT INTO adopted_for (message_id, outbox_id)
                        SELECT CAST(:byHand AS text), id FROM outbox WHERE message_id = :id
                        """)
                .bind("byHand", byHand.value())
                .bind("id", posting.message().id().value())
                .execute();
        return true;
    }

    @Override
    public Optional<MessageId> adoptedAs(RsvpKey whom) {
        return handle.createQuery("""
                        SELECT a.message_id FROM adopted_for a JOIN outbox o ON o.id = a.outbox_id
                        WHERE o.event_id = :event AND o.contact_id = :contact
                        """)
                .bind("event", whom.event().value())
                .bind("contact", whom.contact().value())
                .mapTo(String.class)
                .findFirst()
                .map(MessageId::new);
    }

    private void write(String sql, Posting posting, Instant at) {
        handle.createUpdate(sql)
                .bind("event", posting.whom().event().value())
                .bind("contact", posting.whom().contact().value())
                .bind("kind", posting.kind().name())
                .bind("version", posting.version())
                .bind("urgency", URGENT.contains(posting.kind()) ? 0 : 1)
                .bind("subject", posting.subject())
                .bind("subjectKey", subjectKey(posting.subject()))
                .bind("recipient", posting.message().recipient().value())
                .bind("recipientKey", posting.message().recipient().key())
                .bind("messageId", posting.message().id().value())
                .bind("octets", posting.message().octets().toByteArray())
                .bind("due", Columns.of(posting.due()))
                .bind("validUntil", Columns.of(posting.validUntil()))
                .bind("showsLocation", posting.showsLocation())
                .bind("carriesEntry", posting.message().carriesEntry())
                .bind("at", Columns.of(at))
                .execute();
    }

    /** Subjects are compared without prefixes and without case. */
    static String subjectKey(String subject) {
        return org.erbij.mail.ReplySubject.withoutPrefixes(subject).toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean holds(RsvpKey whom, MailKind kind, String version) {
        return stopped(whom, kind, version).filter(stopped -> !stopped).isPresent();
    }

    @Override
    public Set<ContactId> holders(EventId event, MailKind kind, String version) {
        return contacts("kind = :kind AND version = :version AND NOT (" + STOPPED + ")", event, kind, version);
    }

    @Override
    public Set<ContactId> stopped(EventId event, MailKind kind) {
        return contacts("kind = :kind AND :version = '' AND " + STOPPED, event, kind, "");
    }

    private Set<ContactId> contacts(String which, EventId event, MailKind kind, String version) {
        return new HashSet<>(handle.createQuery("SELECT contact_id FROM outbox WHERE event_id = :event AND " + which)
                .bind("event", event.value())
                .bind("kind", kind.name())
                .bind("version", version)
                .map((row, context) -> new ContactId(row.getLong("contact_id")))
                .list());
    }

    @Override
    public int stop(EventId event, MailKind kind, Instant at) {
        return handle.createUpdate("""
                        UPDATE outbox SET state = 'WITHDRAWN', because = 'stopped by the organizer', settled_at = :at
                        WHERE event_id = :event AND kind = :kind AND state IN ('PENDING', 'DEFERRED')
                        """)
                .bind("event", event.value())
                .bind("kind", kind.name())
                .bind("at", Columns.of(at))
                .execute();
    }

    @Override
    public Optional<MessageId> idOf(RsvpKey whom, MailKind kind, String version) {
        return handle.createQuery("""
                        SELECT message_id FROM outbox
                        WHERE event_id = :event AND contact_id = :contact AND kind = :kind AND version = :version
                        """)
                .bind("event", whom.event().value())
                .bind("contact", whom.contact().value())
                .bind("kind", kind.name())
                .bind("version", version)
                .map((row, context) -> new MessageId(row.getString("message_id")))
                .findOne();
    }

    @Override
    public int withdraw(RsvpKey whom, MailKind kind, Instant at) {
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

    @Override
    public void withdraw(RsvpKey whom, MailKind kind, String version, Instant at) {
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

    @Override
    public int stop(EventId event, MailKind kind, String version, Instant at) {
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

    @Override
    public List<OutboxEntry> to(RsvpKey whom) {
        return handle.createQuery("SELECT * FROM outbox WHERE event_id = :event AND contact_id = :contact ORDER BY id")
                .bind("event", whom.event().value())
                .bind("contact", whom.contact().value())
                .map((row, context) -> OutboxRow.entry(row))
                .list();
    }

    @Override
    public List<Told> told(RsvpKey whom) {
        return handle.createQuery("""
                        SELECT kind, sequence, shows_location, carries_entry FROM outbox
                        WHERE event_id = :event AND contact_id = :contact AND version <> :goodbye AND kind <> 'NOTICE'
                          AND state IN ('SENT', 'SENDING', 'UNCERTAIN')
                        ORDER BY id
                        """)
                .bind("event", whom.event().value())
                .bind("contact", whom.contact().value())
                .bind("goodbye", Posting.GOODBYE)
                .map((row, context) -> new Told(
                        MailKind.valueOf(row.getString("kind")),
                        new Sequence(row.getInt("sequence")),
                        row.getBoolean("shows_location"),
                        row.getBoolean("carries_entry")))
                .list();
    }

    @Override
    public List<OutboxEntry> outdated(int atMost) {
        return handle.createQuery("SELECT * FROM outbox WHERE state IN ('PENDING', 'DEFERRED') AND " + Claims.OUTDATED
                        + " ORDER BY id LIMIT :most")
                .bind("most", atMost)
                .map((row, context) -> OutboxRow.entry(row))
                .list();
    }

    @Override
    public Sequence writtenAt(long number) {
        return new Sequence(handle.createQuery("SELECT sequence FROM outbox WHERE id = :number")
                .bind("number", number)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public void keep(long number) {
        handle.createUpdate("""
                        UPDATE outbox SET sequence = (SELECT e.sequence FROM event e WHERE e.id = outbox.event_id)
                        WHERE id = :number AND state IN ('PENDING', 'DEFERRED')
                        """).bind("number", number).execute();
    }

    @Override
    public void reword(long number, Posting posting) {
        handle.createUpdate("""
                        UPDATE outbox
                        SET subject = :subject, subject_key = :subjectKey, octets = :octets, valid_until = :validUntil,
                            shows_location = :showsLocation, carries_entry = :carriesEntry,
                            sequence = (SELECT e.sequence FROM event e WHERE e.id = outbox.event_id)
                        WHERE id = :number AND message_id = :messageId AND state IN ('PENDING', 'DEFERRED')
                        """)
                .bind("number", number)
                .bind("messageId", posting.message().id().value())
                .bind("subject", posting.subject())
                .bind("subjectKey", subjectKey(posting.subject()))
                .bind("octets", posting.message().octets().toByteArray())
                .bind("validUntil", Columns.of(posting.validUntil()))
                .bind("showsLocation", posting.showsLocation())
                .bind("carriesEntry", posting.message().carriesEntry())
                .execute();
    }

    @Override
    public int withdrawAll(EventId event, Collection<MailKind> kinds, String because, Instant at) {
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

    @Override
    public List<OutboxEntry> claim(int atMost, Instant now) {
        return new Claims(handle).claim(atMost, now);
    }

    @Override
    public void settle(Collection<Outcome> outcomes, Instant at) {
        for (Outcome outcome : outcomes) {
            boolean again = outcome.state() == OutboxState.DEFERRED || outcome.state() == OutboxState.PENDING;
            handle.createUpdate("""
                            UPDATE outbox
                            SET state = :state, because = :because, settled_at = :at, due = coalesce(:due, due),
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

    @Override
    public List<OutboxEntry> in(OutboxState state) {
        return handle.createQuery("SELECT * FROM outbox WHERE state = :state ORDER BY claimed NULLS LAST, id")
                .bind("state", state.name())
                .map((row, context) -> OutboxRow.entry(row))
                .list();
    }

    @Override
    public List<OutboxEntry> to(ContactId person) {
        return handle.createQuery("SELECT * FROM outbox WHERE contact_id = :person ORDER BY id")
                .bind("person", person.value())
                .map((row, context) -> OutboxRow.entry(row))
                .list();
    }

    @Override
    public OutboxEntry get(long number) {
        return handle.createQuery("SELECT * FROM outbox WHERE id = :number")
                .bind("number", number)
                .map((row, context) -> OutboxRow.entry(row))
                .findOne()
                .orElseThrow(() -> new IllegalArgumentException("no mail " + number + " in the outbox"));
    }

    @Override
    public Optional<Instant> firstPut(EventId event, MailKind kind) {
        return handle.createQuery("SELECT min(created_at) AS at FROM outbox WHERE event_id = :event AND kind = :kind")
                .bind("event", event.value())
                .bind("kind", kind.name())
                .map((row, context) -> Optional.ofNullable(Columns.nullableInstant(row, "at")))
                .one();
    }

    @Override
    public Optional<Instant> lastTold(EventId event, String textName) {
        return handle.createQuery("""
                        SELECT max(created_at) AS at FROM outbox
                        WHERE event_id = :event AND kind = 'NOTICE' AND version LIKE :version
                        """)
                .bind("event", event.value())
                .bind("version", textName + " %")
                .map((row, context) -> Optional.ofNullable(Columns.nullableInstant(row, "at")))
                .one();
    }

    @Override
    public Map<MailKind, Map<OutboxState, Integer>> count(EventId event) {
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

    @Override
    public Map<OutboxState, Integer> count(EventId event, MailKind kind, String version) {
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

    @Override
    public List<Instant> confirmations(RsvpKey whom) {
        return new ArrayList<>(handle.createQuery("""
                        SELECT CASE state WHEN 'SENT' THEN settled_at ELSE due END AS at
                        FROM outbox
                        WHERE event_id = :event AND contact_id = :contact AND kind = 'CONFIRMATION'
                          AND state NOT IN ('WITHDRAWN', 'MISSED', 'REFUSED')
                        ORDER BY 1 DESC
                        """)
                .bind("event", whom.event().value())
                .bind("contact", whom.contact().value())
                .map((row, context) -> Columns.instant(row, "at"))
                .list());
    }

    @Override
    public List<Instant> answersThatMayLoop(Instant since) {
        return handle.createQuery("""
                        SELECT o.settled_at FROM outbox o
                        WHERE o.state IN ('SENT', 'SENDING', 'UNCERTAIN') AND o.settled_at >= :since
                          AND o.kind = 'CONFIRMATION' AND o.version <> :goodbye AND NOT o.shows_location
                          AND (EXISTS (SELECT 1 FROM outbox e
                                       WHERE e.event_id = o.event_id AND e.contact_id = o.contact_id
                                         AND e.kind = 'CONFIRMATION' AND e.id < o.id
                                         AND e.state IN ('SENT', 'UNCERTAIN'))
                               OR EXISTS (SELECT 1 FROM rsvp_change c
                                          WHERE c.event_id = o.event_id AND c.contact_id = o.contact_id
                                            AND CAST(c.number AS text) = o.version AND c.ground NOT IN (<proofs>)))
                        ORDER BY o.settled_at DESC
                        """)
                .bindList("proofs", PROOFS)
                .bind("since", Columns.of(since))
                .bind("goodbye", Posting.GOODBYE)
                .map((row, context) -> Columns.instant(row, "settled_at"))
                .list();
    }

    @Override
    public int putOffAnswers(Instant until, String because) {
        return handle.createUpdate("""
                        UPDATE outbox SET due = :until, because = :because
                        WHERE state IN ('PENDING', 'DEFERRED') AND kind = 'CONFIRMATION' AND due < :until
                          AND version <> :goodbye AND NOT shows_location
                        """)
                .bind("until", Columns.of(until))
                .bind("because", because)
                .bind("goodbye", Posting.GOODBYE)
                .execute();
    }

    @Override
    public boolean locationOnItsWay(RsvpKey whom) {
        return handle.createQuery("""
                        SELECT 1 FROM outbox
                        WHERE event_id = :event AND contact_id = :contact AND shows_location
                          AND state NOT IN ('WITHDRAWN', 'MISSED', 'REFUSED')
                        LIMIT 1
                        """)
                .bind("event", whom.event().value())
                .bind("contact", whom.contact().value())
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
    }

    @Override
    public void alias(MessageId ours, MessageId further) {
        handle.createUpdate("""
                        INSERT INTO outbox_alias (message_id, outbox_id)
                        SELECT CAST(:further AS text), o.id FROM outbox o
                        WHERE o.message_id = :ours
                          AND NOT EXISTS (SELECT 1 FROM outbox_alias a WHERE a.message_id = :further)
                        """)
                .bind("further", further.value())
                .bind("ours", ours.value())
                .execute();
    }

    @Override
    public int acceptedSince(Instant since) {
        return handle.createQuery("SELECT count(*) FROM outbox WHERE state = 'SENT' AND settled_at >= :since")
                .bind("since", Columns.of(since))
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public List<Instant> acceptedTimes(Instant since) {
        return handle.createQuery(
                        "SELECT settled_at FROM outbox WHERE state = 'SENT' AND settled_at >= :since ORDER BY settled_at")
                .bind("since", Columns.of(since))
                .map((row, context) -> Columns.instant(row, "settled_at"))
                .list();
    }

    @Override
    public int countWaiting() {
        return handle.createQuery("SELECT count(*) FROM outbox WHERE " + Claims.WAITING)
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public Optional<Instant> nextDue() {
        return handle.createQuery("SELECT min(due) AS next FROM outbox WHERE " + Claims.WAITING)
                .map((row, context) -> Optional.ofNullable(Columns.nullableInstant(row, "next")))
                .one();
    }

    static RsvpKey key(String event, long contact) {
        return new RsvpKey(new EventId(event), new ContactId(contact));
    }
}
