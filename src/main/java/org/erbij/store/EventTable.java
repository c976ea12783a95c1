package org.erbij.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.erbij.domain.event.Announced;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventFacts;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.EventPolicy;
import org.erbij.domain.event.EventState;
import org.erbij.domain.event.EventUid;
import org.erbij.domain.event.EventVersion;
import org.erbij.domain.event.EventWords;
import org.erbij.domain.event.LocalText;
import org.erbij.domain.event.Organizer;
import org.erbij.domain.event.Outcome;
import org.erbij.domain.event.ReplyDeadline;
import org.erbij.domain.event.Sequence;
import org.erbij.domain.event.Venue;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.Mailbox;
import org.erbij.flow.Events;
import org.erbij.mail.MessageId;
import org.jdbi.v3.core.Handle;

/** event, event_text and event_organizer; the plan and the venue have tables of their own. */
final class EventTable implements Events {
    private static final String NOTES = "notes";
    private static final String ACTIONS = "actions";

    private final Handle handle;
    private final LocalTexts texts;
    private final PlanTable plans;
    private final VenueTable venues;
    private final EventVersionTable versions;

    EventTable(Handle handle) {
        this.handle = handle;
        this.texts = new LocalTexts(handle);
        this.plans = new PlanTable(handle);
        this.venues = new VenueTable(handle, texts);
        this.versions = new EventVersionTable(handle, texts);
    }

    @Override
    public void put(Event event) {
        Optional<Event> before = find(event.id());
        int dated = before.map(known -> samePlaceInTime(known, event) ? datedAt(event.id()) : event.sequence())
                .orElse(event.sequence())
                .value();
        if (before.isEmpty()) {
            insert(event, dated);
        } else {
            versions.note(before.get(), venues.of(event.id()));
            update(event, dated);
        }
        texts.put(event.id(), "title", event.facts().title());
        texts.put(event.id(), "area", event.facts().area());
        texts.put(event.id(), "practical", event.facts().practical());
        texts.put(event.id(), NOTES, event.facts().outcome().notes());
        texts.put(event.id(), ACTIONS, event.facts().outcome().actions());
        texts.put(event.id(), "calendar-title", event.policy().calendarTitle());
        putOrganizers(event);
        plans.put(event);
        versions.note(event, venues.of(event.id()));
    }

    private static boolean samePlaceInTime(Event known, Event event) {
        EventFacts before = known.facts();
        EventFacts after = event.facts();
        return before.starts().equals(after.starts())
                && before.zone().equals(after.zone())
                && before.lasts().equals(after.lasts());
    }

    private void insert(Event event, int dated) {
        write(event, dated, """
                INSERT INTO event (id, uid, sequence, dated_sequence, starts, zone, lasts_seconds, answer_before, languages,
                                   guests, calendar, after_deadline, late_yes, outside_thread, answer_after_seconds,
                                   location_in_calendar, state, public_code, public_address)
                VALUES (:id, :uid, :sequence, :dated, :starts, :zone, :lasts, :before, :languages,
                        :guests, :calendar, :afterDeadline, :lateYes, :outsideThread, :answerAfter, :locationInCalendar,
                        :state, :publicCode, :publicAddress)
                """);
    }

    private void update(Event event, int dated) {
        write(event, dated, """
                UPDATE event
                SET uid = :uid, sequence = :sequence, dated_sequence = :dated, starts = :starts, zone = :zone,
                    lasts_seconds = :lasts, answer_before = :before, languages = :languages, guests = :guests,
                    calendar = :calendar, after_deadline = :afterDeadline, late_yes = :lateYes,
                    outside_thread = :outsideThread, answer_after_seconds = :answerAfter,
                    location_in_calendar = :locationInCalendar, state = :state, public_code = :publicCode,
                    public_address = :publicAddress
                WHERE id = :id
                """);
    }

    private void write(Event event, int dated, String sql) {
        EventFacts facts = event.facts();
        EventPolicy policy = event.policy();
        handle.createUpdate(sql)
                .bind("id", event.id().value())
                .bind("uid", event.uid().value())
                .bind("sequence", event.sequence().value())
                .bind("dated", dated)
                .bind("starts", facts.starts())
                .bind("zone", facts.zone().getId())
                .bind("lasts", facts.lasts().toSeconds())
                .bind("before", event.deadline().before())
                .bind(
                        "languages",
                        String.join(
                                ",",
                                facts.languages().stream().map(Language::code).toList()))
                .bind("guests", policy.guests().name())
                .bind("calendar", policy.calendar().name())
                .bind("afterDeadline", policy.afterDeadline().name())
                .bind("lateYes", policy.lateYes().name())
                .bind("outsideThread", policy.outsideThread().name())
                .bind("answerAfter", policy.answerAfter().toSeconds())
                .bind("locationInCalendar", policy.locationInCalendar())
                .bind("state", event.state().name())
                .bind("publicCode", policy.announced().code())
                .bind(
                        "publicAddress",
                        policy.announced().address() == null
                                ? null
                                : policy.announced().address().value())
                .execute();
    }

    private void putOrganizers(Event event) {
        handle.execute(
                "DELETE FROM event_organizer WHERE event_id = ?", event.id().value());
        int place = 0;
        for (Organizer organizer : event.organizers()) {
            handle.createUpdate("""
                            INSERT INTO event_organizer (event_id, place, name, address, signal)
                            VALUES (:event, :place, :name, :address, :signal)
                            """)
                    .bind("event", event.id().value())
                    .bind("place", place++)
                    .bind("name", organizer.mailbox().name())
                    .bind("address", organizer.mailbox().address().value())
                    .bind("signal", organizer.signal())
                    .execute();
        }
    }

    @Override
    public Optional<Event> find(EventId id) {
        return handle.createQuery("SELECT * FROM event WHERE id = :id")
                .bind("id", id.value())
                .map((row, context) -> event(row))
                .findOne();
    }

    @Override
    public List<Event> all() {
        return new ArrayList<>(handle.createQuery("SELECT * FROM event ORDER BY starts, id")
                .map((row, context) -> event(row))
                .list());
    }

    private Event event(ResultSet row) throws SQLException {
        EventId id = new EventId(row.getString("id"));
        Map<String, LocalText> written = texts.all(id);
        List<Language> languages = List.of(row.getString("languages").split(",", -1)).stream()
                .map(code -> Language.ofCode(code).orElseThrow())
                .toList();
        EventFacts facts = new EventFacts(
                written.getOrDefault("title", LocalTexts.NONE),
                row.getObject("starts", LocalDateTime.class),
                ZoneId.of(row.getString("zone")),
                Duration.ofSeconds(row.getLong("lasts_seconds")),
                written.getOrDefault("area", LocalTexts.NONE),
                written.getOrDefault("practical", LocalTexts.NONE),
                languages,
                new Outcome(
                        written.getOrDefault(NOTES, LocalTexts.NONE), written.getOrDefault(ACTIONS, LocalTexts.NONE)));
        EventPolicy policy = new EventPolicy(
                EventPolicy.Guests.valueOf(row.getString("guests")),
                EventPolicy.Calendar.valueOf(row.getString("calendar")),
                EventPolicy.AfterDeadline.valueOf(row.getString("after_deadline")),
                EventPolicy.LateYes.valueOf(row.getString("late_yes")),
                EventPolicy.OutsideThread.valueOf(row.getString("outside_thread")),
                Duration.ofSeconds(row.getLong("answer_after_seconds")),
                written.get("calendar-title"),
                row.getBoolean("location_in_calendar"),
                announced(row));
        return new Event(
                id,
                new EventUid(row.getString("uid")),
                new Sequence(row.getInt("sequence")),
                EventState.valueOf(row.getString("state")),
                facts,
                new ReplyDeadline(row.getObject("answer_before", LocalDateTime.class)),
                plans.of(id),
                policy,
                organizers(id));
    }

    private static Announced announced(ResultSet row) throws SQLException {
        String address = row.getString("public_address");
        return new Announced(row.getString("public_code"), address == null ? null : AddrSpec.of(address));
    }

    private List<Organizer> organizers(EventId id) {
        return handle.createQuery(
                        "SELECT name, address, signal FROM event_organizer WHERE event_id = :id ORDER BY place")
                .bind("id", id.value())
                .map((row, context) -> new Organizer(
                        Mailbox.of(row.getString("name"), row.getString("address")), row.getString("signal")))
                .list();
    }

    @Override
    public Sequence datedAt(EventId id) {
        return new Sequence(handle.createQuery("SELECT dated_sequence FROM event WHERE id = :id")
                .bind("id", id.value())
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public List<EventVersion> versions(EventId id) {
        return versions.of(id);
    }

    @Override
    public void dateVersion(EventId id, Instant since) {
        versions.date(id, find(id).orElseThrow().sequence(), since);
    }

    @Override
    public void undate(EventId id, Sequence dated) {
        handle.execute("UPDATE event SET dated_sequence = ? WHERE id = ?", dated.value(), id.value());
    }

    @Override
    public void regardAsSaid(EventId id, EventWords words) {
        versions.of(id).forEach(version -> versions.say(id, version.sequence(), words));
    }

    /** Forgets what was said of it before, and where it was. */
    void forgetVersions(EventId id) {
        versions.forget(id);
    }

    @Override
    public Venue venue(EventId id) {
        return venues.of(id);
    }

    /** What came of it goes with the words that were written around it. */
    void forgetOutcome(EventId id) {
        texts.put(id, NOTES, null);
        texts.put(id, ACTIONS, null);
    }

    @Override
    public void setVenue(EventId id, Venue venue) {
        venues.put(id, venue);
        versions.note(find(id).orElseThrow(), venue);
    }

    @Override
    public void adopt(EventId id, MessageId byHand, String words, Instant at) {
        boolean known = handle.createQuery("SELECT 1 FROM adopted_mail WHERE message_id = :id")
                .bind("id", byHand.value())
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
        if (!known) {
            handle.createUpdate("""
                            INSERT INTO adopted_mail (message_id, event_id, words, adopted_at)
                            VALUES (:message, :event, :words, :at)
                            """)
                    .bind("message", byHand.value())
                    .bind("event", id.value())
                    .bind("words", words)
                    .bind("at", Columns.of(at))
                    .execute();
        }
    }

    @Override
    public Optional<EventId> adoptedFor(MessageId byHand) {
        return handle.createQuery("SELECT event_id FROM adopted_mail WHERE message_id = :id")
                .bind("id", byHand.value())
                .mapTo(String.class)
                .findFirst()
                .map(EventId::new);
    }

    @Override
    public Optional<Instant> takenOverAt(EventId id) {
        return handle.createQuery("SELECT max(adopted_at) AS last FROM adopted_mail WHERE event_id = :event")
                .bind("event", id.value())
                .map((row, context) -> Optional.ofNullable(Columns.nullableInstant(row, "last")))
                .one();
    }

    @Override
    public List<String> handWritten(EventId id) {
        return handle.createQuery("SELECT words FROM adopted_mail WHERE event_id = :event ORDER BY adopted_at")
                .bind("event", id.value())
                .mapTo(String.class)
                .list();
    }

    @Override
    public Optional<Instant> firstInvitation() {
        return handle.createQuery("SELECT min(created_at) AS first FROM outbox WHERE kind = 'INVITATION'")
                .map((row, context) -> Optional.ofNullable(Columns.nullableInstant(row, "first")))
                .one();
    }
}
