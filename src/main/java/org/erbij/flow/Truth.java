package org.erbij.flow;

import java.util.function.Function;
import org.erbij.domain.rsvp.Answer;

/** What a mail is, by the organizer's word. */
public sealed interface Truth {
    /**
     * Somebody answers by it.
     *
     * @param leaves whether they want no more mail
     */
    record Answered(Answer answer, boolean leaves) implements Truth {}

    /** A person wrote it, and it says nothing of coming that could be counted. */
    record Unclear() implements Truth {}

    /** No person wrote it. */
    record Automatic() implements Truth {}

    default <R> R match(
            Function<Answered, R> answered, Function<Unclear, R> unclear, Function<Automatic, R> automatic) {
        if (this instanceof Answered a) {
            return answered.apply(a);
        }
        return this instanceof Unclear u ? unclear.apply(u) : automatic.apply((Automatic) this);
    }
}
