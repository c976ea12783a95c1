package org.erbij.step.understand.learned;

import org.erbij.step.understand.clause.Sense;
import org.erbij.step.understand.clause.Verdict;
import org.jspecify.annotations.Nullable;

/** What a whole mail means, as a model learns it; the order is that of its classes. */
public enum Meaning {
    ATTENDING(Sense.YES, ClauseSense.YES),
    DECLINED(Sense.NO, ClauseSense.NO),
    /** Interested, and may still come. */
    PERHAPS(Sense.PERHAPS, ClauseSense.PERHAPS),
    /** Interested, and does not come. */
    NO_BUT_INVOLVED(Sense.NO, ClauseSense.NO),
    /** A person must read it. */
    UNCLEAR(null, ClauseSense.NOTHING),
    /** Does not come, and wants no more mail. */
    LEAVING(Sense.NO, ClauseSense.LEAVE);

    public static final int COUNT = values().length;

    private final @Nullable Sense coming;
    private final ClauseSense told;

    Meaning(@Nullable Sense coming, ClauseSense told) {
        this.coming = coming;
        this.told = told;
    }

    /** Null when unclear. */
    @Nullable
    public Sense coming() {
        return coming;
    }

    /** What the clause that decides says. */
    public ClauseSense told() {
        return told;
    }

    public boolean isInvolved() {
        return this == PERHAPS || this == NO_BUT_INVOLVED;
    }

    static Meaning of(Verdict verdict) {
        Sense coming = verdict.coming();
        if (coming == null) {
            return UNCLEAR;
        }
        return switch (coming) {
            case YES -> ATTENDING;
            case PERHAPS -> PERHAPS;
            case NO -> verdict.involved() ? NO_BUT_INVOLVED : DECLINED;
        };
    }
}
