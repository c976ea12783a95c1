package org.erbij.rehearse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes delivered mails as files a mail program opens, one folder a person, for the organizer's eyes only (0700, 0600). */
final class Archive {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm");

    private final Path folder;
    private final ZoneId zone;

    /** @param zone of the event, whose times the files are named by */
    Archive(Path folder, ZoneId zone) {
        this.folder = folder;
        this.zone = zone;
    }

    void write(List<Delivered> mails) {
        try {
            makePrivate(Files.createDirectories(folder), "rwx------");
            int number = 0;
            for (Delivered mail : mails) {
                number++;
                Path person =
                        Files.createDirectories(folder.resolve(mail.owner().value()));
                makePrivate(person, "rwx------");
                Instant date = mail.message().date();
                String moment = date == null ? "undated" : MOMENT.format(date.atZone(zone));
                Path file = person.resolve(
                        "%s-%03d-%s.eml".formatted(moment, number, mail.kind().word()));
                Files.write(file, mail.octets().toByteArray());
                makePrivate(file, "rw-------");
            }
        } catch (IOException refused) {
            throw new UncheckedIOException("the mails could not be written to " + folder, refused);
        }
    }

    private static void makePrivate(Path path, String permissions) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
