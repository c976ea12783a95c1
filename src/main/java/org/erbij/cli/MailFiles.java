package org.erbij.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.erbij.mail.Octets;

/** Finds mails in files: a mail a file, mbox files, folders of both, standard input. */
final class MailFiles {
    private static final byte[] FROM = {'F', 'r', 'o', 'm', ' '};

    private final Terminal terminal;

    MailFiles(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Hands over every mail with its name: the path as given, below a folder the path below it, in an mbox with its number.
     *
     * @return whether every path could be read
     */
    boolean each(Path path, BiConsumer<String, Octets> mail) {
        try {
            if (path.toString().equals("-")) {
                read("-", terminal.in(), mail);
            } else if (Files.isDirectory(path)) {
                directory(path, mail);
            } else {
                file(path.toString(), path, mail);
            }
            return true;
        } catch (IOException | UncheckedIOException unreadable) {
            terminal.err().println(path + " cannot be read; nothing of it was classified. Is the name right?");
            return false;
        }
    }

    private void directory(Path folder, BiConsumer<String, Octets> mail) throws IOException {
        List<Path> files;
        try (Stream<Path> below = Files.walk(folder)) {
            files = below.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String name = folder.relativize(file).toString();
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.endsWith(".eml") || lower.endsWith(".mbox")) {
                file(name, file, mail);
            } else {
                terminal.err().println(name + " skipped: neither .eml nor .mbox");
            }
        }
    }

    private static void file(String name, Path file, BiConsumer<String, Octets> mail) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            read(name, in, mail);
        }
    }

    private static void read(String name, InputStream stream, BiConsumer<String, Octets> mail) throws IOException {
        BufferedInputStream in = new BufferedInputStream(stream, 64 * 1024);
        in.mark(FROM.length);
        byte[] beginning = in.readNBytes(FROM.length);
        in.reset();
        if (java.util.Arrays.equals(beginning, FROM)) {
            new Mbox(in).each((number, octets) -> mail.accept(name + "#" + number, octets));
        } else {
            mail.accept(name, Octets.of(in.readAllBytes()));
        }
    }
}
