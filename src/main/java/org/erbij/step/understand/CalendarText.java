package org.erbij.step.understand;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.erbij.mail.CalendarReply;
import org.erbij.step.understand.phrase.Phrasebook;
import org.erbij.step.understand.phrase.Tokens;

/** The words in a calendar reply that the person wrote: COMMENT and text, without what the calendar itself says. */
final class CalendarText {
    private static final Set<String> BOILERPLATE = Phrasebook.SHIPPED.list("calendar boilerplate");
    private static final Set<String> BEGINNINGS = Phrasebook.SHIPPED.list("calendar beginnings");
    private static final Pattern LINK = Pattern.compile("https?://\\S*");
    private static final Pattern DATE_OR_NOTHING =
            Pattern.compile("(?: (?:\\d|(?:ma|di|wo|do|vr|za|zo|mon|tue|wed|thu|fri|sat|sun"
                    + "|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
                    + "[.,]? (?:\\d|[a-z]{3,9} \\d)).*)?");
    private static final Set<String> FIELDS = Phrasebook.SHIPPED.list("calendar fields");

    private CalendarText() {}

    static String of(String visible, List<CalendarReply> replies) {
        String comments = replies.stream()
                .map(CalendarReply::comment)
                .map(String::strip)
                .filter(comment -> !comment.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
        String text = visible.lines()
                .filter(line -> !isBoilerplate(line))
                .filter(line -> comments.isEmpty() || !comments.contains(line.strip()) || line.isBlank())
                .collect(Collectors.joining("\n"))
                .strip();
        return (comments + "\n\n" + text).strip();
    }

    private static boolean isBoilerplate(String line) {
        String plain = Tokens.plain(line).strip();
        return BOILERPLATE.stream().anyMatch(plain::contains)
                || FIELDS.stream().anyMatch(field -> isField(plain, field))
                || (!asks(plain) && BEGINNINGS.stream().anyMatch(plain::startsWith));
    }

    /** What asks something is their own. */
    private static boolean asks(String plain) {
        return LINK.matcher(plain).replaceAll("").contains("?");
    }

    private static boolean isField(String plain, String field) {
        return plain.startsWith(field)
                && (field.endsWith(":")
                        || (!asks(plain)
                                && DATE_OR_NOTHING
                                        .matcher(plain.substring(field.length()))
                                        .matches()));
    }
}
