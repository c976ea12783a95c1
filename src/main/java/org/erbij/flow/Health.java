package org.erbij.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether reading and sending work. */
public interface Health {
    void succeeded(Work work, Instant at);

    /** Notes a failure. The first since the last success is remembered with its time. */
    void failed(Work work, String because, Instant at);

    List<Condition> all();

    /** What had failed for an hour or more and has worked again since then, oldest first. */
    List<Outage> outages(Instant since);

    /** How long something may fail before a person must know. */
    Duration PATIENCE = Duration.ofHours(1);

    default boolean fails(Work work) {
        return all().stream().anyMatch(known -> known.work() == work && known.failingSince() != null);
    }

    /** What can work or not. */
    enum Work {
        READING,
        /** Looking at what the organizer sent by hand; answers are read all the same. */
        OWN_HAND,
        SENDING,
        /** That the provider takes our mail; what it says of all of it stops the queue until a person has looked (R80). */
        ACCEPTANCE,
        /** The most that may leave in a day; what waits for the next one is no trouble (R82). */
        ALLOWANCE,
        /** Mass mail that is due; what is wrong with a text stops it for everybody it is for. */
        WRITING,
        /** Automatic answers; they wait while two machines seem to answer each other (R41). */
        ANSWERING
    }

    /** From when to when something did not work. */
    record Outage(Work work, Instant from, Instant to, String because) {}

    /**
     * @param lastSuccess null when there never was one
     * @param failingSince null while it works
     * @param because why it fails; empty while it works
     */
    record Condition(
            Work work,
            @Nullable Instant lastSuccess,
            @Nullable Instant failingSince,
            String because) {}
}
