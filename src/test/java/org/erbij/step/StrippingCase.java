package org.erbij.step;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.erbij.mail.Octets;

/** One case of {@code src/test/resources/stripping}: what arrives, and the words that must remain of it. */
record StrippingCase(String name, boolean html, String ours, String body, String visible) {
    private static final Path FOLDER = Path.of("src/test/resources/stripping");

    static List<StrippingCase> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .flatMap(file -> in(file).stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<StrippingCase> in(Path file) {
        String title = file.getFileName().toString().replace(".txt", "");
        List<StrippingCase> cases = new ArrayList<>();
        String ours = "";
        String name = "";
        String body = "";
        for (String section : read(file).substring(3).split("\n@@ ")) {
            int newline = section.indexOf('\n');
            String heading = newline < 0 ? section : section.substring(0, newline);
            String text = newline < 0 ? "" : section.substring(newline + 1);
            switch (heading) {
                case "ours" -> ours = text;
                case "visible" -> cases.add(new StrippingCase(name, title.startsWith("html"), ours, body, text));
                default -> {
                    name = title + ": " + heading;
                    body = text;
                }
            }
        }
        return cases;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).stripTrailing();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same with another reply in it. */
    StrippingCase saying(String reply) {
        String now = visible.strip();
        int at = body.indexOf(now);
        String written = html ? reply.replace(">", "&gt;").replace("<", "&lt;").replace("\n", "<br>") : reply;
        String other = body.substring(0, at) + written + body.substring(at + now.length());
        return new StrippingCase(name, html, ours, other, reply);
    }

    Octets mail() {
        String mail = "From: Anne de Wit <anne@example.org>\r\nTo: kars@example.nl\r\nSubject: Re: Avond\r\n"
                + "MIME-Version: 1.0\r\nContent-Type: text/" + (html ? "html" : "plain") + "; charset=utf-8\r\n"
                + "Content-Transfer-Encoding: 8bit\r\n\r\n" + body.replace("\n", "\r\n");
        return Octets.of(mail.getBytes(StandardCharsets.UTF_8));
    }

    /** What counts of a text: its lines, whatever the blanks in and between them. */
    static String words(String text) {
        return text.lines()
                .map(line -> line.replaceAll("\\s+", " ").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return name;
    }
}
