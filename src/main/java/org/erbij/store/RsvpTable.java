package org.erbij.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.ContactId;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Attendance;
import org.erbij.domain.rsvp.CalendarStamp;
import org.erbij.domain.rsvp.Change;
import org.erbij.domain.rsvp.Coming;
import org.erbij.domain.rsvp.Evidence;
import org.erbij.domain.rsvp.Ground;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Rsvps;
import org.jdbi.v3.core.Handle;

/** rsvp and rsvp_change. */
final class RsvpTable implements Rsvps {
    private static final String INSERT_CHANGE = """
            INSERT INTO rsvp_change (event_id, contact_id, number, attendance, coming, guests, named, notes, source,
                                     ground, because, sent_at, received_at, calendar_sequence, calendar_stamp, effective,
                                     mail, retracts)
            VALUES (:event, :contact, :number, :attendance, :coming, :guests, :named, :notes, :source, :ground,
                    :because, :sentAt, :receivedAt, :calendarSequence, :calendarStamp, :effective, :mail, :retracts)
            """;

    /** Who is barred for good is barred from every event, also from one they are invited to later. */
    private static final String SELECT = """
            SELECT r.*, (r.barred OR c.barred) AS kept_out FROM rsvp r JOIN contact c ON c.id = r.contact_id
            """;

    private final Handle handle;

    RsvpTable(Handle handle) {
        this.handle = handle;
    }

    @Override
    public Optional<Rsvp> find(RsvpKey key) {
        List<Change> history = handle.createQuery(
                        "SELECT * FROM rsvp_change WHERE event_id = :event AND contact_id = :contact ORDER BY number")
                .bind("event", key.event().value())
                .bind("contact", key.contact().value())
                .map((row, context) -> change(row))
                .list();
        return handle.createQuery(SELECT + "WHERE r.event_id = :event AND r.contact_id = :contact")
                .bind("event", key.event().value())
                .bind("contact", key.contact().value())
                .map((row, context) -> rsvp(key, row, history))
                .findOne();
    }

    @Override
    public List<Rsvp> of(EventId event) {
        Map<Long, List<Change>> histories = new HashMap<>();
        handle.createQuery("SELECT * FROM rsvp_change WHERE event_id = :event ORDER BY contact_id, number")
                .bind("event", event.value())
                .map((row, context) -> Map.entry(row.getLong("contact_id"), change(row)))
                .forEach(entry -> histories
                        .computeIfAbsent(entry.getKey(), contact -> new ArrayList<>())
                        .add(entry.getValue()));
        return handle.createQuery(SELECT + "WHERE r.event_id = :event ORDER BY r.contact_id")
                .bind("event", event.value())
                .map((row, context) -> {
                    long contact = row.getLong("contact_id");
                    return rsvp(
                            new RsvpKey(event, new ContactId(contact)),
                            row,
                            histories.getOrDefault(contact, List.of()));
                })
                .list();
    }

    private static Rsvp rsvp(RsvpKey key, ResultSet row, List<Change> history) throws SQLException {
        return new Rsvp(
                key,
                row.getString("token"),
                history,
                row.getBoolean("kept_out"),
                row.getBoolean("knows_location"),
                row.getBoolean("returned"),
                row.getInt("revision"));
    }

    private static Change change(ResultSet row) throws SQLException {
        Answer answer = new Answer(
                Attendance.valueOf(row.getString("attendance")),
                Coming.valueOf(row.getString("coming")),
                row.getInt("guests"),
                row.getInt("named"),
                Columns.lines(row.getString("notes")));
        int sequence = row.getInt("calendar_sequence");
        CalendarStamp calendar =
                row.wasNull() ? null : new CalendarStamp(sequence, Columns.nullableInstant(row, "calendar_stamp"));
        Evidence evidence = new Evidence(
                Evidence.Source.valueOf(row.getString("source")),
                Ground.valueOf(row.getString("ground")),
                row.getString("because"),
                Columns.nullableInstant(row, "sent_at"),
                Columns.instant(row, "received_at"),
                calendar,
                row.getLong("mail"));
        return new Change(row.getInt("number"), answer, evidence, row.getBoolean("effective"), row.getInt("retracts"));
    }

    @Override
    public void put(Rsvp rsvp) {
        if (!update(rsvp) && !insert(rsvp)) {
            throw new ConcurrentModificationException("somebody else changed " + rsvp);
        }
        int known = handle.createQuery(
                        "SELECT count(*) FROM rsvp_change WHERE event_id = :event AND contact_id = :contact")
                .bind("event", rsvp.key().event().value())
                .bind("contact", rsvp.key().contact().value())
                .mapTo(Integer.class)
                .one();
        rsvp.history().stream().skip(known).forEach(change -> insert(rsvp.key(), change));
    }

    @Override
    public void organizerWrote(RsvpKey key, Instant at) {
        handle.createUpdate("""
                        UPDATE rsvp SET organizer_wrote_at = :at
                        WHERE event_id = :event AND contact_id = :contact
                          AND (organizer_wrote_at IS NULL OR organizer_wrote_at < :at)
                        """)
                .bind("at", Columns.of(at))
                .bind("event", key.event().value())
                .bind("contact", key.contact().value())
                .execute();
    }

    @Override
    public void alsoBears(RsvpKey key, String token) {
        handle.createUpdate("""
                        INSERT INTO rsvp_token (token, event_id, contact_id)
                        SELECT CAST(:token AS varchar(16)), r.event_id, r.contact_id FROM rsvp r
                        WHERE r.event_id = :event AND r.contact_id = :contact
                          AND NOT EXISTS (SELECT 1 FROM rsvp x WHERE x.token = :token)
                          AND NOT EXISTS (SELECT 1 FROM rsvp_token t WHERE t.token = :token)
                        """)
                .bind("token", token)
                .bind("event", key.event().value())
                .bind("contact", key.contact().value())
                .execute();
    }

    @Override
    public Optional<Instant> organizerWroteAt(RsvpKey key) {
        return handle.createQuery("""
                        SELECT organizer_wrote_at FROM rsvp
                        WHERE event_id = :event AND contact_id = :contact AND organizer_wrote_at IS NOT NULL
                        """)
                .bind("event", key.event().value())
                .bind("contact", key.contact().value())
                .map((row, context) -> Columns.instant(row, "organizer_wrote_at"))
                .findOne();
    }

    private boolean update(Rsvp rsvp) {
        return handle.createUpdate("""
                                UPDATE rsvp
                                SET barred = :barred, knows_location = :knows, returned = :returned, revision = revision + 1
                                WHERE event_id = :event AND contact_id = :contact AND revision = :revision
                                """)
                        .bind("barred", rsvp.barred())
                        .bind("knows", rsvp.knowsLocation())
                        .bind("returned", rsvp.returned())
                        .bind("event", rsvp.key().event().value())
                        .bind("contact", rsvp.key().contact().value())
                        .bind("revision", rsvp.revision())
                        .execute()
                == 1;
    }

    private boolean insert(Rsvp rsvp) {
        boolean known = handle.createQuery("SELECT 1 FROM rsvp WHERE event_id = :event AND contact_id = :contact")
                .bind("event", rsvp.key().event().value())
                .bind("contact", rsvp.key().contact().value())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
        if (known) {
            return false;
        }
        handle.createUpdate("""
                        INSERT INTO rsvp (event_id, contact_id, token, barred, knows_location, returned, revision)
                        VALUES (:event, :contact, :token, :barred, :knows, :returned, 1)
                        """)
                .bind("event", rsvp.key().event().value())
                .bind("contact", rsvp.key().contact().value())
                .bind("token", rsvp.token())
                .bind("barred", rsvp.barred())
                .bind("knows", rsvp.knowsLocation())
                .bind("returned", rsvp.returned())
                .execute();
        return true;
    }

    private void insert(RsvpKey key, Change change) {
        Evidence evidence = change.evidence();
        CalendarStamp calendar = evidence.calendar();
        handle.createUpdate(INSERT_CHANGE)
                .bind("event", key.event().value())
                .bind("contact", key.contact().value())
                .bind("number", change.number())
                .bind("attendance", change.answer().attendance().name())
                .bind("coming", change.answer().coming().name())
                .bind("guests", change.answer().guests())
                .bind("named", change.answer().named())
                .bind("notes", Columns.lines(change.answer().notes()))
                .bind("source", evidence.source().name())
                .bind("ground", evidence.ground().name())
                .bind("because", evidence.because())
                .bind("sentAt", Columns.ofNullable(evidence.sentAt()))
                .bind("receivedAt", Columns.of(evidence.receivedAt()))
                .bind("calendarSequence", calendar == null ? null : calendar.sequence())
                .bind("calendarStamp", Columns.ofNullable(calendar == null ? null : calendar.stamp()))
                .bind("effective", change.effective())
                .bind("mail", evidence.mail())
                .bind("retracts", change.retracts())
                .execute();
    }
}
