package org.erbij.step.understand.clause;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.erbij.step.understand.phrase.Phrasebook;
import org.erbij.step.understand.phrase.Tokens;

/**
 * Whether somebody wants no more mail (LABELS: leaving).
 *
 * <p>What is said of the list, the mails or the address is leaving. The bare word "afmelden" or "unsubscribe" is too, but
 * beside a reason or a day it is only a no.
 *
 * @param maybe whether it is said, and a person has to say if they mean it: beside a yes, or of another list perhaps
 * @param silence whether they want no answer to it either
 */
public record Leaving(boolean asked, boolean maybe, boolean silence, List<String> because) {
    public static final Leaving NOT = new Leaving(false, false, List.of());

    private static final Pattern GAP = Pattern.compile("\\s+");
    private static final Set<String> BARE = Phrasebook.SHIPPED.list("bare leaving");

    public Leaving {
        because = List.copyOf(because);
    }

    public Leaving(boolean asked, boolean silence, List<String> because) {
        this(asked, false, silence, because);
    }

    /** Where a person has to say whether it is so; what is only suspected, without a phrase that says it, is none. */
    public Leaving perhaps() {
        return new Leaving(false, asked, silence, List.of());
    }

    public static Leaving in(List<Reading> readings) {
        boolean reasoned = readings.stream().anyMatch(r -> r.says(Sense.NO));
        List<String> because = readings.stream()
                .filter(r -> r.leaves() || (!reasoned && isBare(r.clause())))
                .map(r -> r.clause().cited())
                .limit(3)
                .toList();
        boolean asked = !because.isEmpty();
        return new Leaving(asked, asked && readings.stream().anyMatch(Reading::silence), because);
    }

    /** {@code unsubscribe TOKEN} counts as well: List-Unsubscribe wrote it (R85). */
    public static boolean isSubjectOfButton(String subject) {
        String[] words = GAP.split(Tokens.plain(subject).strip());
        return words.length <= 2 && words[0].equals("unsubscribe");
    }

    public static boolean isBare(Clause clause) {
        return BARE.contains(String.join(" ", clause.tokens()));
    }

    @Override
    public String toString() {
        return asked ? "asks to leave" : "stays";
    }
}
