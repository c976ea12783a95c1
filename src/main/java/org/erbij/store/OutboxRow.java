package org.erbij.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.ContactId;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.OutboxEntry;
import org.erbij.flow.OutboxState;
import org.erbij.flow.Posting;
import org.erbij.mail.MessageId;
import org.erbij.mail.Octets;
import org.erbij.mail.OutgoingMessage;

/** A row of the outbox as a value. */
final class OutboxRow {
    private OutboxRow() {}

    static OutboxEntry entry(ResultSet row) throws SQLException {
        Posting posting = new Posting(
                key(row.getString("event_id"), row.getLong("contact_id")),
                MailKind.valueOf(row.getString("kind")),
                row.getString("version"),
                row.getString("subject"),
                new OutgoingMessage(
                        AddrSpec.of(row.getString("recipient")),
                        new MessageId(row.getString("message_id")),
                        Octets.of(row.getBytes("octets"))),
                Columns.instant(row, "due"),
                Columns.instant(row, "valid_until"),
                row.getBoolean("shows_location"));
        return new OutboxEntry(
                row.getLong("id"),
                posting,
                OutboxState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Columns.nullableInstant(row, "first_try"),
                row.getString("because"),
                Columns.instant(row, "settled_at"));
    }

    static RsvpKey key(String event, long contact) {
        return new RsvpKey(new EventId(event), new ContactId(contact));
    }
}
