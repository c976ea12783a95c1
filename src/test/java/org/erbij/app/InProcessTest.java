package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.erbij.rehearse.EmbeddedMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A command on a home that opens what it needs itself, and what it says when it cannot. */
@Timeout(30)
class InProcessTest {
    @TempDir
    private Path home;

    private final Clock clock = Clock.fixed(Instant.parse("2027-03-01T09:00:00Z"), ZoneOffset.UTC);

    private int execute(Typed terminal, String... arguments) {
        return InProcess.execute(home, clock, terminal, arguments);
    }

    private void settings(EmbeddedMail mail) throws Exception {
        mail.open(Household.KARS);
        Household.writeSettings(home, mail);
    }

    @Test
    void theFirstCommandMakesTheDataAndItsKeyForTheirOwnerAlone() throws Exception {
        try (EmbeddedMail mail = new EmbeddedMail()) {
            settings(mail);
            Typed terminal = Typed.piping("");

            assertThat(execute(terminal, "status")).isZero();

            assertThat(terminal.told()).startsWith("No event yet; 'erbij event apply FILE' adds one.");
            assertThat(mode("data")).isEqualTo("rwx------");
            assertThat(mode("data/key")).isEqualTo("rw-------");
            assertThat(mode("data/erbij.mv.db")).isEqualTo("rw-------");
        }
    }

    private String mode(String file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(file)));
    }

    @Test
    void aWrongKeyIsToldInOneSentenceAndChangesNothing() throws Exception {
        try (EmbeddedMail mail = new EmbeddedMail()) {
            settings(mail);
            execute(Typed.piping(""), "status");
            Files.writeString(home.resolve("data/key"), "0".repeat(64));
            byte[] before = Files.readAllBytes(home.resolve("data/erbij.mv.db"));
            Typed terminal = Typed.piping("");

            assertThat(execute(terminal, "status")).isEqualTo(2);

            assertThat(terminal.complained())
                    .isEqualTo("The key does not open the database. The database and its key file belong together: "
                            + "put back the key file that was made with it.\n");
            assertThat(Files.readAllBytes(home.resolve("data/erbij.mv.db"))).isEqualTo(before);
        }
    }

    @Test
    void aDatabaseThatALookHasMadeIsNotSetAsideByARestore() throws Exception {
        try (EmbeddedMail mail = new EmbeddedMail()) {
            settings(mail);
            String backup = home.resolve("erbij.backup").toString();
            execute(Typed.piping(""), "people", "add", "anne@example.org", "--yes");
            execute(Typed.piping(""), "backup", backup);
            Files.delete(home.resolve("data/erbij.mv.db"));
            execute(Typed.piping(""), "status");
            Typed terminal = Typed.piping("");

            assertThat(execute(terminal, "restore", backup, "--yes")).isZero();

            assertThat(terminal.told()).contains("The backup is in place.").doesNotContain("What was there lies in");
            Typed list = Typed.piping("");
            execute(list, "people", "list");
            assertThat(list.told()).contains("anne@example.org");
            Typed again = Typed.piping("");
            execute(again, "restore", backup, "--yes");
            assertThat(again.told()).contains("What was there lies in");
        }
    }

    @Test
    void withoutSettingsNothingIsMade() throws Exception {
        Typed terminal = Typed.piping("");

        assertThat(execute(terminal, "status")).isEqualTo(2);

        assertThat(terminal.complained()).startsWith("There is no erbij.yaml in " + home);
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void aDataFolderThatIsNoneIsARefusalAndNoBug() throws Exception {
        try (EmbeddedMail mail = new EmbeddedMail()) {
            settings(mail);
            Files.writeString(home.resolve("data"), "a file");
            Typed terminal = Typed.piping("");

            assertThat(execute(terminal, "status")).isEqualTo(2);

            assertThat(terminal.complained())
                    .startsWith("The data folder " + home.resolve("data"))
                    .contains("Nothing was read and nothing was kept.");
        }
    }

    @Test
    void runEndsWithThreeWhenTheMailboxRefusesThePassword() throws Exception {
        try (EmbeddedMail mail = new EmbeddedMail()) {
            settings(mail);
            Files.writeString(home.resolve("password"), "not the password");
            Typed terminal = Typed.piping("");

            assertThat(execute(terminal, "run")).isEqualTo(3);

            assertThat(terminal.complained())
                    .startsWith("The mailbox refuses us: ")
                    .contains("Nothing was read and nothing was sent.", "the password, which stands in the file")
                    .contains(home.resolve("password").toString(), "Then give 'erbij run' again.")
                    .doesNotContain("not the password", "kars");
        }
    }

    @Test
    void aBugOfOursIsToldWithItsPlaceAndWithoutWhatItSaid() {
        Typed terminal = Typed.piping("");
        Desk broken = new Desk(
                () -> {
                    throw new IllegalStateException("could not greet anne@example.org");
                },
                () -> {});

        int code = new Commands(terminal, broken, () -> 0, clock).execute("status");

        assertThat(code).isEqualTo(70);
        assertThat(terminal.complained())
                .startsWith("Erbij has a bug: java.lang.IllegalStateException at org.erbij.app.InProcessTest")
                .endsWith("Nothing that was kept is lost. Please report this line.\n")
                .doesNotContain("anne", "greet");
    }
}
