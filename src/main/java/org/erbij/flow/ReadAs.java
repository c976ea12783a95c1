package org.erbij.flow;

import java.util.List;
import org.erbij.domain.rsvp.Answer;
import org.erbij.step.understand.Remarks;
import org.erbij.step.understand.Understanding;
import org.jspecify.annotations.Nullable;

/**
 * What the reader makes of a mail.
 *
 * @param answer null when it would leave the answer to a person
 * @param company how many people they say they bring, should they come
 * @param because the clauses that decided, in the person's words; empty when nothing was decided
 */
public record ReadAs(@Nullable Answer answer, boolean asksToLeave, int company, List<String> because) {
    /** In the place of the clauses, where nobody wrote a word. */
    public static final String BUTTON = Remarks.BUTTON;

    /** Of a machine's mail, or one that cannot be read. */
    static final ReadAs NOTHING = new ReadAs(null, false, 0, List.of());

    public ReadAs {
        because = List.copyOf(because);
    }

    static ReadAs of(Understanding understanding) {
        Remarks remarks = understanding.remarks();
        return understanding.match(
                understood ->
                        new ReadAs(understood.answer(), remarks.asksToLeave(), remarks.company(), remarks.because()),
                unclear -> new ReadAs(null, remarks.asksToLeave(), remarks.company(), List.of()));
    }

    /** Redacted: the clauses are a person's words. */
    @Override
    public String toString() {
        return "read as " + answer;
    }
}
