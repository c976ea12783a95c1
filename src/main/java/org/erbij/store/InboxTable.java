package org.erbij.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.ContactId;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Disposition;
import org.erbij.flow.Disposition.Verdict;
import org.erbij.flow.FolderCursor;
import org.erbij.flow.Inbox;
import org.erbij.flow.KeptMail;
import org.erbij.flow.MailIdentity;
import org.erbij.mail.FolderId;
import org.erbij.mail.MessageId;
import org.erbij.mail.Octets;
import org.erbij.mail.Position;
import org.erbij.mail.RawMessage;
import org.erbij.step.screen.Screening;
import org.jdbi.v3.core.Handle;

/** inbox and folder_cursor. */
final class InboxTable implements Inbox {
    private static final String INSERT = """
            INSERT INTO inbox (mail_identity, message_id, account, folder, uid_validity, uid, received_at, octets,
                               complete, kept_at, strikes, because, asks)
            VALUES (:identity, :messageId, :account, :folder, :uidValidity, :uid, :receivedAt, :octets,
                    :complete, :at, 0, '', '')
            """;

    private static final String HELD = "verdict = 'HELD'";
    private static final String ASKED_AS_WELL =
            "verdict IN ('ANSWERED', 'RECORDED') AND asks <> '' AND asked_done_at IS NULL";

    /** What a machine told of a mail of ours, and waits. */
    static final String REPORTS =
            "(because LIKE 'could not be delivered: %' OR because LIKE 'reported our mail as unwanted%')";

    private final Handle handle;

    InboxTable(Handle handle) {
        this.handle = handle;
    }

    @Override
    public Optional<FolderCursor> cursor(FolderId folder) {
        return handle.createQuery(
                        "SELECT uid_validity, uid FROM folder_cursor WHERE account = :account AND folder = :folder")
                .bind("account", folder.account())
                .bind("folder", folder.name())
                .map((row, context) -> new FolderCursor(row.getLong("uid_validity"), row.getLong("uid")))
                .findOne();
    }

    @Override
    public void moveCursor(FolderId folder, FolderCursor cursor) {
        handle.createUpdate("""
                        MERGE INTO folder_cursor AS c
                        USING (VALUES (CAST(:account AS text), CAST(:folder AS text))) AS n (account, folder)
                        ON c.account = n.account AND c.folder = n.folder
                        WHEN MATCHED THEN UPDATE SET uid_validity = :uidValidity, uid = :uid
                        WHEN NOT MATCHED THEN INSERT (account, folder, uid_validity, uid)
                             VALUES (n.account, n.folder, :uidValidity, :uid)
                        """)
                .bind("account", folder.account())
                .bind("folder", folder.name())
                .bind("uidValidity", cursor.uidValidity())
                .bind("uid", cursor.uid())
                .execute();
    }

    @Override
    public Keeping keep(RawMessage raw, MailIdentity identity, Instant at) {
        MessageId id = identity.id();
        String name = (id == null ? "" : id.value()) + " " + identity.digest();
        if (exists("SELECT 1 FROM inbox WHERE mail_identity = :value", name)) {
            return Keeping.KNOWN;
        }
        boolean idKnown = id != null && exists("SELECT 1 FROM inbox WHERE message_id = :value LIMIT 1", id.value());
        handle.createUpdate(INSERT)
                .bind("identity", name)
                .bind("messageId", id == null ? null : id.value())
                .bind("account", raw.position().folder().account())
                .bind("folder", raw.position().folder().name())
                .bind("uidValidity", raw.position().uidValidity())
                .bind("uid", raw.position().uid())
                .bind("receivedAt", Columns.of(raw.receivedAt()))
                .bind("octets", raw.octets().toByteArray())
                .bind("complete", raw.complete())
                .bind("at", Columns.of(at))
                .execute();
        return idKnown ? Keeping.KEPT_THOUGH_ID_KNOWN : Keeping.KEPT;
    }

    private boolean exists(String sql, String value) {
        return handle.createQuery(sql)
                .bind("value", value)
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
    }

    @Override
    public List<KeptMail> pending(int atMost) {
        return handle.createQuery("SELECT * FROM inbox WHERE verdict IS NULL ORDER BY received_at, id LIMIT :most")
                .bind("most", atMost)
                .map((row, context) -> mail(row))
                .list();
    }

    @Override
    public Optional<Long> pendingAt(Position position) {
        return handle.createQuery("""
                        SELECT id FROM inbox
                        WHERE account = :account AND folder = :folder AND uid_validity = :uidValidity AND uid = :uid
                          AND verdict IS NULL
                        """)
                .bind("account", position.folder().account())
                .bind("folder", position.folder().name())
                .bind("uidValidity", position.uidValidity())
                .bind("uid", position.uid())
                .mapTo(Long.class)
                .findFirst();
    }

    @Override
    public KeptMail get(long number) {
        return find(number).orElseThrow(() -> new IllegalArgumentException("no mail " + number));
    }

    @Override
    public Optional<KeptMail> find(long number) {
        return handle.createQuery("SELECT * FROM inbox WHERE id = :number")
                .bind("number", number)
                .map((row, context) -> mail(row))
                .findOne();
    }

    @Override
    public boolean isPending(long number) {
        return handle.createQuery("SELECT id FROM inbox WHERE id = :number AND verdict IS NULL FOR UPDATE")
                .bind("number", number)
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }

    @Override
    public int strike(long number) {
        handle.execute("UPDATE inbox SET strikes = strikes + 1 WHERE id = ?", number);
        return get(number).strikes();
    }

    @Override
    public void settle(long number, Disposition disposition, Instant at) {
        RsvpKey about = disposition.about();
        handle.createUpdate("""
                        UPDATE inbox
                        SET verdict = :verdict, because = :because, event_id = :event, contact_id = :contact,
                            asks = :asks, settled_at = :at,
                            writer_key = CASE WHEN :verdict = 'HELD' THEN writer_key ELSE '' END
                        WHERE id = :number
                        """)
                .bind("verdict", disposition.verdict().name())
                .bind("because", disposition.because())
                .bind("event", about == null ? null : about.event().value())
                .bind("contact", about == null ? null : about.contact().value())
                .bind("asks", Columns.lines(disposition.asks()))
                .bind("at", Columns.of(at))
                .bind("number", number)
                .execute();
    }

    @Override
    public void waitsFrom(long number, AddrSpec writer) {
        handle.createUpdate("UPDATE inbox SET writer_key = :writer WHERE id = :number")
                .bind("writer", writer.key())
                .bind("number", number)
                .execute();
    }

    @Override
    public List<KeptMail> held() {
        return handle.createQuery("SELECT * FROM inbox WHERE " + HELD + " ORDER BY id")
                .map((row, context) -> mail(row))
                .list();
    }

    @Override
    public List<KeptMail> newForTheOrganizer(Instant since) {
        return handle.createQuery(
                        "SELECT * FROM inbox WHERE settled_at > :since AND (" + HELD + " OR " + ASKED_AS_WELL + ")")
                .bind("since", Columns.of(since))
                .map((row, context) -> mail(row))
                .list();
    }

    @Override
    public List<KeptMail> settled(int atMost) {
        return handle.createQuery("""
                        SELECT * FROM inbox WHERE verdict IN ('ANSWERED', 'RECORDED', 'IGNORED')
                        ORDER BY settled_at DESC, id DESC
                        LIMIT :most
                        """)
                .bind("most", atMost)
                .map((row, context) -> mail(row))
                .list();
    }

    @Override
    public List<KeptMail> about(ContactId person) {
        return handle.createQuery("SELECT * FROM inbox WHERE contact_id = :person ORDER BY received_at, id")
                .bind("person", person.value())
                .map((row, context) -> mail(row))
                .list();
    }

    @Override
    public int countHeld() {
        return count(HELD);
    }

    @Override
    public List<KeptMail> askedAsWell() {
        return handle.createQuery("SELECT * FROM inbox WHERE " + ASKED_AS_WELL + " ORDER BY id")
                .map((row, context) -> mail(row))
                .list();
    }

    @Override
    public void noteDone(long number, Instant at) {
        handle.createUpdate("UPDATE inbox SET asked_done_at = :at WHERE id = :number")
                .bind("at", Columns.of(at))
                .bind("number", number)
                .execute();
    }

    @Override
    public List<KeptMail> notDone(int atMost) {
        return handle.createQuery("""
                        SELECT * FROM inbox
                        WHERE verdict IN ('ANSWERED', 'RECORDED', 'HELD') AND contact_id IS NOT NULL
                          AND asked_done_at IS NULL
                        ORDER BY id DESC
                        LIMIT :most
                        """)
                .bind("most", atMost)
                .map((row, context) -> mail(row))
                .list();
    }

    private int count(String which) {
        return handle.createQuery("SELECT count(*) FROM inbox WHERE " + which)
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public List<RsvpKey> settledBecause(String because) {
        return handle.createQuery("""
                        SELECT DISTINCT event_id, contact_id FROM inbox
                        WHERE because = :because AND contact_id IS NOT NULL
                        ORDER BY event_id, contact_id
                        """)
                .bind("because", because)
                .map((row, context) ->
                        new RsvpKey(new EventId(row.getString("event_id")), new ContactId(row.getLong("contact_id"))))
                .list();
    }

    @Override
    public List<KeptMail> settledFor(String reason) {
        return handle.createQuery("""
                        SELECT * FROM inbox
                        WHERE verdict = 'IGNORED' AND substring(because, 1, :length) = :reason
                        ORDER BY id
                        """)
                .bind("length", reason.length())
                .bind("reason", reason)
                .map((row, context) -> mail(row))
                .list();
    }

    @Override
    public boolean anyHeld(RsvpKey whom) {
        return !held(whom).isEmpty();
    }

    @Override
    public boolean anyHeldFrom(RsvpKey whom) {
        return !heldFrom(whom).isEmpty();
    }

    @Override
    public List<Long> heldFrom(RsvpKey whom) {
        return handle.createQuery("""
                        SELECT id FROM inbox
                        WHERE verdict = 'HELD' AND (event_id IS NULL OR event_id = :event)
                          AND (writer_key IN (SELECT address_key FROM contact WHERE id = :contact
                                              UNION SELECT address_key FROM contact_alias WHERE contact_id = :contact)
                               OR (contact_id = :contact AND writer_key = '' AND NOT
                        """ + REPORTS + "))")
                .bind("event", whom.event().value())
                .bind("contact", whom.contact().value())
                .mapTo(Long.class)
                .list();
    }

    @Override
    public List<Long> held(RsvpKey whom) {
        return handle.createQuery("""
                        SELECT id FROM inbox
                        WHERE verdict = 'HELD' AND (event_id IS NULL OR event_id = :event) AND NOT
                        """ + REPORTS + """
                          AND (contact_id = :contact
                               OR writer_key IN (SELECT address_key FROM contact WHERE id = :contact
                                                 UNION SELECT address_key FROM contact_alias WHERE contact_id = :contact))
                        ORDER BY id
                        """)
                .bind("event", whom.event().value())
                .bind("contact", whom.contact().value())
                .mapTo(Long.class)
                .list();
    }

    @Override
    public Set<ContactId> writers(EventId event) {
        return handle.createQuery("""
                        SELECT DISTINCT contact_id FROM inbox
                        WHERE event_id = :event AND contact_id IS NOT NULL
                          AND verdict IN ('ANSWERED', 'RECORDED', 'HELD', 'IGNORED')
                          AND because NOT LIKE 'automatic: %' AND because <> :machine AND NOT
                        """ + REPORTS)
                .bind("event", event.value())
                .bind("machine", Screening.PERHAPS_A_MACHINE)
                .map((row, context) -> new ContactId(row.getLong("contact_id")))
                .set();
    }

    @Override
    public Optional<RsvpKey> writerOf(MessageId id) {
        return handle.createQuery("""
                        SELECT event_id, contact_id FROM inbox
                        WHERE message_id = :id AND event_id IS NOT NULL AND contact_id IS NOT NULL
                        """)
                .bind("id", id.value())
                .map((row, context) -> OutboxRow.key(row.getString("event_id"), row.getLong("contact_id")))
                .findFirst();
    }

    private static KeptMail mail(ResultSet row) throws SQLException {
        Position position = new Position(
                new FolderId(row.getString("account"), row.getString("folder")),
                row.getLong("uid_validity"),
                row.getLong("uid"));
        RawMessage raw = new RawMessage(
                position,
                Columns.instant(row, "received_at"),
                Octets.of(row.getBytes("octets")),
                row.getBoolean("complete"));
        String verdict = row.getString("verdict");
        return new KeptMail(
                row.getLong("id"),
                raw,
                row.getInt("strikes"),
                verdict == null ? null : disposition(row, verdict),
                Columns.nullableInstant(row, "settled_at"));
    }

    private static Disposition disposition(ResultSet row, String verdict) throws SQLException {
        String event = row.getString("event_id");
        return new Disposition(
                Verdict.valueOf(verdict),
                row.getString("because"),
                event == null ? null : new RsvpKey(new EventId(event), new ContactId(row.getLong("contact_id"))),
                Columns.lines(row.getString("asks")));
    }
}
