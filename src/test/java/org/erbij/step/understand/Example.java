package org.erbij.step.understand;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One labelled reply of {@code src/test/resources/reading}. */
record Example(
        String id,
        String text,
        String label,
        String coming,
        String language,
        int guests,
        boolean unsubscribe,
        List<String> accept) {

    static List<Example> all(String file) throws IOException {
        List<Example> examples = new ArrayList<>();
        try (InputStream in = Example.class.getResourceAsStream("/reading/" + file)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                examples.add(of(line));
            }
        }
        return examples;
    }

    static Example of(String line) throws IOException {
        Map<String, String> fields = new HashMap<>();
        List<String> accept = new ArrayList<>();
        try (var json = new JsonFactory().createParser(line)) {
            String name = "";
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    name = json.getText();
                } else if (token.isScalarValue() && name.equals("accept")) {
                    accept.add(json.getText());
                } else if (token.isScalarValue()) {
                    fields.put(name, json.getText());
                }
            }
        }
        return new Example(
                fields.getOrDefault("id", ""),
                fields.getOrDefault("text", ""),
                fields.getOrDefault("label", ""),
                fields.getOrDefault("coming", "null"),
                fields.getOrDefault("lang", "null"),
                Integer.parseInt(fields.getOrDefault("guests", "0")),
                Boolean.parseBoolean(fields.getOrDefault("unsubscribe", "false")),
                List.copyOf(accept));
    }

    boolean isDecidable() {
        return !label.equals("unclear");
    }

    boolean allows(String verdict) {
        return label.equals(verdict) || accept.contains(verdict);
    }

    static String verdict(Understanding understanding) {
        return understanding.match(u -> u.answer().attendance().name().toLowerCase(Locale.ROOT), u -> "unclear");
    }
}
