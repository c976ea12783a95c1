package org.erbij.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.erbij.domain.rsvp.Answer;
import org.erbij.flow.Reading;
import org.erbij.mail.DeliveryReport.Recipient;
import org.erbij.step.screen.Screened;
import org.erbij.step.understand.Remarks;
import org.erbij.step.understand.Understanding;
import org.jspecify.annotations.Nullable;

/**
 * What {@code classify} says of one mail.
 *
 * @param coming null where no answer was understood
 * @param language null where no words show one
 */
public record Verdict(
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
    private static final JsonFactory JSON = new JsonFactory();

    public Verdict {
        asks = List.copyOf(asks);
        notes = List.copyOf(notes);
        because = List.copyOf(because);
        failedRecipients = List.copyOf(failedRecipients);
    }

    /** Of a mail that was read. */
    public static Verdict of(Reading.Read read) {
        Understanding understanding = read.understanding();
        if (understanding == null) {
            return automatic(read);
        }
        return understanding.match(
                understood -> answered(understood.answer(), understood.remarks()),
                unclear -> unclear(unclear.because(), unclear.remarks()));
    }

    private static Verdict answered(Answer answer, Remarks remarks) {
        return new Verdict(
                lower(answer.attendance()),
                lower(answer.coming()),
                language(remarks),
                answer.guests(),
                remarks.asksToLeave(),
                remarks.confidence(),
                remarks.reply(),
                remarks.asks(),
                answer.notes(),
                remarks.because(),
                List.of());
    }

    private static Verdict unclear(String because, Remarks remarks) {
        return new Verdict(
                "unclear",
                null,
                language(remarks),
                0,
                remarks.asksToLeave(),
                remarks.confidence(),
                remarks.reply(),
                remarks.asks(),
                List.of(),
                remarks.because().isEmpty() ? List.of(because) : remarks.because(),
                List.of());
    }

    private static Verdict automatic(Reading.Read read) {
        String because = read.screened()
                .match(
                        person -> "",
                        list -> "",
                        mailSystem -> "a report of a mail system",
                        Screened.FromRobot::because);
        List<String> failed = read.message().content().deliveryReports().stream()
                .flatMap(report -> report.recipients().stream())
                .filter(recipient -> recipient.action() == org.erbij.mail.DeliveryReport.Action.FAILED)
                .map(Recipient::address)
                .filter(address -> address != null)
                .map(address -> address.value())
                .toList();
        return new Verdict("automatic", null, null, 0, false, 1, "", List.of(), List.of(), List.of(because), failed);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String language(Remarks remarks) {
        return remarks.language() == null ? null : lower(remarks.language());
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
