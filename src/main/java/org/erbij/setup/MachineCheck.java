package org.erbij.setup;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;

/** Looks at the machine: room on the disk, and who else may read what only the organizer should. */
public final class MachineCheck {
    private static final long ENOUGH = 200_000_000;
    private static final long MEGA = 1_000_000;

    private final Path home;
    private final Path data;
    private final List<Path> secret;

    /** @param secret files and folders that nobody else may read, where they are there */
    public MachineCheck(Path home, Path data, List<Path> secret) {
        this.home = home;
        this.data = data;
        this.secret = List.copyOf(secret);
    }

    public Section look() {
        List<Finding> findings = new ArrayList<>();
        findings.add(room());
        findings.addAll(modes());
        Surroundings.objection(home).ifPresent(objection -> findings.add(Finding.look(objection)));
        return new Section("Machine", findings);
    }

    private Finding room() {
        try {
            return room(Files.getFileStore(Files.exists(data) ? data : home).getUsableSpace());
        } catch (IOException unknown) {
            return Finding.look("how much room there is on the disk cannot be told");
        }
    }

    /** @param free octets */
    static Finding room(long free) {
        return free < ENOUGH
                ? Finding.look("only " + free / MEGA + " MB are free on the disk; make room, or nothing can be kept")
                : Finding.fine("there is room on the disk");
    }

    private List<Finding> modes() {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return List.of(Finding.fine(
                    "who else can read your files cannot be told on this system; see to it that nobody can"));
        }
        List<Finding> open = new ArrayList<>();
        for (Path file : secret) {
            try {
                if (Files.exists(file)
                        && Files.getPosixFilePermissions(file).stream().anyMatch(MachineCheck::isOthers)) {
                    String mode = Files.isDirectory(file) ? "700" : "600";
                    open.add(Finding.look("others on this machine can read " + file
                            + "; this command makes it yours alone: chmod " + mode + " " + file));
                }
            } catch (IOException unreadable) {
                open.add(Finding.look(file + " cannot be looked at; it must belong to whoever runs Erbij"));
            }
        }
        return open.isEmpty() ? List.of(Finding.fine("key, password and database are yours alone")) : open;
    }

    private static boolean isOthers(PosixFilePermission permission) {
        return !permission.name().startsWith("OWNER");
    }
}
