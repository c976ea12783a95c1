package org.erbij.step.understand.clause;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A clause that speaks of another day than that of the event.
 *
 * @param comes whether it says that they come then
 */
public record Elsewhen(Clause clause, boolean comes) {
    /** @param reading of the clause, whatever day it is about */
    public static Optional<Elsewhen> of(Reading reading, Days days) {
        Clause clause = reading.clause();
        return days.isAnother(clause) ? Optional.of(new Elsewhen(clause, reading.says(Sense.YES))) : Optional.empty();
    }

    /**
     * Whether an answer that rests on it is none to the event. Who cannot come on another day may name it as the reason, and who does not know
     * yet may name one to let us know.
     */
    public boolean isNoAnswer(@Nullable Sense coming) {
        if (coming == Sense.PERHAPS) {
            return comes;
        }
        return coming == Sense.YES || DayWords.nameThisEvening(clause.text());
    }
}
