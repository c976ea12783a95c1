package org.erbij.account;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** How long to wait after so many failures in a row: doubling from 5 seconds to 15 minutes, each with ± 20 % jitter (R21). */
public final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final DoubleSupplier random;

    /** @param random from 0 to 1 */
    public Backoff(DoubleSupplier random) {
        this.random = random;
    }

    /** @param failures at least 1 */
    public Duration after(int failures) {
        double seconds = (double) FIRST.toSeconds() * Math.pow(2, Math.min(failures, 20) - 1.0);
        double capped = Math.min(seconds, (double) LONGEST.toSeconds());
        return Duration.ofMillis((long) (capped * 1000 * (0.8 + 0.4 * random.getAsDouble())));
    }
}
