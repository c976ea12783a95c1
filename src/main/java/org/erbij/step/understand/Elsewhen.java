package org.erbij.step.understand;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A clause that speaks of another day than that of the event.
 *
 * @param comes whether it says that they come then
 * @param former whether that is the day on which the event was to be before it was moved
 */
record Elsewhen(Clause clause, boolean comes, boolean former) {
    /** @param reading of the clause, whatever day it is about */
    static Optional<Elsewhen> of(Reading reading, Days days, List<LocalDate> formerDays) {
        Clause clause = reading.clause();
        boolean former = days.isFormer(clause, formerDays);
        return former || days.isAnother(clause)
                ? Optional.of(new Elsewhen(clause, reading.says(Sense.YES), former))
                : Optional.empty();
    }

    /**
     * Whether an answer that rests on it is none to the event. Who cannot come on another day may name it as the reason, and who does not know
     * yet may name one to let us know; who cannot on the day it was may not know of the new one.
     */
    boolean isNoAnswer(@Nullable Sense coming) {
        if (coming == Sense.PERHAPS) {
            return comes;
        }
        return former || coming == Sense.YES || DayWords.nameThisEvening(clause.text());
    }
}
