package org.erbij.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.Language;
import org.erbij.domain.rsvp.Group;
import org.erbij.flow.Circular;
import org.erbij.flow.Circulars;
import org.erbij.step.compose.Wording;
import org.jdbi.v3.core.Handle;

/** circular and circular_text, read with the moments they were moved to since. */
final class CircularTable implements Circulars {
    private static final String SELECT = """
            SELECT c.*, m.anchor AS moved_anchor, m.days_from AS moved_days_from, m.at_time AS moved_at_time,
                   m.elapsed_seconds AS moved_elapsed_seconds, m.at_local AS moved_at_local
            FROM circular c
            LEFT JOIN mailing_move m ON m.event_id = c.event_id AND m.kind = 'MAIL' AND m.slot = c.version
            WHERE c.event_id = :event AND c.version LIKE :version
            ORDER BY c.number
            """;

    private final Handle handle;

    CircularTable(Handle handle) {
        this.handle = handle;
    }

    @Override
    public void put(Circular circular) {
        for (String table : List.of("circular_text", "circular")) {
            handle.createUpdate("DELETE FROM " + table + " WHERE event_id = :event AND version = :version")
                    .bind("event", circular.event().value())
                    .bind("version", circular.version())
                    .execute();
        }
        handle.createUpdate("""
                        DELETE FROM mailing_move WHERE event_id = :event AND kind = 'MAIL' AND slot = :version
                        """)
                .bind("event", circular.event().value())
                .bind("version", circular.version())
                .execute();
        MomentColumns.bind(handle.createUpdate("""
                        INSERT INTO circular (event_id, version, audience, source, tells_place, anchor, days_from, at_time,
                                              elapsed_seconds, at_local)
                        VALUES (:event, :version, :audience, :source, :tellsPlace, :anchor, :days, :time, :elapsed, :local)
                        """), circular.at())
                .bind("event", circular.event().value())
                .bind("version", circular.version())
                .bind(
                        "audience",
                        circular.to().stream().sorted().map(Group::name).collect(Collectors.joining(",")))
                .bind("source", circular.wording().where())
                .bind("tellsPlace", circular.tellsPlace())
                .execute();
        circular.wording()
                .texts()
                .forEach((language, text) -> handle.createUpdate("""
                        INSERT INTO circular_text (event_id, version, language, subject, body)
                        VALUES (:event, :version, :language, :subject, :body)
                        """)
                        .bind("event", circular.event().value())
                        .bind("version", circular.version())
                        .bind("language", language.code())
                        .bind("subject", text.subject())
                        .bind("body", text.body())
                        .execute());
    }

    @Override
    public Optional<Circular> find(EventId event, String version) {
        return all(event, version).stream().findFirst();
    }

    @Override
    public List<Circular> of(EventId event) {
        return all(event, "%");
    }

    /** What was dealt with keeps the fingerprint that it is known by; what is still to leave keeps its words. */
    void forgetWords(EventId event) {
        handle.createUpdate("""
                        UPDATE circular_text SET subject = '', body = ''
                        WHERE event_id = :event AND version IN (
                            SELECT slot FROM mailing WHERE event_id = :event AND kind = 'MAIL')
                        """).bind("event", event.value()).execute();
    }

    private List<Circular> all(EventId event, String version) {
        return handle.createQuery(SELECT)
                .bind("event", event.value())
                .bind("version", version)
                .map((row, context) -> circular(event, row))
                .list();
    }

    private Circular circular(EventId event, ResultSet row) throws SQLException {
        String version = row.getString("version");
        Set<Group> to = EnumSet.noneOf(Group.class);
        for (String group : List.of(row.getString("audience").split(",", -1))) {
            to.add(Group.valueOf(group));
        }
        return new Circular(
                event,
                version,
                to,
                new Wording(row.getString("source"), texts(event, version)),
                row.getBoolean("tells_place"),
                Objects.requireNonNull(MomentColumns.read(row, "")),
                MomentColumns.read(row, "moved_"));
    }

    private Map<Language, Wording.Text> texts(EventId event, String version) {
        Map<Language, Wording.Text> texts = new EnumMap<>(Language.class);
        handle.createQuery("SELECT * FROM circular_text WHERE event_id = :event AND version = :version")
                .bind("event", event.value())
                .bind("version", version)
                .map((row, context) -> texts.put(
                        Language.ofCode(row.getString("language")).orElseThrow(),
                        new Wording.Text(row.getString("subject"), row.getString("body"))))
                .list();
        return texts;
    }
}
