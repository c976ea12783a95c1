package org.erbij.step.deliver;

import java.time.Duration;

/**
 * How long we wait for a submission server (RFC 5321 section 4.5.3.2).
 *
 * @param answer longest wait for an answer, the one to the final dot included: to wait shorter there makes duplicates (R79)
 * @param longest after which a connection is hung up, whatever is said on it (R20); twice and more what one answer may take
 */
public record DeliverSettings(Duration connect, Duration answer, Duration longest) {
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    public DeliverSettings(Duration connect, Duration answer) {
        this(connect, answer, HALF_AN_HOUR);
    }

    public static final DeliverSettings DEFAULT = new DeliverSettings(Duration.ofSeconds(30), Duration.ofMinutes(10));
}
