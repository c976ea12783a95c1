package org.erbij.desk;

import java.util.regex.Pattern;

/** "Mag ik ook komen?", and nothing else: whoever is let in needs no further answer to that. */
final class AsksToCome {
    private static final Pattern MAY_I = Pattern.compile(
            "(?:^|[,;:–-])\\s*(?:mag|kan|zou|may|can|could|might)\\s+(?:ik|i)"
                    + "(?:\\s+(?:dan|misschien|ook|nog|soms|graag|too|also|perhaps|please|still))*"
                    + "\\s+(?:komen|meekomen|langskomen|meedoen|aanschuiven|erbij(?:\\s+zijn)?|come|join(?:\\s+(?:in|you))?|attend|be\\s+there)"
                    + "(?:\\s+(?:ook|too|as\\s+well|along))?\\s*\\?+$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ANOTHER = Pattern.compile(
            "\\b(?:mogen|kunnen|is er|zijn er|is there|are there|waar|hoe|wat|wanneer|where|how|what|when)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern MODAL =
            Pattern.compile("\\b(?:mag|kan|may|can|could)\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private AsksToCome() {}

    static boolean is(String sentence) {
        String asked = sentence.strip();
        return MAY_I.matcher(asked).find()
                && !ANOTHER.matcher(asked).find()
                && MODAL.matcher(asked).results().count() <= 1;
    }
}
