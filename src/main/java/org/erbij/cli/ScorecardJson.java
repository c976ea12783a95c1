package org.erbij.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.erbij.measure.Label;
import org.erbij.measure.Scorecard;
import org.erbij.measure.Share;
import org.erbij.measure.Taken;

/** How well replies were read, for programs; nobody's words stand in it. */
final class ScorecardJson {
    private static final JsonFactory JSON = new JsonFactory();

    private ScorecardJson() {}

    static String of(String file, Scorecard card, int badLines, int errors) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("file", file);
            json.writeNumberField("replies", card.all().size());
            json.writeNumberField("badLines", badLines);
            share(json, "rightAmongDecided", card.rightAmongDecided());
            share(json, "decidedOfTheDecidable", card.decidedOfTheDecidable());
            share(json, "opposite", card.opposites());
            share(json, "leftToAPerson", card.leftToAPerson());
            share(json, "seenAsAutomatic", card.seenAsAutomatic());
            json.writeNumberField("automaticDecided", card.automaticDecided());
            share(json, "language", card.language());
            share(json, "guests", card.guests());
            share(json, "coming", card.coming());
            share(json, "unsubscribeFound", card.leavingFound());
            json.writeNumberField("unsubscribeFalse", card.leavingFalse());
            confusion(json, card);
            wrong(json, card.wrong(), errors);
            json.writeEndObject();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return line.toString();
    }

    private static void share(JsonGenerator json, String name, Share share) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("count", share.counted());
        json.writeNumberField("of", share.of());
        if (share.of() == 0) {
            json.writeNullField("share");
        } else {
            json.writeNumberField("share", Math.round(share.value() * 10_000) / 10_000.0);
        }
        json.writeEndObject();
    }

    /** By label, and in it by what they were taken for. */
    private static void confusion(JsonGenerator json, Scorecard card) throws IOException {
        json.writeObjectFieldStart("confusion");
        for (Label label : Label.values()) {
            json.writeObjectFieldStart(label.word());
            for (Label outcome : Label.values()) {
                json.writeNumberField(outcome.word(), card.taken(label, outcome));
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void wrong(JsonGenerator json, List<Taken> wrong, int errors) throws IOException {
        json.writeNumberField("wrong", wrong.size());
        json.writeArrayFieldStart("errors");
        for (Taken taken : wrong.subList(0, Math.min(errors, wrong.size()))) {
            json.writeStartObject();
            json.writeNumberField("line", taken.line());
            json.writeStringField("id", taken.reply().id());
            json.writeStringField("label", taken.reply().label().word());
            json.writeStringField("outcome", taken.outcome().word());
            json.writeBooleanField("unsubscribe", taken.unsubscribe());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
