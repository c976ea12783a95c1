package org.erbij.store;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Sequence;
import org.erbij.domain.people.ContactId;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.OutboxEntry;
import org.erbij.flow.OutboxState;
import org.erbij.flow.Posting;
import org.erbij.flow.Told;
import org.erbij.mail.MessageId;
import org.jdbi.v3.core.Handle;

/** outbox: which mails there are, of whom. */
final class OutboxMails {
    /** What is on the wire may leave this moment; the mark of all else is kept, also when its row is settled otherwise later. */
    static final String MAY_HAVE_LEFT = "(state = 'SENDING' OR may_have_left)";

    /** What surely never left and waits no more, and may be put out again: that is no second mail (ADR 2). */
    static final String FREE = "(NOT " + MAY_HAVE_LEFT + " AND state IN ('WITHDRAWN', 'MISSED', 'REFUSED')"
            + " AND (kind IN ('INVITATION', 'CHANGE', 'CANCELLATION') OR because = 'stopped by the organizer'))";

    /** Few beside the mails: with its index H2 steps from one to the next, and reads no mail for it. */
    static final String SUBJECTS = "SELECT DISTINCT subject_key FROM outbox";

    private final Handle handle;

    OutboxMails(Handle handle) {
        this.handle = handle;
    }

    Set<String> subjects() {
        return handle.createQuery(SUBJECTS).mapTo(String.class).set();
    }

    Optional<MessageId> adoptedAs(RsvpKey whom) {
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

    boolean holds(RsvpKey whom, MailKind kind, String version) {
        return new OutboxWrites(handle)
                .isFree(whom, kind, version)
                .filter(free -> !free)
                .isPresent();
    }

    Set<ContactId> holders(EventId event, MailKind kind, String version) {
        return contacts("kind = :kind AND version = :version AND NOT " + FREE, event, kind, version);
    }

    Set<ContactId> reached(EventId event, MailKind kind, String version) {
        return contacts("kind = :kind AND version = :version AND " + MAY_HAVE_LEFT, event, kind, version);
    }

    private Set<ContactId> contacts(String which, EventId event, MailKind kind, String version) {
        return new HashSet<>(handle.createQuery("SELECT contact_id FROM outbox WHERE event_id = :event AND " + which)
                .bind("event", event.value())
                .bind("kind", kind.name())
                .bind("version", version)
                .map((row, context) -> new ContactId(row.getLong("contact_id")))
                .list());
    }

    Optional<MessageId> idOf(RsvpKey whom, MailKind kind, String version) {
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

    Optional<String> subjectOf(RsvpKey whom, MailKind kind, String version) {
        return handle.createQuery("""
                        SELECT subject FROM outbox
                        WHERE event_id = :event AND contact_id = :contact AND kind = :kind AND version = :version
                          AND NOT %s
                        """.formatted(FREE))
                .bind("event", whom.event().value())
                .bind("contact", whom.contact().value())
                .bind("kind", kind.name())
                .bind("version", version)
                .mapTo(String.class)
                .findOne();
    }

    List<OutboxEntry> to(RsvpKey whom) {
        return handle.createQuery("SELECT * FROM outbox WHERE event_id = :event AND contact_id = :contact ORDER BY id")
                .bind("event", whom.event().value())
                .bind("contact", whom.contact().value())
                .map((row, context) -> OutboxRow.entry(row))
                .list();
    }

    boolean mayHaveToldLocation(RsvpKey whom) {
        return handle.createQuery("SELECT count(*) FROM outbox WHERE event_id = :event AND contact_id = :contact"
                                + " AND shows_location AND " + MAY_HAVE_LEFT)
                        .bind("event", whom.event().value())
                        .bind("contact", whom.contact().value())
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    List<Told> told(RsvpKey whom) {
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

    List<OutboxEntry> outdated(int atMost) {
        return handle.createQuery("SELECT * FROM outbox WHERE state IN ('PENDING', 'DEFERRED') AND " + Claims.OUTDATED
                        + " ORDER BY id LIMIT :most")
                .bind("most", atMost)
                .map((row, context) -> OutboxRow.entry(row))
                .list();
    }

    Sequence writtenAt(long number) {
        return new Sequence(handle.createQuery("SELECT sequence FROM outbox WHERE id = :number")
                .bind("number", number)
                .mapTo(Integer.class)
                .one());
    }

    List<OutboxEntry> in(OutboxState state) {
        return handle.createQuery("SELECT * FROM outbox WHERE state = :state ORDER BY claimed NULLS LAST, id")
                .bind("state", state.name())
                .map((row, context) -> OutboxRow.entry(row))
                .list();
    }

    List<OutboxEntry> missedConfirmations(Instant since) {
        return handle.createQuery("""
                        SELECT * FROM outbox
                        WHERE state = 'MISSED' AND kind = 'CONFIRMATION' AND settled_at > :since
                        ORDER BY id
                        """)
                .bind("since", Columns.of(since))
                .map((row, context) -> OutboxRow.entry(row))
                .list();
    }

    List<OutboxEntry> to(ContactId person) {
        return handle.createQuery("SELECT * FROM outbox WHERE contact_id = :person ORDER BY id")
                .bind("person", person.value())
                .map((row, context) -> OutboxRow.entry(row))
                .list();
    }

    OutboxEntry get(long number) {
        return handle.createQuery("SELECT * FROM outbox WHERE id = :number")
                .bind("number", number)
                .map((row, context) -> OutboxRow.entry(row))
                .findOne()
                .orElseThrow(() -> new IllegalArgumentException("no mail " + number + " in the outbox"));
    }

    boolean locationOnItsWay(RsvpKey whom) {
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
}
