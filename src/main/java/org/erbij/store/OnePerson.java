package org.erbij.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.erbij.domain.people.ContactId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Makes two people on the list one: every row of the one becomes the other's (ADR 0014). */
final class OnePerson {
    /** Neither waits nor may have left. */
    private static final String DEAD =
            "(state IN ('WITHDRAWN', 'MISSED', 'REFUSED') AND NOT " + OutboxMails.MAY_HAVE_LEFT + ")";

    private final Handle handle;
    private final long from;
    private final long into;

    OnePerson(Handle handle, ContactId from, ContactId into) {
        this.handle = handle;
        this.from = from.value();
        this.into = into.value();
    }

    void merge(Instant now) {
        handle.createQuery("SELECT event_id FROM rsvp WHERE contact_id = :from ORDER BY event_id")
                .bind("from", from)
                .mapTo(String.class)
                .list()
                .forEach(event -> move(event, now));
        handle.execute("UPDATE inbox SET contact_id = ? WHERE contact_id = ?", into, from);
        handle.execute("UPDATE contact_change SET contact_id = ? WHERE contact_id = ?", into, from);
        handle.execute("UPDATE contact_alias SET contact_id = ? WHERE contact_id = ?", into, from);
        handle.execute(
                "INSERT INTO contact_alias (address_key, contact_id) SELECT address_key, ? FROM contact WHERE id = ?",
                into,
                from);
        handle.execute("DELETE FROM contact WHERE id = ?", from);
    }

    private void move(String event, Instant now) {
        if (count("rsvp", event, into) == 0) {
            moveStanding(event);
        } else {
            keepToken(event);
        }
        withdrawWhatTheOtherHas(event, from, into, now);
        if (!hasBounced()) {
            withdrawWhatTheOtherHas(event, into, from, now);
        }
        int changes = count("rsvp_change", event, into);
        handle.execute("""
                UPDATE rsvp_change
                SET contact_id = ?, number = number + ?, retracts = CASE WHEN retracts = 0 THEN 0 ELSE retracts + ? END
                WHERE event_id = ? AND contact_id = ?
                """, into, changes, changes, event, from);
        moveMails(event, changes);
        handle.execute("UPDATE rsvp_token SET contact_id = ? WHERE event_id = ? AND contact_id = ?", into, event, from);
        handle.execute("DELETE FROM rsvp WHERE event_id = ? AND contact_id = ?", event, from);
    }

    private int count(String table, String event, long contact) {
        return handle.select("SELECT count(*) FROM " + table + " WHERE event_id = ? AND contact_id = ?", event, contact)
                .mapTo(Integer.class)
                .one();
    }

    /** Nobody knows what arrived there: what waits at the address that stays is not given up for it. */
    private boolean hasBounced() {
        return handle.select("""
                                SELECT count(*) FROM contact c JOIN suppression s ON s.address_key = c.address_key
                                WHERE c.id = ? AND s.reason = 'BOUNCED'
                                """, from).mapTo(Integer.class).one() > 0;
    }

    /** Whatever columns it has: a key that others point to cannot be changed, so the row is copied. */
    private void moveStanding(String event) {
        String token = handle.select("SELECT token FROM rsvp WHERE event_id = ? AND contact_id = ?", event, from)
                .mapTo(String.class)
                .one();
        handle.execute("UPDATE rsvp SET token = '-' WHERE event_id = ? AND contact_id = ?", event, from);
        String others =
                String.join(", ", handle.createQuery("""
                                SELECT column_name FROM information_schema.columns
                                WHERE table_schema = 'public' AND table_name = 'rsvp'
                                  AND column_name NOT IN ('contact_id', 'token')
                                """).mapTo(String.class).list());
        handle.execute(
                "INSERT INTO rsvp (contact_id, token, " + others + ") SELECT ?, ?, " + others
                        + " FROM rsvp WHERE event_id = ? AND contact_id = ?",
                into,
                token,
                event,
                from);
    }

    /** What they were sent with it can come back for as long as they keep it. */
    private void keepToken(String event) {
        handle.execute("""
                INSERT INTO rsvp_token (token, event_id, contact_id)
                SELECT token, event_id, ? FROM rsvp WHERE event_id = ? AND contact_id = ?
                """, into, event, from);
        handle.execute("""
                UPDATE rsvp SET organizer_wrote_at =
                    (SELECT max(b.organizer_wrote_at) FROM rsvp b WHERE b.event_id = ? AND b.contact_id IN (?, ?))
                WHERE event_id = ? AND contact_id = ?
                """, event, from, into, event, into);
    }

    /**
     * Nobody gets the same mail twice: what waits at the one address leaves for the other, where it left or waits too. A confirmation's
     * version is a number of its own history, and no sameness.
     */
    private void withdrawWhatTheOtherHas(String event, long waits, long has, Instant now) {
        handle.createUpdate("""
                        UPDATE outbox
                        SET state = 'WITHDRAWN', because = 'their other address has it', settled_at = :now
                        WHERE event_id = :event AND contact_id = :waits AND state IN ('PENDING', 'DEFERRED')
                          AND kind <> 'CONFIRMATION'
                          AND EXISTS (SELECT 1 FROM outbox o
                                      WHERE o.event_id = :event AND o.contact_id = :has
                                        AND o.kind = outbox.kind AND o.version = outbox.version
                                        AND NOT %s)
                        """.formatted(DEAD))
                .bind("now", Columns.of(now))
                .bind("event", event)
                .bind("waits", waits)
                .bind("has", has)
                .execute();
    }

    private record Mail(long id, String kind, String version, boolean dead) {
        @Override
        public String toString() {
            return "mail " + id;
        }
    }

    private static final String MAILS = """
            SELECT id, kind, version, %s AS dead FROM outbox
            WHERE event_id = :event AND contact_id = :contact
            """.formatted(DEAD);

    private Query mails(String sql, String event, long contact) {
        return handle.createQuery(MAILS + sql).bind("event", event).bind("contact", contact);
    }

    private static Mail mail(ResultSet row) throws SQLException {
        return new Mail(row.getLong("id"), row.getString("kind"), row.getString("version"), row.getBoolean("dead"));
    }

    private void moveMails(String event, int changes) {
        List<Mail> mails = mails("ORDER BY id", event, from)
                .map((row, context) -> mail(row))
                .list();
        for (Mail mail : mails) {
            handle.execute(
                    "UPDATE outbox SET contact_id = ?, version = ? WHERE id = ?",
                    into,
                    version(event, mail, changes),
                    mail.id());
        }
    }

    /**
     * A confirmation keeps to the change it answers. Of two mails of one occasion the one that left keeps its name, so that nobody puts
     * it out again; the other is told apart.
     */
    private String version(String event, Mail mail, int changes) {
        if (mail.kind().equals("CONFIRMATION") && mail.version().matches("\\d{1,9}")) {
            return Integer.toString(Integer.parseInt(mail.version()) + changes);
        }
        Mail other = mails("AND kind = :kind AND version = :version", event, into)
                .bind("kind", mail.kind())
                .bind("version", mail.version())
                .map((row, context) -> mail(row))
                .findOne()
                .orElse(null);
        if (other != null && other.dead() && !mail.dead()) {
            handle.execute("UPDATE outbox SET version = ? WHERE id = ?", mail.version() + " of " + into, other.id());
            return mail.version();
        }
        return other == null ? mail.version() : mail.version() + " of " + from;
    }
}
