package org.erbij.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.EventUid;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.mail.MessageId;
import org.erbij.step.identify.Directory;
import org.jdbi.v3.core.Handle;

/** Who was invited to what. Every look-up goes by an index. */
final class DirectoryQueries implements Directory {
    private final Handle handle;
    private final Clock clock;

    DirectoryQueries(Handle handle, Clock clock) {
        this.handle = handle;
        this.clock = clock;
    }

    @Override
    public Optional<RsvpKey> recipientOf(MessageId id) {
        return handle.createQuery("""
                        SELECT event_id, contact_id FROM outbox WHERE message_id = :id
                        UNION
                        SELECT o.event_id, o.contact_id FROM outbox_alias a JOIN outbox o ON o.id = a.outbox_id
                        WHERE a.message_id = :id
                        """)
                .bind("id", id.value())
                .map((row, context) -> key(row))
                .findFirst();
    }

    @Override
    public Optional<RsvpKey> sharedWith(MessageId id, AddrSpec address) {
        return handle.createQuery("""
                        SELECT o.event_id, o.contact_id FROM adopted_for a JOIN outbox o ON o.id = a.outbox_id
                        WHERE a.message_id = :id AND o.contact_id IN
                        """ + OwnAddresses.PERSON)
                .bind("id", id.value())
                .bind("address", address.key())
                .map((row, context) -> key(row))
                .findFirst();
    }

    @Override
    public Optional<EventId> adoptedFor(MessageId id) {
        EventTable events = new EventTable(handle);
        return events.adoptedFor(id)
                .filter(event -> !events.find(event).orElseThrow().hasEndedBy(clock.instant()));
    }

    @Override
    public Optional<RsvpKey> bearerOf(String token) {
        return handle.createQuery("""
                        SELECT event_id, contact_id FROM rsvp WHERE token = :token
                        UNION SELECT event_id, contact_id FROM rsvp_token WHERE token = :token
                        """)
                .bind("token", token)
                .map((row, context) -> key(row))
                .findOne();
    }

    @Override
    public Optional<RsvpKey> attendee(EventUid uid, AddrSpec address) {
        return handle.createQuery("""
                        SELECT r.event_id, r.contact_id FROM rsvp r JOIN event e ON e.id = r.event_id
                        WHERE e.uid = :uid AND r.contact_id IN
                        """ + OwnAddresses.PERSON)
                .bind("uid", uid.value())
                .bind("address", address.key())
                .map((row, context) -> key(row))
                .findFirst();
    }

    @Override
    public boolean isEntry(EventUid uid) {
        return handle.createQuery("SELECT EXISTS (SELECT 1 FROM event WHERE uid = :uid)")
                .bind("uid", uid.value())
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public List<RsvpKey> invitedUnder(String subject, AddrSpec address) {
        return handle.createQuery("""
                        SELECT event_id, contact_id FROM outbox
                        WHERE recipient_key IN (<addresses>) AND subject_key = :subject AND kind <> 'NOTICE'
                        GROUP BY event_id, contact_id ORDER BY max(id) DESC
                        """)
                .bindList("addresses", OwnAddresses.keys(handle, address))
                .bind("subject", OutboxWrites.subjectKey(subject))
                .map((row, context) -> key(row))
                .list();
    }

    @Override
    public List<RsvpKey> openInvitationsOf(AddrSpec address) {
        Instant now = clock.instant();
        EventTable events = new EventTable(handle);
        List<RsvpKey> open = ofPerson("", address).stream()
                .filter(key -> events.find(key.event())
                        .map(event -> !event.hasEndedBy(now))
                        .orElse(false))
                .toList();
        // Who is kept out of one event and invited to another means that one.
        List<RsvpKey> keptOut = ofPerson(" AND barred", address);
        List<RsvpKey> meant =
                open.stream().filter(key -> !keptOut.contains(key)).toList();
        return meant.isEmpty() ? open : meant;
    }

    private List<RsvpKey> ofPerson(String condition, AddrSpec address) {
        return handle.createQuery(
                        "SELECT event_id, contact_id FROM rsvp WHERE contact_id IN " + OwnAddresses.PERSON + condition)
                .bind("address", address.key())
                .map((row, context) -> key(row))
                .list();
    }

    @Override
    public Set<EventId> titled(String subject) {
        Instant now = clock.instant();
        return new EventTable(handle)
                .all().stream()
                        .filter(event ->
                                !event.hasEndedBy(now) && event.facts().title().isNamedIn(subject))
                        .map(Event::id)
                        .collect(Collectors.toSet());
    }

    @Override
    public Set<EventId> announced(String subject, List<AddrSpec> addressed) {
        Instant now = clock.instant();
        return new EventTable(handle)
                .all().stream()
                        .filter(event -> !event.hasEndedBy(now))
                        .filter(event -> event.policy().announced().isNamedIn(subject)
                                || event.policy().announced().isAmong(addressed.stream()))
                        .map(Event::id)
                        .collect(Collectors.toSet());
    }

    @Override
    public boolean belongsTo(AddrSpec address, RsvpKey invitee) {
        return handle.createQuery("SELECT 1 WHERE CAST(:contact AS bigint) IN " + OwnAddresses.PERSON)
                .bind("contact", invitee.contact().value())
                .bind("address", address.key())
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
    }

    private static RsvpKey key(ResultSet row) throws SQLException {
        return OutboxRow.key(row.getString("event_id"), row.getLong("contact_id"));
    }
}
