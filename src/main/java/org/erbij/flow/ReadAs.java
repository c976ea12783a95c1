package org.erbij.flow;

import java.util.List;
import java.util.Locale;
import org.erbij.domain.rsvp.Answer;
import org.erbij.step.understand.Remarks;
import org.erbij.step.understand.Understanding;
import org.erbij.step.understand.language.WrittenLanguage;
import org.jspecify.annotations.Nullable;

/**
 * What the reader makes of a mail.
 *
 * @param automatic whether it is taken for a machine's
 * @param answer null when it would leave the answer to a person
 * @param subject that they wrote; empty where it was only ours
 * @param language nl, en or mixed; null where no words show one
 * @param company how many people they say they bring, should they come
 * @param because the clauses that decided, in the person's words; empty when nothing was decided
 */
public record ReadAs(
        boolean automatic,
        @Nullable Answer answer,
        boolean asksToLeave,
        String subject,
        @Nullable String language,
        int company,
        List<String> because) {
    /** In the place of the clauses, where nobody wrote a word. */
    public static final String BUTTON = Remarks.BUTTON;

    /** Of one that cannot be read. */
    static final ReadAs NOTHING = new ReadAs(false, null, false, "", null, 0, List.of());

    /** Of a machine's. */
    static final ReadAs AUTOMATIC = new ReadAs(true, null, false, "", null, 0, List.of());

    public ReadAs {
        because = List.copyOf(because);
    }

    static ReadAs of(Understanding understanding) {
        Remarks remarks = understanding.remarks();
        return understanding.match(
                understood -> of(understood.answer(), remarks, remarks.because()),
                unclear -> of(null, remarks, List.of()));
    }

    private static ReadAs of(@Nullable Answer answer, Remarks remarks, List<String> because) {
        WrittenLanguage language = remarks.language();
        return new ReadAs(
                false,
                answer,
                remarks.asksToLeave(),
                remarks.subject(),
                language == null ? null : language.name().toLowerCase(Locale.ROOT),
                remarks.company(),
                because);
    }

    /** Redacted: the clauses are a person's words. */
    @Override
    public String toString() {
        return "read as " + answer;
    }
}
