package org.erbij.step.understand;

import java.util.function.Function;
import org.erbij.domain.rsvp.Answer;

/** What a person meant. */
public sealed interface Understanding {
    Remarks remarks();

    /** An answer. */
    record Understood(Answer answer, Remarks remarks) implements Understanding {}

    /**
     * No answer a machine should decide on; a person looks.
     *
     * @param because why, in words for the organizer
     */
    record Unclear(String because, Remarks remarks) implements Understanding {}

    default <R> R match(Function<Understood, R> understood, Function<Unclear, R> unclear) {
        return this instanceof Understood u ? understood.apply(u) : unclear.apply((Unclear) this);
    }
}
