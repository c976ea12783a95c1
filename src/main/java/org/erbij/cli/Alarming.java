package org.erbij.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import org.erbij.desk.StatusReport.Status;
import org.erbij.flow.Health.Condition;
import org.jspecify.annotations.Nullable;

/** What a person is told at once, on the screen of {@code status} and by {@code run}. */
public final class Alarming {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM HH:mm z", Locale.UK);

    private Alarming() {}

    /** Moments in the zone of the events. */
    public static Function<@Nullable Instant, String> moments(Status status) {
        ZoneId zone = Here.of(status.zones(), ZoneId.systemDefault());
        return at -> at == null ? "never" : MOMENT.format(at.atZone(zone));
    }

    /** @param moment how to write when it began */
    public static String words(Condition alarm, Function<@Nullable Instant, String> moment) {
        return switch (alarm.work()) {
            case READING ->
                "reading has failed for more than an hour; nobody listened since " + moment.apply(alarm.failingSince());
            case OWN_HAND ->
                "the folder with what you sent has not been readable for more than an hour, so an answer you have already answered"
                        + " by hand may be confirmed once more; 'erbij status' tells why";
            case SENDING ->
                "sending has failed for more than an hour; mail waits since " + moment.apply(alarm.failingSince());
            case ACCEPTANCE ->
                "your provider refuses all our mail: " + alarm.because()
                        + "; nothing leaves until it takes it again, which is tried every hour. Look in your mailbox or at the"
                        + " provider for the reason";
            case ALLOWANCE -> "as much as may leave in a day has left; the rest follows";
            case WRITING ->
                "mass mail that is due cannot be written; mend the text ('erbij event apply' tells what is wrong in it),"
                        + " and it leaves by itself";
            case ANSWERING ->
                "automatic answers wait; 'erbij outbox list' tells for whom, and your mailbox who writes so much";
        };
    }
}
