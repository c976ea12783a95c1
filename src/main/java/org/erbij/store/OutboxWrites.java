package org.erbij.store;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Posting;
import org.erbij.mail.MessageId;
import org.erbij.mail.ReplySubject;
import org.jdbi.v3.core.Handle;

/** outbox: what is put into it, and said anew while it waits. */
final class OutboxWrites {
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

    private static final Set<MailKind> URGENT =
            EnumSet.of(MailKind.CONFIRMATION, MailKind.CHANGE, MailKind.CANCELLATION, MailKind.NOTICE);

    private final Handle handle;

    OutboxWrites(Handle handle) {
        this.handle = handle;
    }

    boolean put(Posting posting, Instant at) {
        Optional<Boolean> free = isFree(posting.whom(), posting.kind(), posting.version());
        if (free.isPresent() && !free.get()) {
            return false;
        }
        write(free.isPresent() ? AGAIN : INSERT, posting, at);
        return true;
    }

    boolean found(Posting posting, String because) {
        if (!put(posting, posting.due())) {
            return false;
        }
        handle.createUpdate("""
                        UPDATE outbox SET state = 'SENT', because = :because, may_have_left = true
                        WHERE message_id = :id
                        """)
                .bind("because", because)
                .bind("id", posting.message().id().value())
                .execute();
        return true;
    }

    boolean adopt(Posting posting, MessageId byHand, Instant sentAt) {
        if (!put(posting, sentAt)) {
            return false;
        }
        handle.createUpdate("""
                        UPDATE outbox SET state = 'SENT', because = 'sent by hand', may_have_left = true
                        WHERE message_id = :id
                        """).bind("id", posting.message().id().value()).execute();
        handle.createUpdate("""
                        INSERT INTO adopted_for (message_id, outbox_id)
                        SELECT CAST(:byHand AS text), id FROM outbox WHERE message_id = :id
                        """)
                .bind("byHand", byHand.value())
                .bind("id", posting.message().id().value())
                .execute();
        return true;
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
        return ReplySubject.withoutPrefixes(subject).toLowerCase(Locale.ROOT);
    }

    void keep(long number) {
        handle.createUpdate("""
                        UPDATE outbox SET sequence = (SELECT e.sequence FROM event e WHERE e.id = outbox.event_id)
                        WHERE id = :number AND state IN ('PENDING', 'DEFERRED')
                        """).bind("number", number).execute();
    }

    void reword(long number, Posting posting) {
        handle.createUpdate("""
                        UPDATE outbox
                        SET subject = :subject, subject_key = :subjectKey, octets = :octets, valid_until = :validUntil,
                            shows_location = :showsLocation, carries_entry = :carriesEntry,
                            message_id = :messageId, recipient = :recipient, recipient_key = :recipientKey,
                            sequence = (SELECT e.sequence FROM event e WHERE e.id = outbox.event_id)
                        WHERE id = :number AND state IN ('PENDING', 'DEFERRED')
                        """)
                .bind("number", number)
                .bind("messageId", posting.message().id().value())
                .bind("recipient", posting.message().recipient().value())
                .bind("recipientKey", posting.message().recipient().key())
                .bind("subject", posting.subject())
                .bind("subjectKey", subjectKey(posting.subject()))
                .bind("octets", posting.message().octets().toByteArray())
                .bind("validUntil", Columns.of(posting.validUntil()))
                .bind("showsLocation", posting.showsLocation())
                .bind("carriesEntry", posting.message().carriesEntry())
                .execute();
    }

    void setAside(long number) {
        handle.execute("UPDATE outbox SET version = version || ', came back ' || id WHERE id = ?", number);
    }

    void alias(MessageId ours, MessageId further) {
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

    /** Of such a mail, whether it is as good as none; empty when there is none. */
    Optional<Boolean> isFree(RsvpKey whom, MailKind kind, String version) {
        return handle.createQuery("""
                        SELECT %s FROM outbox
                        WHERE event_id = :event AND contact_id = :contact AND kind = :kind AND version = :version
                        """.formatted(OutboxMails.FREE))
                .bind("event", whom.event().value())
                .bind("contact", whom.contact().value())
                .bind("kind", kind.name())
                .bind("version", version)
                .mapTo(Boolean.class)
                .findOne();
    }
}
