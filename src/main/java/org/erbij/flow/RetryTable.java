package org.erbij.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a deferred mail is tried again: after 5, 15, 30 and 60 minutes, then hourly, for three days (R80). */
final class RetryTable {
    private static final List<Duration> STEPS =
            List.of(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofHours(1));
    private static final Duration GIVE_UP = Duration.ofDays(3);

    private RetryTable() {}

    /** @param attempts so far, at least 1 @return empty when it is time to give up */
    static Optional<Instant> next(int attempts, Instant firstTry, Instant now) {
        Instant next = now.plus(STEPS.get(Math.min(attempts, STEPS.size()) - 1));
        return next.isAfter(firstTry.plus(GIVE_UP)) ? Optional.empty() : Optional.of(next);
    }
}
