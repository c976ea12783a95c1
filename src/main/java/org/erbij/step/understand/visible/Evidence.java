package org.erbij.step.understand.visible;

/**
 * What a line holds that people seldom write in a sentence and programs always do.
 *
 * @param date with its year, or all in figures
 * @param time of day in figures
 */
record Evidence(boolean date, boolean time, boolean address) {
    static Evidence of(String text) {
        boolean date = false;
        boolean time = false;
        boolean address = false;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '@') {
                address |= i > 0 && i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
            }
            if (!isDigit(text, i)) {
                i++;
                continue;
            }
            int end = i;
            while (isDigit(text, end)) {
                end++;
            }
            date |= isYear(text, i, end) || isFigures(text, end);
            time |= end - i <= 2 && isTime(text, end);
            i = end;
        }
        return new Evidence(date, time, address);
    }

    private static boolean isYear(String text, int from, int to) {
        return to - from == 4 && (text.startsWith("19", from) || text.startsWith("20", from));
    }

    /** {@code 30-01-17}, read from behind its first figures. */
    private static boolean isFigures(String text, int at) {
        if (at >= text.length() || "-/.".indexOf(text.charAt(at)) < 0) {
            return false;
        }
        int end = at + 1;
        while (isDigit(text, end)) {
            end++;
        }
        boolean two = end > at + 1 && end <= at + 3;
        return two && end < text.length() && text.charAt(end) == text.charAt(at) && isDigit(text, end + 1);
    }

    /** {@code 10:02}, {@code 10.02} and {@code 10h02}, read from behind the hour. */
    private static boolean isTime(String text, int at) {
        if (at >= text.length() || ":.h".indexOf(text.charAt(at)) < 0) {
            return false;
        }
        boolean two = isDigit(text, at + 1) && isDigit(text, at + 2) && !isDigit(text, at + 3);
        boolean date =
                at + 3 < text.length() && text.charAt(at) == '.' && text.charAt(at + 3) == '.' && isDigit(text, at + 4);
        return two && !date;
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
