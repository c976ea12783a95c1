package org.erbij.privacy;

import java.time.Duration;

/**
 * For how long what is kept.
 *
 * @param words after an event: mails, what decided, notes, what was asked, and where it was held
 * @param people after the last event of somebody who did not ask to stay
 * @param attendanceMonths how long coming counts as asking to stay
 */
public record RetentionSettings(Duration words, Duration people, int attendanceMonths) {
    public static final RetentionSettings DEFAULT = new RetentionSettings(Duration.ofDays(30), Duration.ofDays(60), 18);

    public RetentionSettings {
        if (words.isNegative() || people.isNegative() || attendanceMonths < 1) {
            throw new IllegalArgumentException("spans: not below nothing, and a month at least");
        }
    }
}
