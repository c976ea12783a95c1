package org.erbij.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reading took a labelled reply for.
 *
 * @param line of the reply in its file
 * @param coming null where no answer was understood
 * @param language null where no words show one
 * @param because the clauses that decided
 */
public record Taken(
        int line,
        LabelledReply reply,
        Label outcome,
        @Nullable String coming,
        @Nullable String language,
        int guests,
        boolean unsubscribe,
        List<String> because) {
    public Taken {
        because = List.copyOf(because);
    }

    boolean isDecided() {
        return outcome.isDecision();
    }

    public boolean isRight() {
        return reply.allows(outcome);
    }

    public boolean isOpposite() {
        return reply.isOppositeOf(outcome);
    }

    /** Redacted: the clauses are a person's words. */
    @Override
    public String toString() {
        return reply + " taken for " + outcome.word();
    }
}
