package org.erbij.desk;

import java.util.regex.Pattern;

/** "Mag ik ook komen?": what whoever is let in needs no further answer to. */
final class AsksToCome {
    private static final Pattern MAY_I = Pattern.compile(
            "\\b(?:mag|mogen|kan|kunnen|zou|may|can|could|might)\\b[^.!?]*"
                    + "\\b(?:komen|meekomen|langskomen|meedoen|meegaan|aanschuiven|erbij|come|join|attend|be there)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private AsksToCome() {}

    static boolean is(String sentence) {
        return MAY_I.matcher(sentence).find();
    }
}
