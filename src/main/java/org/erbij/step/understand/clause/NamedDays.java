package org.erbij.step.understand.clause;

/** Whether a text names a day, in Dutch and English: a weekday, a date, or one that is reckoned from that of the writing. */
public final class NamedDays {
    private NamedDays() {}

    /** Whichever day it is: "zaterdag", "the 20th", "12/2", "morgen", "tonight". */
    public static boolean areIn(String text) {
        return DayWords.nameADay(text) || DayWords.nameOneFromToday(text);
    }
}
