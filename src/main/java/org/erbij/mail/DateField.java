package org.erbij.mail;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Date field of a mail of ours: when it was ready to go on its way (RFC 5322, section 3.6.1). */
public final class DateField {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss xx", Locale.ENGLISH);
    private static final Pattern FIELD = Pattern.compile("^Date: ([^\r\n]+)", Pattern.MULTILINE);
    private static final Duration FRESH = Duration.ofMinutes(1);

    private DateField() {}

    /** When a mail says it was written; empty where it does not say so as mail does. */
    public static Optional<Instant> read(Header header) {
        return header.first("Date").flatMap(written -> {
            try {
                String bare = written.replaceAll("\\([^)]*\\)", "").strip();
                return Optional.of(ZonedDateTime.parse(bare, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant());
            } catch (DateTimeParseException otherwise) {
                return Optional.empty();
            }
        });
    }

    public static String of(ZonedDateTime at) {
        return FORM.format(at);
    }

    /** A mail that has waited to leave, dated then; one that is no older than a minute stays as it is. */
    static Octets renewed(Octets mail, Instant at) {
        String text = mail.text(StandardCharsets.ISO_8859_1);
        int body = text.indexOf("\r\n\r\n");
        Matcher field = FIELD.matcher(text);
        if (!field.find() || field.start() > body) {
            return mail;
        }
        try {
            ZonedDateTime written = ZonedDateTime.parse(field.group(1), FORM);
            ZonedDateTime now = at.atZone(written.getZone());
            return written.plus(FRESH).isAfter(now)
                    ? mail
                    : Octets.of((text.substring(0, field.start(1)) + of(now) + text.substring(field.end(1)))
                            .getBytes(StandardCharsets.ISO_8859_1));
        } catch (DateTimeParseException notOurs) {
            return mail;
        }
    }
}
