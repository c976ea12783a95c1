package org.erbij.measure;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Labelled replies as they stand in a file, one JSON object a line; fields that are not known are passed over.
 *
 * @param rows those that can be used, in the order of the file
 * @param bad those that cannot
 */
public record LabelledReplies(List<Row> rows, List<Bad> bad) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final List<String> LABELS =
            Stream.of(Label.values()).map(Label::word).toList();
    private static final Set<String> LANGUAGES = Set.of("nl", "en", "mixed");
    private static final Set<String> COMING = Set.of("yes", "no", "perhaps");

    public LabelledReplies {
        rows = List.copyOf(rows);
        bad = List.copyOf(bad);
    }

    /** @param line its number in the file, from 1 */
    public record Row(int line, LabelledReply reply) {}

    /**
     * A line that cannot be used.
     *
     * @param because what is wrong with it, and what to do
     */
    public record Bad(int line, String because) {
        @Override
        public String toString() {
            return "line " + line;
        }
    }

    public static LabelledReplies read(Reader text) throws IOException {
        List<Row> rows = new ArrayList<>();
        List<Bad> bad = new ArrayList<>();
        BufferedReader lines = new BufferedReader(text);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String bare = number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
            if (!bare.isBlank()) {
                try {
                    rows.add(new Row(number, reply(bare, number)));
                } catch (Unusable unusable) {
                    bad.add(new Bad(number, unusable.because));
                }
            }
        }
        return new LabelledReplies(rows, bad);
    }

    private static LabelledReply reply(String line, int number) throws Unusable {
        Map<String, List<String>> fields = fields(line);
        Label label = label("label", needed(fields, "label", "one of " + String.join(", ", LABELS)));
        List<Label> accept = new ArrayList<>();
        for (String named : fields.getOrDefault("accept", List.of())) {
            accept.add(label("accept", named));
        }
        return new LabelledReply(
                one(fields, "id").orElse("line " + number),
                needed(fields, "text", "the words of the reply"),
                one(fields, "subject").orElse(null),
                label,
                accept,
                choice(fields, "coming", COMING),
                choice(fields, "lang", LANGUAGES),
                guests(fields),
                "true".equals(choice(fields, "unsubscribe", Set.of("true", "false"))));
    }

    private static Map<String, List<String>> fields(String line) throws Unusable {
        try {
            return JsonLine.fields(line);
        } catch (IOException wrong) {
            throw new Unusable("it is no JSON object; write one object in one line, strings in double quotation marks");
        }
    }

    private static Optional<String> one(Map<String, List<String>> fields, String name) throws Unusable {
        List<String> values = fields.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new Unusable("'" + name + "' has more than one value; give it one");
        }
        return values.stream().findFirst();
    }

    private static String needed(Map<String, List<String>> fields, String name, String what) throws Unusable {
        return one(fields, name).orElseThrow(() -> new Unusable("it has no '" + name + "'; add " + what));
    }

    private static @Nullable String choice(Map<String, List<String>> fields, String name, Set<String> choices)
            throws Unusable {
        String value = one(fields, name).orElse(null);
        if (value != null) {
            oneOf(choices.stream().sorted().toList(), name, value);
        }
        return value;
    }

    private static void oneOf(List<String> choices, String name, String value) throws Unusable {
        if (!choices.contains(value)) {
            throw new Unusable("'" + name + "' is '" + value + "'; it is one of " + String.join(", ", choices));
        }
    }

    private static Label label(String name, String word) throws Unusable {
        oneOf(LABELS, name, word);
        return Label.of(word).orElseThrow();
    }

    private static int guests(Map<String, List<String>> fields) throws Unusable {
        String value = one(fields, "guests").orElse("0");
        if (!value.matches("\\d{1,2}")) {
            throw new Unusable("'guests' is '" + value + "'; it is a number from 0 to 99");
        }
        return Integer.parseInt(value);
    }

    /** A reply as a line of such a file, without its end. */
    public static String line(LabelledReply reply) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("id", reply.id());
            json.writeStringField("text", reply.text());
            optional(json, "subject", reply.subject());
            json.writeStringField("label", reply.label().word());
            json.writeArrayFieldStart("accept");
            for (Label label : reply.accept()) {
                json.writeString(label.word());
            }
            json.writeEndArray();
            optional(json, "coming", reply.coming());
            optional(json, "lang", reply.language());
            json.writeNumberField("guests", reply.guests());
            json.writeBooleanField("unsubscribe", reply.unsubscribe());
            json.writeEndObject();
        }
        return line.toString();
    }

    private static void optional(JsonGenerator json, String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    private static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;
        private final String because;

        Unusable(String because) {
            super(because, null, false, false);
            this.because = because;
        }
    }
}
