package org.erbij.step.understand.clause;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What all clauses together say.
 *
 * @param coming null when they do not say, or say different things
 * @param involved whether they want to stay so; with a perhaps only where they say nothing besides
 * @param because the clauses that decided; when nothing was decided, the reason in words for the organizer
 * @param mayMean what it comes to for somebody who knows more, as which button was pressed: where it was decided, that alone
 */
public record Verdict(
        @Nullable Sense coming, boolean involved, List<String> because, double confidence, Set<Sense> mayMean) {
    private static final String TORN = "the words say different things about coming";
    private static final String SILENT = "says nothing about coming";

    public Verdict {
        because = List.copyOf(because);
        mayMean = Set.copyOf(mayMean);
    }

    /** A decision. */
    public Verdict(Sense coming, boolean involved, List<String> because, double confidence) {
        this(coming, involved, because, confidence, EnumSet.of(coming));
    }

    /** Where they say something about coming, and it is not known what. */
    public static Verdict undecided(String reason) {
        return undecided(reason, EnumSet.allOf(Sense.class));
    }

    public static Verdict undecided(String reason, Set<Sense> mayMean) {
        return new Verdict(null, false, List.of(reason), 0, mayMean);
    }

    static Verdict silent() {
        return undecided(SILENT, Set.of());
    }

    public static Verdict wordless() {
        return undecided("wrote no words of their own", Set.of());
    }

    static Verdict torn() {
        return undecided(TORN);
    }

    /** Whether the words said two things, rather than none. */
    public boolean contradicts() {
        return coming == null && because.contains(TORN);
    }

    /** Whether no phrase says anything about coming; words may all the same. */
    public boolean isSilent() {
        return coming == null && because.contains(SILENT);
    }

    public boolean decides() {
        return coming != null;
    }

    @Override
    public String toString() {
        return coming + (involved ? ", involved" : "");
    }
}
