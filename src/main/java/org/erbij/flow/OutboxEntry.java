package org.erbij.flow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the outbox.
 *
 * @param attempts how often it was handed to a server
 * @param firstTry null before the first
 * @param because why it is deferred, refused or uncertain; empty otherwise
 * @param settledAt when it came into its present state
 */
public record OutboxEntry(
        long number,
        Posting posting,
        OutboxState state,
        int attempts,
        @Nullable Instant firstTry,
        String because,
        Instant settledAt) {}
