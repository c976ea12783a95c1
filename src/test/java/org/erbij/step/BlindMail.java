package org.erbij.step;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.erbij.mail.Octets;
import org.erbij.mail.RawMessage;
import org.erbij.measure.JsonLine;

/** One mail of {@code src/test/resources/blind}, with what is expected of it. */
record BlindMail(Path file, Map<String, List<String>> expected) {
    private static final Path ALL = Path.of("src/test/resources/blind");

    BlindMail {
        expected = Map.copyOf(expected);
    }

    /** Those of a folder that says what it expects. */
    static List<BlindMail> expected(String folder) {
        try (Stream<String> lines = Files.lines(ALL.resolve(folder).resolve("expected.jsonl"))) {
            return lines.map(line -> of(folder, line)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All of a folder of which the same is expected. */
    static List<BlindMail> in(String folder) {
        try (Stream<Path> files = Files.list(ALL.resolve(folder))) {
            return files.sorted().map(file -> new BlindMail(file, Map.of())).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static BlindMail of(String folder, String line) {
        try {
            Map<String, List<String>> fields = JsonLine.fields(line);
            return new BlindMail(ALL.resolve(folder).resolve(fields.get("file").get(0)), fields);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String name() {
        return file.getFileName().toString();
    }

    RawMessage raw() {
        try {
            return MailCase.raw(Octets.of(Files.readAllBytes(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<String> all(String key) {
        return expected.getOrDefault(key, List.of());
    }

    /** Empty where nothing is said. */
    String one(String key) {
        return all(key).stream().findFirst().orElse("");
    }
}
