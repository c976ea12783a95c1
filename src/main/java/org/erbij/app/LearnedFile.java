package org.erbij.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.erbij.account.MailServer;
import org.erbij.cli.Refusal;
import org.erbij.domain.people.AddrSpec;
import org.erbij.setup.Learned;
import org.jspecify.annotations.Nullable;

/** {@code data/account.yaml}: what the probe has shown (ADR 0011). It counts for the account it was shown on, and no other. */
final class LearnedFile {
    private static final Set<String> KEYS = Set.of(
            "account",
            "server",
            "files-sent",
            "finds-our-id",
            "keeps-message-id",
            "sub-addressing",
            "authserv-id",
            "probed");

    static final String NAME = "account.yaml";

    private final Path file;
    private final String account;
    private final String server;

    LearnedFile(Path data, AddrSpec organizer, MailServer smtp) {
        this.file = data.resolve(NAME);
        this.account = organizer.key();
        this.server = smtp.host();
    }

    static LearnedFile of(Settings settings) {
        return new LearnedFile(settings.data(), settings.organizer().address(), settings.smtp());
    }

    /** {@link Learned#NOTHING} where nothing was shown, or on another account. */
    Learned read() {
        Yaml yaml = yaml();
        if (yaml == null || !isMine(yaml)) {
            return Learned.NOTHING;
        }
        return new Learned(
                yes(yaml, "files-sent"),
                yes(yaml, "finds-our-id"),
                yes(yaml, "keeps-message-id"),
                yes(yaml, "sub-addressing"),
                yaml.find("authserv-id").orElse(null));
    }

    /** When it was shown; empty where nothing was, or on another account. */
    Optional<Instant> probedAt() {
        Yaml yaml = yaml();
        return yaml == null || !isMine(yaml) ? Optional.empty() : yaml.find("probed", Instant::parse);
    }

    private boolean isMine(@Nullable Yaml yaml) {
        return yaml != null
                && yaml.find("account").filter(account::equals).isPresent()
                && yaml.find("server").filter(server::equals).isPresent();
    }

    private static boolean yes(Yaml yaml, String key) {
        return yaml.find(key).filter("yes"::equals).isPresent();
    }

    /** @throws Refusal when somebody has changed it into what cannot be */
    private @Nullable Yaml yaml() {
        try {
            return Files.exists(file) ? Yaml.read(NAME, Files.readString(file)).allowing(KEYS) : null;
        } catch (IOException unreadable) {
            throw Refusal.settings(
                    "The file " + file + " cannot be read.",
                    "It holds what 'erbij check --probe' has learned of your account.",
                    "It must belong to whoever runs Erbij; or take it away and probe again.");
        }
    }

    void keep(Learned learned, Instant probed) throws IOException {
        String id = learned.authservId();
        String text = "# What 'erbij check --probe' has learned of your account. Probe again rather than change it.\n"
                + "account: \"" + account.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\n"
                + "server: \"" + server + "\"\n"
                + line("files-sent", learned.filesSent())
                + line("finds-our-id", learned.findsOurId())
                + line("keeps-message-id", learned.keepsMessageId())
                + line("sub-addressing", learned.subAddressing())
                + "probed: \"" + probed.truncatedTo(ChronoUnit.SECONDS) + "\"\n"
                + (id == null ? "" : "authserv-id: \"" + id.replaceAll("[^A-Za-z0-9._-]", "") + "\"\n");
        Path data = file.toAbsolutePath().resolveSibling("");
        if (Files.notExists(data)) {
            Files.createDirectories(data);
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
            }
        }
        Path fresh = file.resolveSibling(NAME + ".new");
        Files.deleteIfExists(fresh);
        LocalTerminal.saveNew(fresh, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String line(String key, boolean value) {
        return key + ": " + (value ? "yes" : "no") + "\n";
    }
}
