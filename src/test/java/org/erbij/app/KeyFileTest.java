package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.erbij.cli.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The key: made once, for its owner alone, and never made anew beside a database. */
class KeyFileTest {
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("keys/key");
    }

    private Path database() {
        return folder.resolve("data/erbij");
    }

    private void written(String text, String mode) throws Exception {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), text);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString(mode));
    }

    @Test
    void theFirstOpeningMakesAKeyForItsOwnerAlone() throws Exception {
        Keys keys = new KeyFile(file()).open(database());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file())).matches("[0-9a-f]{64}\n");
        assertThat(keys.database())
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(Files.readString(file()).strip());
        try (Stream<Path> left = Files.list(file().getParent())) {
            assertThat(left).containsExactly(file());
        }
    }

    @Test
    void everyOpeningGivesTheSameKeysAndEachUseItsOwn() {
        Keys first = new KeyFile(file()).open(database());
        Keys second = new KeyFile(file()).open(database());

        assertThat(second.database()).isEqualTo(first.database());
        assertThat(second.messageIds()).isEqualTo(first.messageIds());
        assertThat(java.util.HexFormat.of().formatHex(first.messageIds())).isNotEqualTo(first.database());
    }

    @Test
    void twoHomesHaveTwoKeys() {
        Keys one = new KeyFile(folder.resolve("one")).open(database());
        Keys other = new KeyFile(folder.resolve("other")).open(database());

        assertThat(one.database()).isNotEqualTo(other.database());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-rw-rw-"})
    void aKeyOthersCanReachIsRefused(String mode) throws Exception {
        written("a".repeat(64), mode);

        assertThatThrownBy(() -> new KeyFile(file()).open(database()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("can be read by others")
                .hasMessageContaining("chmod 600 " + file());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "zzzz", "not a key at all"})
    void aDamagedKeyIsRefusedAndLeftAsItIs(String text) throws Exception {
        written(text, "rw-------");

        assertThatThrownBy(() -> new KeyFile(file()).open(database()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is damaged: it should hold 64 hex digits")
                .hasMessageContaining("Put back the copy");
        assertThat(Files.readString(file())).isEqualTo(text);
    }

    @Test
    void aKeyCutShortIsRefused() throws Exception {
        written("a".repeat(63), "rw-------");

        assertThatThrownBy(() -> new KeyFile(file()).open(database())).hasMessageContaining("is damaged");
    }

    @Test
    void aMissingKeyBesideADatabaseIsNotMadeAnew() throws Exception {
        Files.createDirectories(database().getParent());
        Files.writeString(folder.resolve("data/erbij.mv.db"), "what was kept");

        assertThatThrownBy(() -> new KeyFile(file()).open(database()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is missing, but there is a database")
                .hasMessageContaining("data.key-file");
        assertThat(file()).doesNotExist();
    }
}
