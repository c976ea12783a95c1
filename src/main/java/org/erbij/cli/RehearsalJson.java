package org.erbij.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.erbij.rehearse.Happening;
import org.erbij.rehearse.Narrator;
import org.erbij.rehearse.Report;

/** A rehearsal for other programs: one JSON object, its form in docs/operations.md. */
final class RehearsalJson {
    private final PrintWriter out;

    RehearsalJson(PrintWriter out) {
        this.out = out;
    }

    void write(Report report) {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeStringField("event", report.event().id().value());
            json.writeNumberField("players", report.players().number());
            texts(json, "fromYourList", report.players().ofTheList());
            texts(json, "madeUp", report.players().madeUp());
            counts(json, report.ending());
            texts(json, "deviations", report.deviations());
            json.writeArrayFieldStart("story");
            story(json, report.story());
            json.writeEndArray();
            json.writeArrayFieldStart("whatIf");
            for (Report.WhatIf whatIf : report.whatIfs()) {
                json.writeStartObject();
                json.writeStringField("title", whatIf.title());
                texts(json, "consequences", whatIf.consequences());
                json.writeArrayFieldStart("story");
                story(json, whatIf.story());
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        out.println();
        out.flush();
    }

    private static void counts(JsonGenerator json, Narrator.Ending end) throws IOException {
        json.writeObjectFieldStart("counts");
        json.writeNumberField("coming", end.coming());
        json.writeNumberField("guests", end.guests());
        json.writeNumberField("involved", end.involved());
        json.writeNumberField("no", end.no());
        json.writeNumberField("silent", end.silent());
        json.writeNumberField("waiting", end.waiting());
        json.writeNumberField("mailsSent", end.mailsSent());
        json.writeEndObject();
    }

    private static void story(JsonGenerator json, List<Happening> story) throws IOException {
        for (Happening happening : story) {
            json.writeStartObject();
            json.writeStringField("at", happening.at().toString());
            if (happening instanceof Happening.Wrote wrote) {
                json.writeStringField("wrote", wrote.firstName());
                json.writeStringField("words", wrote.words());
                json.writeStringField(
                        "outcome",
                        wrote.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            } else if (happening instanceof Happening.Did did) {
                json.writeStringField("did", did.what());
            } else if (happening instanceof Happening.Mailed mailed) {
                json.writeStringField("mailed", mailed.kind().word());
                texts(json, "to", mailed.firstNames());
                json.writeArrayFieldStart("mails");
                for (Happening.Sample sample : mailed.samples()) {
                    json.writeStartObject();
                    json.writeStringField("languages", sample.languages());
                    json.writeBooleanField("played", sample.played());
                    json.writeStringField("subject", sample.subject());
                    json.writeStringField("text", sample.text());
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
    }

    private static void texts(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
