package org.erbij.step.compose;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The content lines of a calendar object (RFC 5545 section 3.1). */
final class CalendarLines {
    private CalendarLines() {}

    /** As they stand, folded. */
    static List<String> physical(String calendar) {
        return List.of(calendar.split("\r\n"));
    }

    static List<String> unfolded(String calendar) {
        return List.of(calendar.replace("\r\n ", "").split("\r\n"));
    }

    static List<String> names(String calendar) {
        return unfolded(calendar).stream().map(line -> line.split("[:;]", 2)[0]).toList();
    }

    /** The one line with that name. */
    static String one(String calendar, String name) {
        List<String> found = unfolded(calendar).stream()
                .filter(line -> line.startsWith(name + ":") || line.startsWith(name + ";"))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(name + " stands " + found.size() + " times");
        }
        return found.get(0);
    }

    static int octets(String line) {
        return line.getBytes(StandardCharsets.UTF_8).length;
    }
}
