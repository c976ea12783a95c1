package org.erbij.step.understand.guests;

import java.util.List;
import java.util.stream.Collectors;
import org.erbij.step.understand.clause.Clause;
import org.erbij.step.understand.phrase.Tokens;

/**
 * People whom somebody names.
 *
 * @param words in which they do, as they wrote them
 */
public record Introduction(int people, List<String> words) {
    public static final Introduction NONE = new Introduction(0, List.of());

    public Introduction {
        words = people == 0 ? List.of() : List.copyOf(words);
    }

    /** Clauses as one quotation, without the stop behind it. */
    static String words(List<Clause> clauses) {
        String said = clauses.stream().map(Clause::text).collect(Collectors.joining(" "));
        return Tokens.stripped(said, c -> " -–—".indexOf(c) >= 0, c -> " -–—,;:.!".indexOf(c) >= 0);
    }

    /** Redacted: it names people. */
    @Override
    public String toString() {
        return people + " named";
    }
}
