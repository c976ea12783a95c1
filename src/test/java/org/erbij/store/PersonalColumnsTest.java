package org.erbij.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every column that can hold words is marked personal in the migrations, or stands here with what makes it harmless (ADR 0010). */
class PersonalColumnsTest {
    private static final Set<String> WORDLESS = Set.of(
            "bigint",
            "integer",
            "boolean",
            "timestamp with time zone",
            "timestamp without time zone",
            "timestamp",
            "date",
            "time");

    private static final String EVENT = "names an event";
    private static final String CHOICE = "one of a few words of ours, which says nothing of a person";

    private static final Map<String, String> HARMLESS = new TreeMap<>(Map.ofEntries(
            Map.entry("contact.basis", CHOICE),
            Map.entry("erased_count.event_id", EVENT),
            Map.entry("erased_count.standing", CHOICE),
            Map.entry("event.id", EVENT),
            Map.entry("event.uid", EVENT),
            Map.entry("event.zone", "a time zone"),
            Map.entry("event.state", CHOICE),
            Map.entry("event.languages", "languages of the invitation"),
            Map.entry("event.guests", CHOICE),
            Map.entry("event.calendar", CHOICE),
            Map.entry("event.after_deadline", CHOICE),
            Map.entry("event.late_yes", CHOICE),
            Map.entry("event.outside_thread", CHOICE),
            Map.entry("event.public_code", "a word made public to strangers"),
            Map.entry("event.public_address", "an address made public for an event, refused when it is an organizer's"),
            Map.entry("event_version.event_id", EVENT),
            Map.entry("event_version.zone", "a time zone"),
            Map.entry("event_version.details", "which things were said of a location, not what"),
            Map.entry("event_text.event_id", EVENT),
            Map.entry("event_text.name", "which of the texts it is"),
            Map.entry("event_text.language", "language of the invitation"),
            Map.entry("event_organizer.event_id", EVENT),
            Map.entry("event_plan.event_id", EVENT),
            Map.entry("event_plan.kind", CHOICE),
            Map.entry("event_plan.slot", "a moment as it stands in the event's file"),
            Map.entry("event_plan.anchor", CHOICE),
            Map.entry("venue.event_id", EVENT),
            Map.entry("adopted_mail.event_id", EVENT),
            Map.entry("rsvp.event_id", EVENT),
            Map.entry("rsvp_change.event_id", EVENT),
            Map.entry("rsvp_token.event_id", EVENT),
            Map.entry("rsvp_change.source", CHOICE),
            Map.entry("rsvp_change.ground", CHOICE),
            Map.entry("folder_cursor.folder", "a folder of the organizer's own mailbox"),
            Map.entry("inbox.folder", "a folder of the organizer's own mailbox"),
            Map.entry("inbox.verdict", CHOICE),
            Map.entry("inbox.because", "our own words about how it was settled, never a person's"),
            Map.entry("inbox.event_id", EVENT),
            Map.entry("outbox.event_id", EVENT),
            Map.entry("outbox.kind", CHOICE),
            Map.entry("outbox.version", "the occasion of the mail: a moment or a number"),
            Map.entry("outbox.state", CHOICE),
            Map.entry("mailing.event_id", EVENT),
            Map.entry("mailing.kind", CHOICE),
            Map.entry("mailing.slot", "a moment as it stands in the event's file"),
            Map.entry("mailing.state", CHOICE),
            Map.entry("mailing.because", "our own words about what had come before"),
            Map.entry("mailing_move.event_id", EVENT),
            Map.entry("mailing_move.kind", CHOICE),
            Map.entry("mailing_move.slot", "a moment as it stands in the event's file"),
            Map.entry("mailing_move.anchor", CHOICE),
            Map.entry("circular.event_id", EVENT),
            Map.entry("circular.version", "a digest and a number"),
            Map.entry("circular.audience", CHOICE),
            Map.entry("circular.anchor", CHOICE),
            Map.entry("circular_text.event_id", EVENT),
            Map.entry("circular_text.version", "a digest and a number"),
            Map.entry("circular_text.language", "language of the mail"),
            Map.entry("health.because", "our own words about a server"),
            Map.entry("health.work", CHOICE),
            Map.entry("outage.because", "our own words about a server"),
            Map.entry("outage.work", CHOICE)));

    @TempDir
    private Path folder;

    /** Columns of our own tables by name, with their type. */
    private Map<String, String> columns() throws Exception {
        Map<String, String> columns = new TreeMap<>();
        try (Disk disk = new Disk(folder);
                Connection connection = disk.database().quartzConnections().getConnection();
                ResultSet rows = connection.createStatement().executeQuery("""
                        SELECT table_name, column_name, data_type FROM information_schema.columns
                        WHERE table_schema = 'public'
                          AND table_name NOT LIKE 'qrtz%' AND table_name <> 'flyway_schema_history'
                        """)) {
            while (rows.next()) {
                columns.put(
                        rows.getString(1) + "." + rows.getString(2),
                        rows.getString(3).toLowerCase(java.util.Locale.ROOT));
            }
        }
        return columns;
    }

    @Test
    void everyColumnThatCanHoldWordsIsMarkedOrKnownToBeHarmless() throws Exception {
        Map<String, String> columns = columns();
        Set<String> personal = Migrations.personal();

        Set<String> wordy = columns.entrySet().stream()
                .filter(column -> !WORDLESS.contains(column.getValue()))
                .map(Map.Entry::getKey)
                .filter(Predicate.not(personal::contains))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(wordy).isEqualTo(HARMLESS.keySet());
        assertThat(columns).containsKeys("contact.name", "inbox.octets").containsKeys(personal.toArray(String[]::new));
        assertThat(HARMLESS.values()).noneMatch(String::isBlank);
    }

    @Test
    void whatAnybodyWroteOrGotIsMarked() throws Exception {
        assertThat(Migrations.personal())
                .contains(
                        "contact.name",
                        "contact.address",
                        "event_organizer.signal",
                        "event_text.text",
                        "inbox.octets",
                        "outbox.octets",
                        "outbox.subject",
                        "rsvp_change.because",
                        "rsvp_change.notes",
                        "suppression.address_key",
                        "venue.phone");
    }

    @Test
    void thePrivacyPageSaysOfEveryTableWithPersonalDataHowLongItIsKept() throws Exception {
        List<List<String>> rows = Files.readAllLines(Path.of("docs/privacy.md")).stream()
                .filter(line -> line.startsWith("| ") && line.contains("`"))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();

        Set<String> tables = Migrations.personal().stream()
                .map(column -> column.substring(0, column.indexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(tables)
                .isNotEmpty()
                .allSatisfy(table -> assertThat(rows).as(table).anySatisfy(row -> {
                    assertThat(row).hasSize(6);
                    assertThat(row.get(3)).contains("`" + table + "`");
                    assertThat(row.get(4)).isNotBlank();
                }));
    }
}
