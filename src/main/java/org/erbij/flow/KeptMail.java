package org.erbij.flow;

import java.time.Instant;
import org.erbij.mail.RawMessage;
import org.jspecify.annotations.Nullable;

/**
 * A mail of ours, as kept.
 *
 * @param number what the organizer calls it by in {@code held show}
 * @param strikes how often reading it has failed
 * @param disposition null while it has not been settled
 * @param settledAt when it was; null while it has not been
 */
public record KeptMail(
        long number,
        RawMessage raw,
        int strikes,
        @Nullable Disposition disposition,
        @Nullable Instant settledAt) {
    /** Whether it was settled after that. */
    public boolean isSettledSince(Instant since) {
        return settledAt != null && settledAt.isAfter(since);
    }
}
