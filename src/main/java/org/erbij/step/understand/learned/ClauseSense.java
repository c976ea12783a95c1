package org.erbij.step.understand.learned;

/** What one clause says of the writer's coming, as a model learns it; the order is that of its classes. */
public enum ClauseSense {
    /** Nothing, though it may hold words that do elsewhere. */
    NOTHING,
    YES,
    NO,
    PERHAPS,
    /** Wants to stay involved. */
    INVOLVED,
    /** Wants no more mail. */
    LEAVE;

    public static final int COUNT = values().length;
}
