package org.erbij.step.understand.guests;

/**
 * The people somebody brings.
 *
 * @param named how many of them by name
 */
public record Brought(int people, int named) {
    static final Brought NOBODY = new Brought(0, 0);

    /** Those of whom more come; of as many, those of whom more are named. */
    Brought orMore(Brought other) {
        return other.people > people || (other.people == people && other.named > named) ? other : this;
    }

    /** The same people, of whom so many are named elsewhere. */
    Brought naming(int elsewhere) {
        return new Brought(people, Math.min(people, Math.max(named, elsewhere)));
    }
}
