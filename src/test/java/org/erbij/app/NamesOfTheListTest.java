package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.erbij.rehearse.EmbeddedMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A rehearsal plays with the first names of the organizer's own list, wherever its database is open, and learns no more. */
@Timeout(60)
class NamesOfTheListTest {
    private static final String LIST = """
            Anne Visser <anne@example.org>
            Bram de Wit <bram@example.org>
            Bram Jansen <bram.j@example.org>
            Bakkerij Jansen <brood@example.org>
            <zonder@example.org>
            """;

    @TempDir
    private Path home;

    private final Clock clock = Clock.fixed(Instant.parse("2027-03-01T09:00:00Z"), ZoneOffset.UTC);
    private final Typed terminal = Typed.piping("");

    private List<String> names() {
        return new NamesOfTheList(home, clock, terminal).get();
    }

    private void list(EmbeddedMail mail) throws Exception {
        mail.open(Household.KARS);
        Household.writeSettings(home, mail);
        Path file = Files.writeString(home.resolve("list.txt"), LIST);
        assertThat(InProcess.execute(
                        home, clock, Typed.piping(""), "people", "import", file.toString(), "--source", "us", "--yes"))
                .isZero();
    }

    @Test
    void firstNamesAloneEachOnceAndNoShops() throws Exception {
        try (EmbeddedMail mail = new EmbeddedMail()) {
            list(mail);

            assertThat(names()).containsExactly("Anne", "Bram");
        }
    }

    @Test
    void whatRunHasOpenIsAskedThroughTheSocket() throws Exception {
        try (EmbeddedMail mail = new EmbeddedMail()) {
            list(mail);
            try (Wiring running = new Wiring(new Configuration(home, java.util.Map.of()).read(), clock);
                    ControlSocket socket = new ControlSocket(Main.socket(home))) {
                StringBuilder heard = new StringBuilder();
                socket.listen((caller, arguments) -> {
                    heard.append(Arrays.toString(arguments));
                    return new Commands(caller, new Desk(() -> running, () -> {}), () -> 4, clock).execute(arguments);
                });

                assertThat(names()).containsExactly("Anne", "Bram");
                assertThat(heard).hasToString("[people, list, --first-names]");
            }
        }
    }

    @Test
    void whereThereIsNoListNoneIsMade() throws Exception {
        assertThat(names()).isEmpty();
        try (EmbeddedMail mail = new EmbeddedMail()) {
            mail.open(Household.KARS);
            Household.writeSettings(home, mail);

            assertThat(names()).isEmpty();
        }
        assertThat(home.resolve("data")).doesNotExist();
        assertThat(terminal.complained()).isEmpty();
    }

    @Test
    void aListThatCannotBeReadIsToldAndStopsNoRehearsal() throws Exception {
        try (EmbeddedMail mail = new EmbeddedMail()) {
            list(mail);
            Files.writeString(home.resolve("data/key"), "0".repeat(64));

            assertThat(names()).isEmpty();
            assertThat(terminal.complained()).containsPattern("so made-up names play: .*key");
        }
    }
}
