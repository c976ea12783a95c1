package org.erbij.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as every command writes them: {@code Sun 12 Feb 18:00}. */
final class Moments {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.UK);

    private Moments() {}

    static DateTimeFormatter in(ZoneId zone) {
        return MOMENT.withZone(zone);
    }
}
