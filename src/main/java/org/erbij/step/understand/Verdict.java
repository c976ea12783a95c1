package org.erbij.step.understand;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all clauses together say.
 *
 * @param coming null when they do not say, or say different things
 * @param because the clauses that decided; when nothing was decided, the reason in words for the organizer
 */
record Verdict(@Nullable Sense coming, boolean involved, List<String> because, double confidence) {
    private static final String TORN = "the words say different things about coming";

    Verdict {
        because = List.copyOf(because);
    }

    static Verdict undecided(String reason) {
        return new Verdict(null, false, List.of(reason), 0);
    }

    static Verdict torn() {
        return undecided(TORN);
    }

    /** Whether the words said two things, rather than none. */
    boolean contradicts() {
        return coming == null && because.contains(TORN);
    }

    boolean decides() {
        return coming != null;
    }

    @Override
    public String toString() {
        return coming + (involved ? ", involved" : "");
    }
}
