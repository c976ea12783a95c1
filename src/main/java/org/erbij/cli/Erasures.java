package org.erbij.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.erbij.desk.Amount;
import org.erbij.privacy.KeptData.Run;
import org.erbij.privacy.Retention;
import org.jspecify.annotations.Nullable;

/**
 * What {@code status} says of the end of the keeping.
 *
 * @param last when it was last looked for what is due; null before the first time
 * @param erased when something last went; null when nothing did yet
 * @param goes when something goes next; null when all of it stays
 */
record Erasures(
        @Nullable Run last, @Nullable Run erased, @Nullable Instant goes) {
    private static final Duration EVERY = Duration.ofDays(1);

    static Erasures of(Retention retention) {
        return new Erasures(
                retention.lastRun().orElse(null),
                retention.lastErasing().orElse(null),
                retention.look().next().orElse(null));
    }

    List<String> lines(Function<Instant, String> moment) {
        List<String> lines = new ArrayList<>();
        lines.add(
                last == null
                        ? "erasing: not looked yet; 'erbij run' looks once a day"
                        : "erasing: looked " + moment.apply(last.at()) + ", next about "
                                + moment.apply(last.at().plus(EVERY)));
        if (erased != null) {
            lines.add("  last went " + moment.apply(erased.at()) + ": the words around "
                    + Amount.of(erased.events(), "event", "events") + ", "
                    + Amount.of(erased.strayMails(), "other mail", "other mails") + ", "
                    + Amount.people(erased.people()));
        }
        if (goes != null) {
            lines.add("  from " + moment.apply(goes) + " on something goes; 'erbij retention show' says what");
        }
        return lines;
    }

    void write(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("retention");
        moment("lastRun", last == null ? null : last.at(), json);
        moment("nextRun", last == null ? null : last.at().plus(EVERY), json);
        moment("goesFrom", goes, json);
        moment("erasedAt", erased == null ? null : erased.at(), json);
        json.writeNumberField("events", erased == null ? 0 : erased.events());
        json.writeNumberField("otherMails", erased == null ? 0 : erased.strayMails());
        json.writeNumberField("people", erased == null ? 0 : erased.people());
        json.writeEndObject();
    }

    private static void moment(String name, @Nullable Instant at, JsonGenerator json) throws IOException {
        if (at == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, at.toString());
        }
    }
}
