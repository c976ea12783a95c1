package org.erbij.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.erbij.flow.Health.Work;

/**
 * Stops two machines that answer each other (R41). It looks at what has left and lies in the outbox, so that a restart does not
 * make it forget.
 *
 * @param most answers that leave within that time before the rest waits
 * @param pause how long the rest waits, from the last of them
 */
public record Breaker(int most, Duration within, Duration pause) {
    static final Breaker DEFAULT = new Breaker(20, Duration.ofMinutes(10), Duration.ofHours(1));

    static final String BECAUSE = "many automatic answers in ten minutes; waits in case a machine is writing";

    /** @return empty while no answer has to wait */
    Optional<Instant> waitsUntil(Books books, Instant now) {
        Instant ended = books.health().all().stream()
                .filter(condition -> condition.work() == Work.ANSWERING)
                .flatMap(condition -> Stream.ofNullable(condition.lastSuccess()))
                .findFirst()
                .orElse(Instant.EPOCH);
        return waitsUntil(books.outbox().answersThatMayLoop(since(now), ended), now);
    }

    /**
     * The organizer's word that it is people who write so much: what waits leaves, and counts no more.
     *
     * @return how many answers; empty when none are held up
     */
    public static Optional<Integer> release(Books books, Instant now) {
        if (!books.health().fails(Work.ANSWERING)) {
            return Optional.empty();
        }
        books.health().succeeded(Work.ANSWERING, now);
        return Optional.of(books.outbox().letGo(BECAUSE, now));
    }

    /** @param answers when answers that may be part of a loop left, newest first @return empty while none has to wait */
    Optional<Instant> waitsUntil(List<Instant> answers, Instant now) {
        for (int newest = 0; newest + most <= answers.size(); newest++) {
            Instant last = answers.get(newest);
            Instant first = answers.get(newest + most - 1);
            if (Duration.between(first, last).compareTo(within) <= 0) {
                return Optional.of(last.plus(pause)).filter(until -> until.isAfter(now));
            }
        }
        return Optional.empty();
    }

    /** @return since when answers that left matter */
    Instant since(Instant now) {
        return now.minus(pause).minus(within);
    }
}
