package org.erbij.schedule;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.erbij.fixture.BlankDatabase;
import org.erbij.store.Database;
import org.erbij.store.DatabaseSettings;

/** A timetable over a database on disk, with bells that count. */
final class Ringer implements Bells, AutoCloseable {
    static final Duration POLL_EVERY = Duration.ofMillis(100);

    final AtomicInteger polls = new AtomicInteger();
    final AtomicInteger mailings = new AtomicInteger();
    final AtomicInteger retentions = new AtomicInteger();
    final Timetable timetable;
    private final Database database;
    private final Runnable meanwhile;

    Ringer(Path folder, List<Bell> moments) {
        this(folder, moments, POLL_EVERY, () -> {});
    }

    /** @param meanwhile what happens while a mass mail is rung for */
    Ringer(Path folder, List<Bell> moments, Duration pollEvery, Runnable meanwhile) {
        this.meanwhile = meanwhile;
        DatabaseSettings settings = new DatabaseSettings(folder.resolve("data/erbij"), "0123456789abcdef".repeat(4));
        database = Database.open(BlankDatabase.at(settings), Clock.systemUTC());
        timetable = new Timetable(
                "test-" + UUID.randomUUID(), database.quartzConnections(), this, () -> List.copyOf(moments), pollEvery);
    }

    Ringer start() {
        timetable.start();
        return this;
    }

    @Override
    public void poll() {
        polls.incrementAndGet();
    }

    @Override
    public void mailings() {
        mailings.incrementAndGet();
        meanwhile.run();
    }

    @Override
    public void retention() {
        retentions.incrementAndGet();
    }

    /** When the mass mails that Quartz keeps are to ring. */
    Map<String, Instant> kept() throws SQLException {
        Map<String, Instant> kept = new TreeMap<>();
        try (Connection connection = database.quartzConnections().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT trigger_name, next_fire_time FROM qrtz_triggers WHERE trigger_group = 'mailings'")) {
            while (rows.next()) {
                kept.put(rows.getString(1), Instant.ofEpochMilli(rows.getLong(2)));
            }
        }
        return kept;
    }

    /** What Quartz keeps, forgotten. */
    void truncate() throws SQLException {
        try (Connection connection = database.quartzConnections().getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("SELECT table_name FROM information_schema.tables "
                    + "WHERE table_schema = 'public' AND table_name LIKE 'qrtz%'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            statement.execute("SET REFERENTIAL_INTEGRITY FALSE");
            for (String table : tables) {
                statement.execute("TRUNCATE TABLE " + table);
            }
            statement.execute("SET REFERENTIAL_INTEGRITY TRUE");
        }
    }

    /** As if the process had been away since then: what was to ring at that moment did not. */
    void wasAwaySince(String trigger, Instant moment) throws SQLException {
        try (Connection connection = database.quartzConnections().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE qrtz_triggers SET start_time = " + moment.toEpochMilli() + ", next_fire_time = "
                    + moment.toEpochMilli() + " WHERE trigger_name = '" + trigger + "'");
        }
    }

    @Override
    public void close() {
        timetable.close();
        database.close();
    }
}
