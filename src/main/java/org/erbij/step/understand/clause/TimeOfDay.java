package org.erbij.step.understand.clause;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether words name an hour of the day: "18u", "18:45", "half 7", "tot zes uur", "until 6", "7 pm". */
final class TimeOfDay {
    private static final Pattern CLOCK = Pattern.compile("\\b[0-2]?[0-9]([:.h][0-5][0-9]|(?i:u|h|pm|am)\\b)");
    private static final Pattern NUMBER = Pattern.compile("[0-2]?[0-9]");
    private static final Set<String> HOURS =
            Set.of("vijf", "zes", "zeven", "acht", "negen", "tien", "five", "six", "seven", "eight", "nine", "ten");
    private static final Set<String> BEFORE = Set.of(
            "half", "kwart", "tot", "om", "rond", "tegen", "vanaf", "at", "until", "till", "til", "by", "past",
            "around");
    private static final Set<String> BEHIND = Set.of("uur", "u", "pm", "am", "o'clock", "oclock", "h");

    private TimeOfDay() {}

    static boolean isNamed(Clause clause) {
        if (CLOCK.matcher(clause.heard()).find()) {
            return true;
        }
        List<String> tokens = clause.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            boolean number = HOURS.contains(token) || NUMBER.matcher(token).matches();
            boolean framed = (i > 0 && BEFORE.contains(tokens.get(i - 1)))
                    || (i + 1 < tokens.size() && BEHIND.contains(tokens.get(i + 1)));
            if (number && framed) {
                return true;
            }
        }
        return false;
    }
}
