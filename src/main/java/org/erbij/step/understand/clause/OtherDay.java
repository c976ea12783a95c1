package org.erbij.step.understand.clause;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether a clause names a weekday or date, and none of them is a day of an open event. */
public final class OtherDay {
    private static final Map<String, Integer> WEEKDAYS = Map.ofEntries(
            Map.entry("maandag", 1),
            Map.entry("monday", 1),
            Map.entry("dinsdag", 2),
            Map.entry("tuesday", 2),
            Map.entry("woensdag", 3),
            Map.entry("wednesday", 3),
            Map.entry("donderdag", 4),
            Map.entry("thursday", 4),
            Map.entry("vrijdag", 5),
            Map.entry("friday", 5),
            Map.entry("zaterdag", 6),
            Map.entry("saturday", 6),
            Map.entry("zondag", 7),
            Map.entry("sunday", 7));
    private static final List<String> MONTHS = List.of("jan", "feb", "apr", "jun", "jul", "aug", "sep", "nov", "dec");

    private OtherDay() {}

    public static boolean isMeant(Clause clause, List<LocalDate> ours) {
        if (ours.isEmpty()) {
            return false;
        }
        List<Boolean> named = new ArrayList<>();
        List<String> tokens = clause.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            Integer weekday = WEEKDAYS.get(token);
            if (weekday != null) {
                named.add(ours.stream().anyMatch(day -> day.getDayOfWeek().getValue() == weekday));
            }
            int day = dayOfMonth(tokens, i);
            if (day > 0) {
                named.add(ours.stream().anyMatch(date -> date.getDayOfMonth() == day));
            }
        }
        return !named.isEmpty() && named.stream().noneMatch(isOurs -> isOurs);
    }

    /** "13 februari", "feb 13", "13th", "de 13e"; 0 when the number is none of these. */
    private static int dayOfMonth(List<String> tokens, int i) {
        String token = tokens.get(i);
        if (token.charAt(0) < '0' || token.charAt(0) > '9') {
            return 0;
        }
        String digits = token.replaceAll("(st|nd|rd|th|e|de|ste)$", "");
        if (!digits.matches("[0-9]{1,2}")) {
            return 0;
        }
        boolean ordinal = !digits.equals(token);
        boolean month =
                isMonth(i + 1 < tokens.size() ? tokens.get(i + 1) : "") || isMonth(i > 0 ? tokens.get(i - 1) : "");
        return ordinal || month ? Integer.parseInt(digits) : 0;
    }

    private static boolean isMonth(String token) {
        return token.length() >= 3
                && (MONTHS.stream().anyMatch(token::startsWith)
                        || List.of("maart", "march", "mrt", "mei", "may", "oktober", "october", "oct", "okt")
                                .contains(token));
    }
}
