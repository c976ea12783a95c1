package org.erbij.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.erbij.mail.Octets;

/** Finds mails in files: a mail a file, mbox files, folders of both, standard input. */
final class MailFiles {
    private static final byte[] FROM = {'F', 'r', 'o', 'm', ' '};

    /** More than any mail server takes; the rest of such a file is not looked at. */
    private static final int LONGEST_MAIL = 64 << 20;

    /** Is told what was found, in order. */
    interface Found {
        void mail(String name, Octets octets);

        /** A mail is there, and its file cannot be read. */
        void unreadable(String name);
    }

    private final Terminal terminal;
    private final Progress progress;

    MailFiles(Terminal terminal, Progress progress) {
        this.terminal = terminal;
        this.progress = progress;
    }

    /**
     * Hands over every mail with its name: the path as given, below a folder the path below it, in an mbox with its number.
     *
     * @return whether every path could be read
     */
    boolean each(Path path, Found found) {
        try {
            if (path.toString().equals("-")) {
                read("-", terminal.in(), found);
            } else if (Files.isDirectory(path)) {
                directory(path, found);
            } else if (Files.exists(path)) {
                file(path.toString(), path, found);
            } else {
                throw new NoSuchFileException(path.toString());
            }
            return true;
        } catch (IOException | UncheckedIOException unreadable) {
            progress.end();
            terminal.err().println(path + " cannot be read; nothing of it was classified. Is the name right?");
            return false;
        }
    }

    private void directory(Path folder, Found found) throws IOException {
        List<Path> files;
        try (Stream<Path> below = Files.walk(folder)) {
            files = below.filter(path -> !Files.isDirectory(path)).sorted().toList();
        }
        progress.folder(files.size());
        for (Path file : files) {
            progress.file();
            String name = folder.relativize(file).toString();
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.endsWith(".eml") || lower.endsWith(".mbox")) {
                file(name, file, found);
            } else {
                progress.wipe();
                terminal.err().println(name + " skipped: neither .eml nor .mbox");
            }
        }
        progress.end();
    }

    private void file(String name, Path file, Found found) {
        try (InputStream in = Files.newInputStream(file)) {
            read(name, in, found);
        } catch (IOException unreadable) {
            progress.wipe();
            terminal.err().println(name + " cannot be read to its end");
            found.unreadable(name);
        }
    }

    private static void read(String name, InputStream stream, Found found) throws IOException {
        BufferedInputStream in = new BufferedInputStream(stream, 64 * 1024);
        in.mark(FROM.length);
        byte[] beginning = in.readNBytes(FROM.length);
        in.reset();
        if (Arrays.equals(beginning, FROM)) {
            new Mbox(in).each((number, octets) -> found.mail(name + "#" + number, octets));
        } else if (beginning.length > 0 || !name.toLowerCase(Locale.ROOT).endsWith(".mbox")) {
            found.mail(name, Octets.of(in.readNBytes(LONGEST_MAIL)));
        }
    }
}
