package org.erbij.step.collect;

import java.time.Duration;

/**
 * How mail is read.
 *
 * @param largest octets of a mail that are fetched at most; of a larger one only the beginning, where the words are (R18)
 * @param glance octets that are fetched to see whether a doubtful mail is ours
 * @param longestVisit after which a visit to a folder is ended, and begun anew at the next poll (R20)
 */
public record CollectSettings(
        boolean readJunk,
        int largest,
        int glance,
        Duration connectTimeout,
        Duration readTimeout,
        Duration longestVisit) {
    private static final Duration NO_SUCCESSFUL_POLL = Duration.ofMinutes(10);

    public static final CollectSettings DEFAULT =
            new CollectSettings(true, 2_000_000, 256 * 1024, Duration.ofSeconds(30), Duration.ofMinutes(2));

    public CollectSettings(boolean readJunk, int largest, int glance, Duration connectTimeout, Duration readTimeout) {
        this(readJunk, largest, glance, connectTimeout, readTimeout, NO_SUCCESSFUL_POLL);
    }

    public CollectSettings {
        if (largest < 10_000 || glance < 10_000) {
            throw new IllegalArgumentException("a mail needs at least 10000 octets to be understood");
        }
    }
}
