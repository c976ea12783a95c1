package org.erbij.setup;

/** One thing that was looked at, in a sentence for the organizer. */
public record Finding(Weight weight, String said) {
    /** What it asks of a person. */
    public enum Weight {
        FINE,
        /** Somebody should do something about it. */
        LOOK,
        /** A server lets us not in, or cannot be reached. */
        UNREACHABLE
    }

    public static Finding fine(String said) {
        return new Finding(Weight.FINE, said);
    }

    public static Finding look(String said) {
        return new Finding(Weight.LOOK, said);
    }

    static Finding unreachable(String said) {
        return new Finding(Weight.UNREACHABLE, said);
    }

    /** Redacted: a title may name a place. */
    @Override
    public String toString() {
        return weight.name();
    }
}
