package org.erbij.step.screen;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A text of which is known whether a machine wrote it: a reply of {@code src/corpus}, or one of {@code src/test/resources/automatic}
 * ({@code === kind | Subject}, {@code === Subject} for a person's).
 *
 * @param author whoever is imagined to have written it; texts of one author are never on both sides of a test
 */
record LabelledText(String id, String author, boolean machine, String label, String subject, String text) {
    private static final Path CORPUS = Path.of("src/corpus");
    private static final Path AUTOMATIC = Path.of("src/test/resources/automatic");

    static List<LabelledText> corpus() {
        return files(CORPUS, ".jsonl")
                .flatMap(file -> lines(file).map(LabelledText::row))
                .toList();
    }

    static List<LabelledText> invented() {
        return files(AUTOMATIC, ".txt").flatMap(LabelledText::mails).toList();
    }

    @Override
    public String toString() {
        return id;
    }

    /** Whether it is of {@code src/test/resources/automatic}: machines, and people who write like them. */
    boolean isInvented() {
        return id.contains(".txt");
    }

    /** Whether it is what most absent people have their mailbox say. */
    boolean isUsual() {
        return machine && id.startsWith("usual");
    }

    String words() {
        return NewText.of(text).words();
    }

    private static Stream<LabelledText> mails(Path file) {
        List<LabelledText> mails = new ArrayList<>();
        String name = file.getFileName().toString();
        for (String mail : String.join("\n", lines(file).toList()).split("(?m)^=== ")) {
            if (!mail.isBlank()) {
                int end = mail.indexOf('\n');
                String heading = mail.substring(0, end);
                String id = name + " " + (mails.size() + 1);
                boolean machine = heading.contains(" | ");
                String subject = heading.substring(machine ? heading.indexOf(" | ") + 3 : 0);
                mails.add(new LabelledText(
                        id, id, machine, machine ? "automatic" : "person", subject, mail.substring(end + 1)));
            }
        }
        return mails.stream();
    }

    private static LabelledText row(String line) {
        Map<String, String> fields = new HashMap<>();
        try (var json = new JsonFactory().createParser(line)) {
            String name = "";
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    name = json.getText();
                } else if (token.isScalarValue()) {
                    fields.putIfAbsent(name, json.getText());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new LabelledText(
                fields.get("id"),
                fields.getOrDefault("author", ""),
                fields.get("label").equals("automatic"),
                fields.get("label"),
                fields.getOrDefault("subject", "Re: Avond"),
                fields.get("text"));
    }

    private static Stream<Path> files(Path folder, String suffix) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
