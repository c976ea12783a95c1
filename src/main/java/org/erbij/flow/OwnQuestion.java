package org.erbij.flow;

import java.util.regex.Pattern;

/** A question as only a person asks it: of themselves, or where and when it is. Machines ask whether there is a question, or haste. */
final class OwnQuestion {
    private static final Pattern WORDS = Pattern.compile(
            "(?U)\\b(ik|wij|we|mijn|ons|onze|waar|wanneer|hoe laat|i|my|our|where|when|what time)\\b",
            Pattern.CASE_INSENSITIVE);

    private OwnQuestion() {}

    static boolean is(String sentence) {
        return WORDS.matcher(sentence).find();
    }
}
