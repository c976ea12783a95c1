package org.erbij.flow;

import java.util.function.Function;

/** A mail for the outbox, or why it could not be written. */
sealed interface Written {
    record Ready(Posting posting) implements Written {}

    record Failed(String because) implements Written {
        /** Redacted: what is wrong with a text may quote what was to be filled in. */
        @Override
        public String toString() {
            return "not written";
        }
    }

    default <R> R match(Function<Posting, R> ready, Function<Failed, R> failed) {
        return this instanceof Ready r ? ready.apply(r.posting()) : failed.apply((Failed) this);
    }
}
