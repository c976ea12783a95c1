package org.erbij.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.erbij.desk.StatusReport.DayOfAnswers;
import org.erbij.desk.StatusReport.EventStatus;
import org.erbij.desk.StatusReport.Status;
import org.erbij.desk.StatusReport.Upcoming;
import org.erbij.flow.Health.Condition;
import org.erbij.flow.OutboxState;
import org.jspecify.annotations.Nullable;

/** {@code status --json}; its names are kept (docs/operations.md). */
final class StatusJson {
    private StatusJson() {}

    /** @param running whether somebody reads and sends */
    static String of(Status status, Erasures erasures, boolean running) throws IOException {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("at", status.at().toString());
            json.writeArrayFieldStart("events");
            for (EventStatus event : status.events()) {
                write(event, json);
            }
            json.writeEndArray();
            json.writeNumberField("waiting", status.waiting());
            json.writeNumberField("answeredSince", status.answeredSince());
            json.writeNumberField("askedAsWell", status.askedAsWell());
            json.writeNumberField("broughtIn", status.broughtIn());
            json.writeNumberField("inDoubt", status.uncertain());
            json.writeArrayFieldStart("health");
            for (Condition condition : status.conditions()) {
                json.writeStartObject();
                json.writeStringField("work", word(condition.work()));
                moment("lastSuccess", condition.lastSuccess(), json);
                moment("failingSince", condition.failingSince(), json);
                json.writeStringField("because", condition.because());
                json.writeBooleanField("alarm", status.alarms().contains(condition));
                json.writeEndObject();
            }
            json.writeEndArray();
            erasures.write(json);
            moment("unreadSince", status.unreadSince(), json);
            json.writeBooleanField("running", running);
            json.writeEndObject();
        }
        return out.append('\n').toString();
    }

    private static void write(EventStatus event, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("event", event.event().id().value());
        json.writeStringField("state", word(event.event().state()));
        json.writeStringField(
                "starts", event.event().facts().startsAt().toOffsetDateTime().toString());
        json.writeStringField("answersClose", event.event().answersClose().toString());
        json.writeStringField("location", event.venue().replace(' ', '-'));
        json.writeBooleanField("invited", event.invited());
        json.writeNumberField("coming", event.counts().coming());
        json.writeNumberField("guests", event.counts().guests());
        json.writeNumberField("stayingInvolved", event.counts().involved());
        json.writeNumberField("perhaps", event.perhaps());
        json.writeNumberField("no", event.counts().no());
        json.writeNumberField("silent", event.counts().silent());
        json.writeNumberField("waiting", event.counts().waiting());
        json.writeNumberField("withNotes", event.withNotes());
        json.writeNumberField("knowLocationAndStayAway", event.knowers());
        byDay("comingByDay", event, DayOfAnswers::coming, json);
        byDay("answersByDay", event, DayOfAnswers::answers, json);
        json.writeArrayFieldStart("next");
        for (Upcoming mailing : event.next()) {
            json.writeStartObject();
            json.writeStringField("kind", mailing.kind().word());
            json.writeStringField("at", mailing.at().toString());
            json.writeNumberField("people", mailing.people());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("mails");
        for (OutboxState state : OutboxState.values()) {
            int number = event.mails().values().stream()
                    .mapToInt(states -> states.getOrDefault(state, 0))
                    .sum();
            json.writeNumberField(word(state), number);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void byDay(String name, EventStatus event, ToIntFunction<DayOfAnswers> number, JsonGenerator json)
            throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<LocalDate, DayOfAnswers> day : new TreeMap<>(event.answers()).entrySet()) {
            json.writeNumberField(day.getKey().toString(), number.applyAsInt(day.getValue()));
        }
        json.writeEndObject();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static void moment(String name, @Nullable Instant at, JsonGenerator json) throws IOException {
        if (at == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, at.toString());
        }
    }
}
