package org.erbij.step.compose;

import java.util.List;
import org.erbij.domain.people.Language;

/** What a mail in two languages has besides its two texts (R88). */
final class Stacking {
    static final String DIVIDER = "* * * * * * * * * * * * * * * * * * * *";

    private Stacking() {}

    static String scroll(Language below) {
        return below == Language.EN ? "(Scroll down for English.)" : "(Nederlandse tekst hieronder.)";
    }

    /** {@code Uitnodiging: X} and {@code Invitation: X} give {@code Uitnodiging / Invitation: X}; equals stand once. */
    static String subject(List<String> titles) {
        List<String> distinct = titles.stream().distinct().toList();
        int first = distinct.get(0).indexOf(": ");
        if (distinct.size() < 2 || first < 0) {
            return String.join(" / ", distinct);
        }
        String tail = distinct.get(0).substring(first);
        if (!distinct.stream().allMatch(title -> title.endsWith(tail))) {
            return String.join(" / ", distinct);
        }
        return String.join(
                        " / ",
                        distinct.stream()
                                .map(t -> t.substring(0, t.length() - tail.length()))
                                .toList())
                + tail;
    }
}
