package org.erbij.step.understand;

import java.util.List;
import org.erbij.step.understand.guests.Introduction;
import org.erbij.step.understand.language.WrittenLanguage;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of somebody's words whether or not they answer.
 *
 * @param reply the words the person wrote, without quotation and signature
 * @param subject that they wrote; empty where it was only ours
 * @param language null where no words show one
 * @param languageEvident whether the evidence is clear enough to remember ("Yes!" is not)
 * @param asksToLeave wants no more mail
 * @param onlyLeaves says that they want no more mail, and nothing besides
 * @param mayAskToLeave says so beside something else, or of another list perhaps; a person has to say
 * @param demandsSilence wants not even a confirmation of that
 * @param company how many people they say they bring, should they come
 * @param companyLearned whether the rules count nobody, and only what was learned makes somebody likely; company counts them where it is sure enough
 * @param named how many of those they name, and in which words
 * @param onlyNames whom they name when the mail does nothing else, be it that they bring them or that they were asked for a name
 * @param notes what the organizer should know, should they come, in the person's words
 * @param asks sentences that want an answer
 * @param because the clauses that decided, in the person's words, or the reason why none did
 * @param confidence 0 to 1
 */
public record Remarks(
        String reply,
        String subject,
        @Nullable WrittenLanguage language,
        boolean languageEvident,
        boolean asksToLeave,
        boolean onlyLeaves,
        boolean mayAskToLeave,
        boolean demandsSilence,
        int company,
        boolean companyLearned,
        Introduction named,
        Introduction onlyNames,
        List<String> notes,
        List<String> asks,
        List<String> because,
        double confidence) {
    /** What decided where nobody wrote a word. */
    public static final String BUTTON = "the calendar button";

    public Remarks {
        notes = List.copyOf(notes);
        asks = List.copyOf(asks);
        because = List.copyOf(because);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be 0 to 1, was " + confidence);
        }
    }

    @Override
    public String toString() {
        return "remarks on " + reply.length() + " characters";
    }
}
