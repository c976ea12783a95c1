package org.erbij.step.compose;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.erbij.domain.people.Language;

/** What a mail in two languages has besides its two texts (R88). */
final class Stacking {
    static final String DIVIDER = "* * * * * * * * * * * * * * * * * * * *";

    /** Between what a mail is and what it is about. */
    private static final Pattern HEAD = Pattern.compile(": |(?<=\\?) ");

    private Stacking() {}

    static String scroll(Language below) {
        return below == Language.EN ? "(Scroll down for English.)" : "(Nederlandse tekst hieronder.)";
    }

    /** {@code Uitnodiging: X} and {@code Invitation: X} give {@code Uitnodiging / Invitation: X}; equals stand once. */
    static String subject(List<String> titles) {
        List<String> distinct = titles.stream().distinct().toList();
        Matcher end = HEAD.matcher(distinct.get(0));
        if (distinct.size() < 2 || !end.find()) {
            return String.join(" / ", distinct);
        }
        String tail = distinct.get(0).substring(end.start());
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
