package org.erbij.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.erbij.domain.people.LawfulBasis;
import org.erbij.domain.people.Mailbox;
import org.erbij.store.DatabaseUnavailable.Reason;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database refuses, and what it says then (docs/errors.md). Exit codes are those of the commands. */
@Timeout(60)
class DatabaseTest {
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("data/erbij.mv.db");
    }

    private void openedWith(String key) {
        Database.open(new DatabaseSettings(folder.resolve("data/erbij"), key), Clock.systemUTC())
                .close();
    }

    private void refused(String key, Reason reason, String sentence) {
        assertThatThrownBy(() -> openedWith(key))
                .isInstanceOfSatisfying(
                        DatabaseUnavailable.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason))
                .message()
                .startsWith(sentence)
                .satisfies(message ->
                        assertThat(Files.readString(Path.of("docs/errors.md"))).contains("| " + sentence));
    }

    @Test
    void theFileIsItsOwnersAloneAndHoldsNoWordInTheClear() throws Exception {
        try (Disk disk = new Disk(folder)) {
            disk.people()
                    .add(
                            Mailbox.of("Kettingstraat", "kettingstraat@example.org"),
                            null,
                            LawfulBasis.CONSENT,
                            "",
                            Disk.NOW);
        }

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
                .isEqualTo("rwx------");
        assertThat(Files.readString(file(), StandardCharsets.ISO_8859_1))
                .doesNotContainIgnoringCase("kettingstraat", "CREATE TABLE");
    }

    @Test
    void aWrongKeyIsRefusedAtOnceAndChangesNothing() throws Exception {
        new Disk(folder).close();
        byte[] before = Files.readAllBytes(file());
        long start = System.nanoTime();

        refused("f".repeat(64), Reason.WRONG_KEY, "The key does not open the database.");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void whatAnotherProcessHasOpenIsRefusedUntilItEnds() throws Exception {
        Process other = Committing.start(folder, 1);
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("1");

            refused(Disk.KEY, Reason.IN_USE, "Another process has the database open, so this one may not.");
        } finally {
            other.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }

        try (Disk disk = new Disk(folder)) {
            assertThat(disk.people().find(Committing.address(1))).isPresent();
        }
    }

    @Test
    void aDatabaseOfANewerVersionIsRefusedAndChangesNothing() throws Exception {
        try (Disk disk = new Disk(folder);
                var connection = disk.database().quartzConnections().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO \"flyway_schema_history\" SELECT \"installed_rank\" + 1000, '999', 'newer', 'SQL', "
                            + "'V999__newer.sql', 1, 'erbij', \"installed_on\", 1, true FROM \"flyway_schema_history\" "
                            + "WHERE \"installed_rank\" = 1");
        }

        refused(Disk.KEY, Reason.TOO_NEW, "The database was made by a newer Erbij, which this one could damage.");
    }

    // H2 by itself takes a file that is shorter than its header for a new one, and begins anew
    @ParameterizedTest
    @ValueSource(ints = {0, 14, 4095})
    void aFileThatWasCutShortIsRefusedAndLeftAsItIs(int octets) throws Exception {
        new Disk(folder).close();
        byte[] left = Arrays.copyOf(Files.readAllBytes(file()), octets);
        Files.write(file(), left);

        refused(Disk.KEY, Reason.BROKEN, "The database cannot be opened");

        assertThat(Files.readAllBytes(file())).isEqualTo(left);
    }

    // H2 by itself finds no table in it, and begins anew
    @Test
    void aDamagedDatabaseIsRefusedAndLeftAsItIs() throws Exception {
        new Disk(folder).close();
        byte[] octets = Files.readAllBytes(file());
        for (int i = 3 * 4096; i < octets.length; i++) {
            octets[i] ^= 0x55;
        }
        Files.write(file(), octets);

        refused(Disk.KEY, Reason.BROKEN, "The database cannot be opened");

        assertThat(Files.readAllBytes(file())).isEqualTo(octets);
    }

    // H2 commits each table by itself
    @Test
    void aFirstStartThatWasKilledBeforeTheLastTableBeginsAgain() throws Exception {
        Files.createDirectories(file().getParent());
        Path draft = file().resolveSibling("erbij.draft.mv.db");
        String url = "jdbc:h2:file:" + folder.resolve("data/erbij.draft") + ";CIPHER=AES";
        try (var half = DriverManager.getConnection(url, "erbij", Disk.KEY + " erbij");
                var statement = half.createStatement()) {
            statement.execute("CREATE TABLE contact (id bigint)");
        }
        assertThat(draft).exists();

        Database.open(Disk.settings(folder), Clock.systemUTC()).close();
        assertThat(draft).doesNotExist();
        assertThat(file()).exists();
    }

    @Test
    void whatIsBeingMadeByAnotherIsLeftToIt() throws Exception {
        Files.createDirectories(file().getParent());
        String url = "jdbc:h2:file:" + folder.resolve("data/erbij.draft") + ";CIPHER=AES";
        try (var other = DriverManager.getConnection(url, "erbij", Disk.KEY + " erbij")) {
            assertThat(other.isValid(1)).isTrue();
            refused(Disk.KEY, Reason.IN_USE, "Another process has the database open, so this one may not.");
        }
        assertThat(file()).doesNotExist();
    }

    @Test
    void anOlderDatabaseIsBroughtUpToDateWithAllThatIsInIt() throws Exception {
        Path older = file().resolveSibling("erbij");
        Files.createDirectories(file().getParent());
        Flyway.configure()
                .dataSource(
                        "jdbc:h2:async:" + older + ";CIPHER=AES;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
                        "erbij",
                        Disk.KEY + " erbij")
                .locations("classpath:db/migration")
                .placeholderReplacement(false)
                .target("1")
                .load()
                .migrate();
        try (var one = DriverManager.getConnection(
                        "jdbc:h2:async:" + older + ";CIPHER=AES;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
                        "erbij",
                        Disk.KEY + " erbij");
                var statement = one.createStatement()) {
            statement.execute("CREATE TABLE kept (word text)");
            statement.execute("INSERT INTO kept VALUES ('still here')");
        }

        try (Disk disk = new Disk(folder);
                var connection = disk.database().quartzConnections().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT word FROM kept")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("still here");
            assertThat(disk.people().all()).isEmpty();
        }
        assertThat(file().resolveSibling("erbij.draft.mv.db")).doesNotExist();
    }

    @Test
    void aThreadThatIsInterruptedTakesTheFileFromNobody() {
        try (Disk disk = new Disk(folder)) {
            Thread.currentThread().interrupt();
            disk.people().add(Mailbox.of("", "anne@example.org"), null, LawfulBasis.CONSENT, "", Disk.NOW);
            assertThat(Thread.interrupted()).isTrue();

            assertThat(disk.people().all()).hasSize(1);
            assertThat(disk.reopen().people().all()).hasSize(1);
        }
    }

    @Test
    void aKeyThatIsTooShortIsNeverTried() {
        assertThatThrownBy(() -> new DatabaseSettings(folder, "abc"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("key: at least 32 hex digits");
    }
}
