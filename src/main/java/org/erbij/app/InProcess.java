package org.erbij.app;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.erbij.cli.Refusal;
import org.erbij.cli.Terminal;
import org.erbij.store.Backups;
import org.erbij.store.DatabaseSettings;
import org.erbij.store.DatabaseUnavailable;
import org.jspecify.annotations.Nullable;

/** Carries out a command in this process, opening the database when the command asks for it. */
final class InProcess {
    private final Path home;
    private final Clock clock;
    private @Nullable Wiring wiring;

    private InProcess(Path home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    static int execute(Path home, Clock clock, Terminal terminal, String... arguments) {
        InProcess here = new InProcess(home, clock);
        CountDownLatch ended = new CountDownLatch(1);
        try {
            Desk desk = new Desk(here::wired, () -> {}, here::putBack);
            return new Commands(terminal, desk, () -> new Runner(here.wired(), terminal, ended).call(), clock, home)
                    .execute(arguments);
        } finally {
            here.close();
            ended.countDown();
        }
    }

    /** @throws Refusal when settings, key or database will not have it */
    private Wiring wired() {
        Wiring built = wiring;
        if (built == null) {
            Settings settings = new Configuration(home, System.getenv()).read();
            try {
                built = new Wiring(settings, clock);
            } catch (DatabaseUnavailable unavailable) {
                throw Refusal.settings(String.valueOf(unavailable.getMessage()), "", "");
            } catch (UncheckedIOException unusable) {
                throw Refusal.settings(
                        "The data folder " + settings.data() + " or the key file " + settings.keyFile()
                                + " cannot be used.",
                        "Nothing was read and nothing was kept.",
                        "Both must belong to whoever runs Erbij; is the disk full?");
            }
            wiring = built;
        }
        return built;
    }

    private Optional<Path> putBack(Path backup) {
        Settings settings = new Configuration(home, System.getenv()).read();
        if (Files.notExists(settings.keyFile())) {
            throw Refusal.settings(
                    "The key file " + settings.keyFile() + " is missing.",
                    "Without the key it was made with, a backup cannot be read by anybody.",
                    "Put back the copy you kept of the key file, and then the backup.");
        }
        try {
            Keys keys = new KeyFile(settings.keyFile()).open(Wiring.databaseFile(settings));
            return Backups.putBack(
                    new DatabaseSettings(Wiring.databaseFile(settings), keys.database()), backup, clock.instant());
        } catch (DatabaseUnavailable unavailable) {
            throw Refusal.settings(String.valueOf(unavailable.getMessage()), "", "");
        }
    }

    private void close() {
        Wiring built = wiring;
        if (built != null) {
            built.close();
        }
    }
}
