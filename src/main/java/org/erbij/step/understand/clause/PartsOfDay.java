package org.erbij.step.understand.clause;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Parts of the day in a text, exchanged for each other: of an event in the afternoon "'s middags" is what "'s avonds" is of others. */
final class PartsOfDay {
    static final PartsOfDay AFTERNOON = new PartsOfDay(
            Map.of("middag", "avond", "namiddag", "avond", "afternoon", "evening"), "middag", "afternoon");
    static final PartsOfDay MORNING =
            new PartsOfDay(Map.of("ochtend", "avond", "morgens", "avonds", "morning", "evening"), "ochtend", "morning");

    private final Map<String, String> exchanged;
    private final Pattern part;

    /**
     * @param heard what the words of that part are heard as
     * @param evening what the Dutch evening is heard as, and {@code english} the English one
     */
    private PartsOfDay(Map<String, String> heard, String evening, String english) {
        this.exchanged = new HashMap<>(heard);
        exchanged.put("avond", evening);
        exchanged.put("evening", english);
        this.part = Pattern.compile(
                "(?<!goede |goeie |good )(?<=\\b|van|dag)(" + String.join("|", exchanged.keySet())
                        + ")(?=(?:s|en)?\\b)",
                Pattern.CASE_INSENSITIVE);
    }

    /** A greeting stays what it is. */
    String heard(String text) {
        return part.matcher(text).replaceAll(found -> {
            String word = found.group(1);
            return DayWords.asWritten(exchanged.getOrDefault(word.toLowerCase(Locale.ROOT), word), word);
        });
    }
}
