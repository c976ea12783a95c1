package org.erbij.step.parse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.apache.james.mime4j.dom.Message;
import org.erbij.mail.Header;
import org.jspecify.annotations.Nullable;

/**
 * The Date of a mail: read here in the one form that nearly all mail has, {@code Mon, 30 Jan 2017 20:15:00 +0100}, because mime4j
 * takes a third of a whole parse for it; by mime4j in every other.
 */
final class MailDate {
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private MailDate() {}

    /** Null when there is none that can be read. */
    static @Nullable Instant of(Message message, Header header) {
        Instant usual = header.first("Date").map(MailDate::usual).orElse(null);
        if (usual != null) {
            return usual;
        }
        Date date = message.getDate();
        return date == null ? null : date.toInstant();
    }

    private static @Nullable Instant usual(String written) {
        String[] words = written.substring(written.indexOf(',') + 1).strip().split(" ");
        boolean zoned = words.length >= 5 && words[4].length() == 5 && "+-".indexOf(words[4].charAt(0)) >= 0;
        if (!zoned || words[2].length() != 4 || words[3].length() != 8 || !MONTHS.contains(words[1])) {
            return null;
        }
        String[] time = words[3].split(":");
        try {
            return LocalDateTime.of(
                            Integer.parseInt(words[2]),
                            MONTHS.indexOf(words[1]) + 1,
                            Integer.parseInt(words[0]),
                            Integer.parseInt(time[0]),
                            Integer.parseInt(time[1]),
                            Integer.parseInt(time[2]))
                    .toInstant(ZoneOffset.of(words[4]));
        } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException unusual) {
            return null;
        }
    }
}
