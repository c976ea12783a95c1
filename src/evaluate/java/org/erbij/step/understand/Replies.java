package org.erbij.step.understand;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.erbij.measure.JsonLine;

/** Reads labelled replies, one JSON object a line. */
final class Replies {
    private Replies() {}

    /** All of a folder, file by file in the order of their names. */
    static List<Reply> in(Path folder) throws IOException {
        List<Reply> replies = new ArrayList<>();
        for (Path file : files(folder, ".jsonl")) {
            List<String> lines = Files.readAllLines(file);
            boolean remarkedOn = lines.stream().anyMatch(line -> line.contains("\"asks\""));
            for (String line : lines) {
                if (!line.isBlank()) {
                    replies.add(of(line, remarkedOn));
                }
            }
        }
        return List.copyOf(replies);
    }

    static List<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static Reply of(String line, boolean remarkedOn) throws IOException {
        Map<String, List<String>> values = JsonLine.fields(line);
        return new Reply(
                one(values, "id"),
                one(values, "text"),
                one(values, "label"),
                all(values, "accept"),
                one(values, "coming"),
                one(values, "lang"),
                Integer.parseInt("0" + one(values, "guests")),
                one(values, "unsubscribe").equals("true"),
                one(values, "author"),
                one(values, "style"),
                one(values, "hard").equals("true"),
                all(values, "because"),
                all(values, "leaves"),
                all(values, "asks"),
                all(values, "notes"),
                remarkedOn);
    }

    private static String one(Map<String, List<String>> values, String key) {
        return values.getOrDefault(key, List.of("")).get(0);
    }

    private static List<String> all(Map<String, List<String>> values, String key) {
        return List.copyOf(values.getOrDefault(key, List.of()));
    }
}
