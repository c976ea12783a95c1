package org.erbij.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.AddrSpec;
import org.erbij.fixture.Occasions;
import org.erbij.flow.Campaign;
import org.erbij.privacy.Dossier;
import org.erbij.privacy.PersonalData;
import org.erbij.privacy.PersonalData.Mark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a migration marks as personal is shown to who asks for it, and erased (ADR 0010). */
class PersonalRegisterTest {
    private static final AddrSpec ANNE = AddrSpec.of("zilverberg@example.org");
    private static final long NUMBER = 7;

    @TempDir
    private Path folder;

    private Disk disk;
    private PersonalData data;

    @BeforeEach
    void open() {
        disk = new Disk(folder);
        data = disk.database().personalData(raw -> Set.of());
    }

    @AfterEach
    void close() {
        disk.close();
    }

    private static Set<String> registered() {
        return PersonalRegister.PLACES.stream()
                .map(PersonalRegister.Place::table)
                .collect(Collectors.toSet());
    }

    @Test
    void everyTableWithAMarkedColumnIsInTheRegister() throws Exception {
        Set<String> unknown = new TreeSet<>();
        for (String column : Migrations.personal()) {
            String table = column.substring(0, column.indexOf('.'));
            if (!registered().contains(table) && !PersonalRegister.NOBODYS.containsKey(table)) {
                unknown.add(column);
            }
        }

        assertThat(unknown)
                .as(
                        "Marked columns nobody would export or erase. Add their table to PersonalRegister.PLACES, before the tables"
                                + " its foreign keys point to, with how a person's rows are found; or to NOBODYS, with why it is"
                                + " about no invitee.")
                .isEmpty();
        assertThat(registered()).doesNotContainAnyElementsOf(PersonalRegister.NOBODYS.keySet());
    }

    @Test
    void everyMarkedColumnOfAPersonIsShownToThemAndErased() throws Exception {
        Set<String> marked = Migrations.personal().stream()
                .filter(column -> registered().contains(column.substring(0, column.indexOf('.'))))
                .collect(Collectors.toCollection(TreeSet::new));
        disk.events().put(Occasions.mondayEvening());
        Map<String, Integer> before = counts();
        fillEveryTable();

        Dossier dossier = data.about(ANNE, Disk.NOW);

        Set<String> shown = new TreeSet<>();
        dossier.holdings()
                .forEach(holding -> holding.rows()
                        .forEach(row -> row.keySet().forEach(column -> shown.add(holding.table() + "." + column))));
        assertThat(shown)
                .as(
                        "Shown to somebody who asks. A column that is missing is in a table whose 'where' in PersonalRegister"
                                + " does not find the rows of number %d and address %s",
                        NUMBER, ANNE.key())
                .containsAll(marked);

        data.erase(ANNE, Mark.NONE, Disk.NOW);

        assertThat(data.about(ANNE, Disk.NOW).holdings()).isEmpty();
        assertThat(counts()).as("rows by table").isEqualTo(before);
        assertThat(count("erased_count")).isEqualTo(1);
    }

    /** One row per table: every number is the same, every address hers, and every text says where it stands. */
    private void fillEveryTable() throws SQLException {
        try (Connection connection = disk.database().quartzConnections().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET REFERENTIAL_INTEGRITY FALSE");
            for (String table : registered()) {
                fill(table, connection);
            }
            statement.execute("SET REFERENTIAL_INTEGRITY TRUE");
        }
    }

    private static void fill(String table, Connection connection) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        try (PreparedStatement columns = connection.prepareStatement("""
                SELECT column_name, data_type, character_maximum_length FROM information_schema.columns
                WHERE table_schema = 'public' AND table_name = ? ORDER BY ordinal_position
                """)) {
            columns.setString(1, table);
            try (ResultSet rows = columns.executeQuery()) {
                while (rows.next()) {
                    String type = rows.getString(2).toLowerCase(Locale.ROOT);
                    values.put(rows.getString(1), value(table, rows.getString(1), type, rows.getLong(3)));
                }
            }
        }
        String names = String.join(", ", values.keySet());
        String marks =
                String.join(", ", values.keySet().stream().map(name -> "?").toList());
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + table + " (" + names + ") VALUES (" + marks + ")")) {
            int place = 1;
            for (Object value : values.values()) {
                insert.setObject(place++, value);
            }
            insert.execute();
        }
    }

    private static Object value(String table, String column, String type, long longest) {
        if (type.equals("boolean")) {
            return !column.equals("barred"); // who is barred counts nowhere
        }
        if (type.equals("bigint") || type.equals("integer")) {
            return NUMBER;
        }
        if (type.equals("date")) {
            return Columns.of(Disk.NOW).toLocalDate();
        }
        if (type.startsWith("timestamp") || type.startsWith("time")) {
            return Columns.of(Disk.NOW);
        }
        if (type.contains("binary")) {
            return new byte[] {'Z'};
        }
        String text = switch (column) {
            case "address_hash" -> AddressHash.of(ANNE.key());
            case "event_id" -> Disk.EVENING.value();
            case "verdict" -> "HELD";
            case "reason" -> "COMPLAINED";
            case "attendance" -> "ATTENDING";
            case "coming" -> "YES";
            case "source" -> "INVITEE";
            case "ground" -> "THREAD";
            case "kind" -> MailKind.INVITATION.name();
            case "version" -> Campaign.INVITED;
            default -> column.contains("address") || column.contains("_key") ? ANNE.key() : table;
        };
        return longest > 0 && text.length() > longest ? text.substring(0, (int) longest) : text;
    }

    private Map<String, Integer> counts() throws SQLException {
        Map<String, Integer> counts = new TreeMap<>();
        for (String table : registered()) {
            counts.put(table, count(table));
        }
        return counts;
    }

    private int count(String table) throws SQLException {
        try (Connection connection = disk.database().quartzConnections().getConnection();
                ResultSet rows = connection.createStatement().executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void whoIsForgottenIsRecognisedAndKeptFromMailWithoutStandingAnywhere() throws Exception {
        disk.post(Disk.mail(disk.invite("anne"), MailKind.INVITATION, Campaign.INVITED));
        AddrSpec anne = Disk.address("anne");

        data.erase(anne, Mark.KEPT, Disk.NOW);

        assertThat(new ArrayList<>(disk.people().all())).isEmpty();
        assertThat(disk.people().suppressions(anne)).hasSize(1);
        assertThat(count("suppression")).isZero();
        assertThat(count("forgotten")).isEqualTo(1);
        assertThat(disk.people().suppressions(Disk.address("anna"))).isEmpty();

        disk.invite("anne");

        assertThat(disk.people().find(anne).orElseThrow().mayBeWrittenTo()).isFalse();
        assertThat(count("forgotten")).isZero();
        assertThat(List.of(count("suppression"), count("erased_count"))).containsExactly(1, 1);
    }
}
