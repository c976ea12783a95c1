package org.erbij.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code classify} says of one mail.
 *
 * @param from who wrote it, as they are named; empty where that cannot be told. It is for who reads it here, and for no program
 * @param coming null where no answer was understood
 * @param language null where no words show one
 */
public record Verdict(
        String from,
        String outcome,
        @Nullable String coming,
        @Nullable String language,
        int guests,
        boolean unsubscribe,
        double confidence,
        String reply,
        List<String> asks,
        List<String> notes,
        List<String> because,
        List<String> failedRecipients) {
    /** Of what is no mail, or one that cannot be read. */
    public static final Verdict UNREADABLE = new Verdict(
            "", "unclear", null, null, 0, false, 0, "", List.of(), List.of(), List.of("it cannot be read"), List.of());

    private static final JsonFactory JSON = new JsonFactory();

    public Verdict {
        asks = List.copyOf(asks);
        notes = List.copyOf(notes);
        because = List.copyOf(because);
        failedRecipients = List.copyOf(failedRecipients);
    }

    /** The same of somebody. */
    public Verdict by(String writer) {
        return new Verdict(
                writer,
                outcome,
                coming,
                language,
                guests,
                unsubscribe,
                confidence,
                reply,
                asks,
                notes,
                because,
                failedRecipients);
    }

    /** In short, and how many they bring: {@code attending +2}. */
    String inShort() {
        return outcome + (guests > 0 ? " +" + guests : "");
    }

    void writeTo(Writer out, String file) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("file", file);
            json.writeStringField("outcome", outcome);
            text(json, "coming", coming);
            text(json, "language", language);
            json.writeNumberField("guests", guests);
            json.writeBooleanField("unsubscribe", unsubscribe);
            json.writeNumberField("confidence", Math.round(confidence * 1000) / 1000.0);
            json.writeStringField("reply", reply);
            texts(json, "asks", asks);
            texts(json, "notes", notes);
            texts(json, "because", because);
            texts(json, "failedRecipients", failedRecipients);
            json.writeEndObject();
        }
    }

    private static void text(JsonGenerator json, String name, @Nullable String value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, value);
        }
    }

    private static void texts(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    /** Redacted: what was written is somebody's words. */
    @Override
    public String toString() {
        return outcome;
    }
}
