package org.erbij.flow;

import java.time.Duration;

/**
 * How mail leaves.
 *
 * @param pace between two mass mails; zero for as fast as the server takes them (R82)
 * @param perDay most mails in 24 hours, of every kind
 */
public record DispatchSettings(SentCopies copies, Duration pace, int perDay) {
    /** So many leave on no day: where the provider is this machine, nothing is capped. */
    public static final int NO_CAP = 1_000_000;

    public DispatchSettings {
        if (pace.isNegative() || perDay < 1) {
            throw new IllegalArgumentException("pace must not be negative and per-day at least 1");
        }
    }
}
