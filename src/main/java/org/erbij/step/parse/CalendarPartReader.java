package org.erbij.step.parse;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.erbij.domain.event.EventUid;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.rsvp.PartStat;
import org.erbij.mail.CalendarReply;
import org.erbij.mail.CalendarReply.Method;

/** Reads METHOD:REPLY and COUNTER (RFC 5546 section 3.2.3) with biweekly, which forgives much; what it cannot read is no reply (R62). */
final class CalendarPartReader {
    private static final int LONGEST = 200_000;

    private CalendarPartReader() {}

    /** @param methodParameter of the Content-Type, for parts that say it only there; may be empty */
    static List<CalendarReply> read(String text, String methodParameter) {
        if (text.length() > LONGEST) {
            return List.of();
        }
        try {
            List<CalendarReply> replies = new ArrayList<>();
            for (ICalendar calendar : Biweekly.parse(text).all()) {
                String written = calendar.getMethod() == null
                        ? methodParameter
                        : String.valueOf(calendar.getMethod().getValue());
                method(written)
                        .ifPresent(method ->
                                calendar.getEvents().forEach(event -> replies.addAll(replies(method, event))));
            }
            return replies;
        } catch (RuntimeException garbage) {
            return List.of();
        }
    }

    private static Optional<Method> method(String written) {
        return switch (written.strip().toUpperCase(Locale.ROOT)) {
            case "REPLY" -> Optional.of(Method.REPLY);
            case "COUNTER" -> Optional.of(Method.COUNTER);
            default -> Optional.empty();
        };
    }

    private static List<CalendarReply> replies(Method method, VEvent event) {
        if (event.getUid() == null || event.getUid().getValue() == null) {
            return List.of();
        }
        EventUid uid = new EventUid(event.getUid().getValue().strip());
        int sequence = event.getSequence() == null || event.getSequence().getValue() == null
                ? 0
                : event.getSequence().getValue();
        Instant stamp =
                event.getDateTimeStamp() == null || event.getDateTimeStamp().getValue() == null
                        ? null
                        : event.getDateTimeStamp().getValue().toInstant();
        String comment = event.getComments().stream()
                .map(written -> written.getValue())
                .filter(value -> value != null)
                .collect(Collectors.joining("\n"));
        boolean recurrence = event.getRecurrenceId() != null;
        return event.getAttendees().stream()
                .map(attendee -> new CalendarReply(
                        method,
                        uid,
                        sequence,
                        stamp,
                        partStat(attendee),
                        address(attendee).orElse(null),
                        comment,
                        guests(attendee),
                        recurrence))
                .toList();
    }

    private static PartStat partStat(Attendee attendee) {
        ParticipationStatus status = attendee.getParticipationStatus();
        return PartStat.of(status == null ? "" : status.getValue());
    }

    private static Optional<AddrSpec> address(Attendee attendee) {
        String email = attendee.getEmail() != null ? attendee.getEmail() : attendee.getUri();
        return email == null ? Optional.empty() : AddrSpec.parse(email.replaceFirst("(?i)^mailto:", ""));
    }

    private static int guests(Attendee attendee) {
        String written = attendee.getParameter("X-NUM-GUESTS");
        return written != null && written.matches("\\d{1,2}") ? Integer.parseInt(written) : 0;
    }
}
