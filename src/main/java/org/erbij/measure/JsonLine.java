package org.erbij.measure;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One JSON object in one line, whose values are scalars or lists of scalars. */
public final class JsonLine {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonLine() {}

    /**
     * Its values by name, a scalar as a list of one; a null is no value.
     *
     * @throws IOException when it is no such object
     */
    public static Map<String, List<String>> fields(String line) throws IOException {
        Map<String, List<String>> values = new LinkedHashMap<>();
        try (JsonParser json = JSON.createParser(line)) {
            expect(json.nextToken() == JsonToken.START_OBJECT);
            for (JsonToken token = json.nextToken(); token == JsonToken.FIELD_NAME; token = json.nextToken()) {
                String name = json.currentName();
                List<String> read = values(json);
                if (!read.isEmpty()) {
                    values.put(name, read);
                }
            }
            expect(json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null);
        }
        return values;
    }

    private static List<String> values(JsonParser json) throws IOException {
        List<String> values = new ArrayList<>();
        JsonToken token = json.nextToken();
        if (token != JsonToken.START_ARRAY) {
            add(values, token, json);
            return values;
        }
        for (token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            add(values, token, json);
        }
        return values;
    }

    private static void add(List<String> values, JsonToken token, JsonParser json) throws IOException {
        expect(token.isScalarValue());
        if (token != JsonToken.VALUE_NULL) {
            values.add(json.getText());
        }
    }

    private static void expect(boolean so) throws IOException {
        if (!so) {
            throw new IOException("no object of scalars and lists");
        }
    }
}
