package org.erbij.step.understand.clause;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** Whether a clause names a weekday or date, and none of them is one of ours, nor that day of another month: that may be of the event after it. */
public final class OtherDay {
    /** "18.10" may be an hour and "2-3" a number; "op 16-2" is a date. */
    private static final Pattern FIGURES = Pattern.compile(
            "(?<!\\b(?:op|on) )(?<![\\d/.-])\\d{1,2}[-/.]\\d{1,2}(?!\\d)"
                    + "|\\d{1,2}[-/]\\d{1,2} (?:personen|mensen|man|people|persons|gasten|guests)\\b",
            Pattern.CASE_INSENSITIVE);

    private OtherDay() {}

    /** @param ours none where no day is known: then no other is meant */
    public static boolean isMeant(Clause clause, List<LocalDate> ours) {
        if (ours.isEmpty()) {
            return false;
        }
        String heard = clause.heard();
        return DayWords.nameADay(FIGURES.matcher(heard).replaceAll(""))
                && !DayWords.name(heard, ours)
                && !DayWords.nameADayOfMonth(heard, ours);
    }
}
