package org.erbij.step.deliver;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** A connection that remembers how it was greeted: Exim, Exchange and sendmail say there what time it is (RFC 5321 section 4.2). */
final class GreetedTransport extends SMTPTransport {
    private static final Pattern DATE =
            Pattern.compile("\\b\\p{Alpha}{3}, \\d{1,2} \\p{Alpha}{3} \\d{4} \\d\\d:\\d\\d:\\d\\d [+-]\\d{4}\\b");

    private @Nullable String greeting;

    GreetedTransport(Session session, String protocol) {
        super(session, null, protocol, protocol.equals("smtps"));
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        int code = super.readServerResponse();
        if (greeting == null) {
            greeting = String.valueOf(getLastServerResponse());
        }
        return code;
    }

    /** The server's clock when it greeted us; empty when it did not tell. */
    Optional<Instant> clock() {
        return greeting == null ? Optional.empty() : clockIn(greeting);
    }

    static Optional<Instant> clockIn(String greeting) {
        Matcher date = DATE.matcher(greeting);
        try {
            return date.find()
                    ? Optional.of(ZonedDateTime.parse(date.group(), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant())
                    : Optional.empty();
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
