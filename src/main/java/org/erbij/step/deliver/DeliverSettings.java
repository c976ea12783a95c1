package org.erbij.step.deliver;

import java.time.Duration;

/**
 * How long we wait for a submission server (RFC 5321 section 4.5.3.2).
 *
 * @param answer longest wait for an answer, the one to the final dot included: to wait shorter there makes duplicates (R79)
 */
public record DeliverSettings(Duration connect, Duration answer) {
    public static final DeliverSettings DEFAULT = new DeliverSettings(Duration.ofSeconds(30), Duration.ofMinutes(10));
}
