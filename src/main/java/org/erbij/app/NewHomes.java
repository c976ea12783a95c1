package org.erbij.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.erbij.cli.InitCommand;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Mailbox;
import org.erbij.setup.Credentials;
import org.erbij.setup.HomeFolder;
import org.erbij.setup.PrivateAuthority;
import org.erbij.setup.Providers;
import org.erbij.setup.Servers;
import org.jspecify.annotations.Nullable;

/** Homes as {@code init} makes them, each with its key. */
final class NewHomes implements InitCommand.Homes {
    private final Function<AddrSpec, Optional<Servers>> discovery;
    private final Clock clock;

    /** @param discovery asks a domain whose provider is not known */
    NewHomes(Function<AddrSpec, Optional<Servers>> discovery, Clock clock) {
        this.discovery = discovery;
        this.clock = clock;
    }

    @Override
    public Optional<Servers> servers(AddrSpec address) {
        return Providers.of(address).or(() -> discovery.apply(address));
    }

    @Override
    public boolean isSettled(Path folder) {
        return new HomeFolder(folder).isSettled();
    }

    @Override
    public List<String> make(
            Path folder,
            Mailbox organizer,
            Servers servers,
            @Nullable PrivateAuthority authority,
            Credentials credentials,
            boolean texts)
            throws IOException {
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.systemDefault()));
        List<String> made =
                new ArrayList<>(new HomeFolder(folder).make(organizer, servers, authority, credentials, texts, today));
        Path key = folder.resolve("data").resolve("key");
        boolean fresh = Files.notExists(key);
        try {
            new KeyFile(key).open(folder.resolve("data").resolve("erbij"));
        } catch (UncheckedIOException unwritable) {
            throw new IOException(unwritable);
        }
        if (fresh) {
            made.add("data/key");
        }
        return made;
    }
}
