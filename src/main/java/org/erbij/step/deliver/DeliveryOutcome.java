package org.erbij.step.deliver;

import java.util.function.Function;

/** What the submission server said of one mail. */
public sealed interface DeliveryOutcome {
    /** Taken over: accepted, not delivered. */
    record Accepted() implements DeliveryOutcome {}

    /** Not now (4xx, or not connected): the mail has surely not left. */
    record Deferred(String because, Scope scope) implements DeliveryOutcome {}

    /**
     * Never (5xx).
     *
     * @param status enhanced code as in {@code 5.1.1}, or empty
     */
    record Refused(String status, String because, Scope scope) implements DeliveryOutcome {}

    /** The connection broke after the final dot: it may have left or not (R74). */
    record Uncertain(String because) implements DeliveryOutcome {}

    /** What a failure is about. */
    enum Scope {
        /** This recipient alone. */
        RECIPIENT,
        /** Everything we would send: connection, sign-in, quota or policy (R80). */
        QUEUE
    }

    default <R> R match(
            Function<Accepted, R> accepted,
            Function<Deferred, R> deferred,
            Function<Refused, R> refused,
            Function<Uncertain, R> uncertain) {
        if (this instanceof Accepted a) {
            return accepted.apply(a);
        }
        if (this instanceof Deferred d) {
            return deferred.apply(d);
        }
        return this instanceof Refused r ? refused.apply(r) : uncertain.apply((Uncertain) this);
    }
}
