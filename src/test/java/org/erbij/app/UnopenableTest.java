package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.erbij.rehearse.EmbeddedMail;
import org.erbij.store.Committing;
import org.erbij.store.Database;
import org.erbij.store.DatabaseSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A database that may not be opened ends a command with 2 and one sentence, and {@code run} before it reads a mail. */
@Timeout(60)
class UnopenableTest {
    @TempDir
    private Path home;

    private final EmbeddedMail mail = new EmbeddedMail();

    @BeforeEach
    void writeSettings() throws Exception {
        mail.open(Household.KARS);
        Household.writeSettings(home, mail);
    }

    @AfterEach
    void closeMail() {
        mail.close();
    }

    private String refusal(String... arguments) {
        Typed terminal = Typed.piping("");
        Clock clock = Clock.fixed(Instant.parse("2027-03-01T09:00:00Z"), ZoneOffset.UTC);
        assertThat(InProcess.execute(home, clock, terminal, arguments)).isEqualTo(2);
        assertThat(terminal.told()).isEmpty();
        return terminal.complained();
    }

    @Test
    void aSecondProcessIsToldThatThereIsOne() throws Exception {
        Files.createDirectories(home.resolve("data"));
        Path key = Files.writeString(home.resolve("data/key"), "0".repeat(64));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        Process other = Committing.start(home, 1);
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("1");

            String said = "Another process has the database open, so this one may not. "
                    + "Mostly that is 'erbij run': stop it, with Ctrl-C where it runs, and give this again.\n";
            assertThat(refusal("status")).isEqualTo(said);
            assertThat(refusal("run")).isEqualTo(said);
            Typed rehearsing = Typed.piping("");
            assertThat(new NamesOfTheList(home, Clock.systemUTC(), rehearsing).get())
                    .isEmpty();
            assertThat(rehearsing.complained())
                    .as("afterwards nobody could tell what it was")
                    .contains("so made-up names play: " + said);
        } finally {
            other.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void anOlderVersionLeavesTheDatabaseOfANewerOneAlone() throws Exception {
        Typed first = Typed.piping("");
        assertThat(InProcess.execute(home, Clock.systemUTC(), first, "status")).isZero();
        Path file = home.resolve("data/erbij");
        Keys keys = new KeyFile(home.resolve("data/key")).open(file);
        try (Database database = Database.open(new DatabaseSettings(file, keys.database()), Clock.systemUTC());
                var connection = database.quartzConnections().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE \"flyway_schema_history\" SET \"version\" = '999' WHERE \"installed_rank\" = "
                    + "(SELECT max(\"installed_rank\") FROM \"flyway_schema_history\")");
        }

        String said = "The database was made by a newer Erbij, which this one could damage. "
                + "Use that version, or a newer one.\n";
        assertThat(refusal("status")).isEqualTo(said);
        assertThat(refusal("run")).isEqualTo(said);
    }

    @Test
    void aFileThatWasCutShortIsNotTakenForANewOne() throws Exception {
        Typed first = Typed.piping("");
        assertThat(InProcess.execute(home, Clock.systemUTC(), first, "status")).isZero();
        Files.write(home.resolve("data/erbij.mv.db"), new byte[0]);

        assertThat(refusal("status"))
                .isEqualTo("The database cannot be opened (cut short). Nothing was changed. "
                        + "Keep a copy of the data folder before you try anything else.\n");
    }
}
