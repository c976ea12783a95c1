package org.erbij.step;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.erbij.domain.people.AddrSpec;
import org.erbij.mail.FolderId;
import org.erbij.mail.Octets;
import org.erbij.mail.Position;
import org.erbij.mail.RawMessage;
import org.erbij.step.screen.Screening;
import org.jspecify.annotations.Nullable;

/** One folder of {@code src/test/resources/mail}: a mail, byte for byte, and what is expected of it. */
record MailCase(String name, Octets mail, Properties expected) {
    private static final Path FOLDER = Path.of("src/test/resources/mail");

    static List<MailCase> all() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.sorted().map(MailCase::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static MailCase read(Path folder) {
        var expected = new Properties();
        Path expectations = folder.resolve("expected.properties");
        try {
            if (Files.exists(expectations)) {
                try (var in = Files.newBufferedReader(expectations, StandardCharsets.UTF_8)) {
                    expected.load(in);
                }
            }
            Octets mail = Octets.of(Files.readAllBytes(folder.resolve("message.eml")));
            return new MailCase(folder.getFileName().toString(), mail, expected);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static RawMessage raw(Octets mail) {
        return new RawMessage(new Position(new FolderId("home", "INBOX"), 1, 1), Instant.EPOCH, mail, true);
    }

    /** Kars of the fixtures organizes; his mails have ids that begin with {@code ours}. */
    static Screening screening() {
        return screening(null);
    }

    /** @param sinceOurs how long after the mail of ours that it answers it came; null where that is not known */
    static Screening screening(@Nullable Duration sinceOurs) {
        return new Screening(
                AddrSpec.of("kars@example.nl")::equals,
                id -> id.value().startsWith("ours."),
                token -> false,
                uid -> uid.value().endsWith("@example.nl"),
                message -> Optional.ofNullable(sinceOurs));
    }

    @Override
    public String toString() {
        return name;
    }
}
