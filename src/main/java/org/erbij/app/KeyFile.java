package org.erbij.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.erbij.cli.Refusal;

/** The file that holds what everything else is encrypted with: 32 octets in hex, readable by its owner alone. */
final class KeyFile {
    private static final int OCTETS = 32;
    private static final String FORM = "[0-9a-f]{64}";

    private final Path file;

    KeyFile(Path file) {
        this.file = file;
    }

    /**
     * Reads the key, and makes one when there is neither a key nor a database yet.
     *
     * @param database without H2's ending
     * @throws Refusal when the key is missing, damaged or open to others
     */
    Keys open(Path database) {
        try {
            if (Files.notExists(file)) {
                make(database);
            }
            refuseIfOpenToOthers();
            String written = Files.readString(file).strip();
            if (!written.matches(FORM)) {
                throw Refusal.settings(
                        "The key file " + file + " is damaged: it should hold 64 hex digits.",
                        "Without the right key the database cannot be read by anybody.",
                        "Put back the copy you kept of it.");
            }
            return new Keys(HexFormat.of().parseHex(written));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the key file " + file + " cannot be read", unreadable);
        }
    }

    private void make(Path database) throws IOException {
        if (Files.exists(database.resolveSibling(database.getFileName() + ".mv.db"))) {
            throw Refusal.settings(
                    "The key file " + file + " is missing, but there is a database.",
                    "Without its key the database cannot be read by anybody.",
                    "Put back the copy you kept of the key file, or name it as data.key-file in erbij.yaml.");
        }
        byte[] key = new byte[OCTETS];
        new SecureRandom().nextBytes(key);
        Path folder = file.toAbsolutePath().resolveSibling("");
        Files.createDirectories(folder);
        Path fresh = posix()
                ? Files.createTempFile(
                        folder,
                        "key",
                        ".new",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(folder, "key", ".new");
        // On disk before the first row is encrypted with it, and never there half.
        Files.writeString(
                fresh, HexFormat.of().formatHex(key) + "\n", StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private void refuseIfOpenToOthers() throws IOException {
        if (!posix()) {
            return;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        boolean open =
                permissions.stream().anyMatch(permission -> !permission.name().startsWith("OWNER"));
        if (open) {
            throw Refusal.settings(
                    "The key file " + file + " can be read by others on this machine.",
                    "Whoever has it can read the whole list.",
                    "Take their rights away: chmod 600 " + file);
        }
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
