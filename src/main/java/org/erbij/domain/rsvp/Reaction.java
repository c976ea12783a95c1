package org.erbij.domain.rsvp;

import java.util.function.Function;

/** What must follow from an answer. */
public sealed interface Reaction {
    /** Tell the person what was understood; with the location when it is owed and the answer is a yes. */
    record Confirm(boolean withLocation) implements Reaction {}

    /** Nothing more until the organizer has looked. */
    record Hold(String because) implements Reaction {}

    /** Recorded; nobody is written to. */
    record StaySilent(String because) implements Reaction {}

    default <R> R match(Function<Confirm, R> confirm, Function<Hold, R> hold, Function<StaySilent, R> silent) {
        if (this instanceof Confirm c) {
            return confirm.apply(c);
        }
        return this instanceof Hold h ? hold.apply(h) : silent.apply((StaySilent) this);
    }
}
