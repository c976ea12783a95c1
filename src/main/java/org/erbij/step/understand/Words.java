package org.erbij.step.understand;

import java.time.Instant;
import java.util.List;
import org.erbij.mail.CalendarReply;
import org.erbij.mail.ReceivedMessage;
import org.jspecify.annotations.Nullable;

/**
 * What a person wrote, as it arrived: quotation and signature are still there.
 *
 * @param subject decoded, with its prefixes
 * @param text plain, LF line ends; may be empty
 * @param writtenAt when it came; null where that is not known
 * @param reacted whether a program says that it is a reaction, an emoji pressed below our mail (R70)
 */
public record Words(
        String subject,
        String text,
        List<CalendarReply> calendarReplies,
        @Nullable Instant writtenAt,
        boolean reacted) {
    private static final String REACTION = "text/vnd.google.email-reaction+json";

    public Words(String subject, String text, List<CalendarReply> calendarReplies) {
        this(subject, text, calendarReplies, null);
    }

    public Words(String subject, String text, List<CalendarReply> calendarReplies, @Nullable Instant writtenAt) {
        this(subject, text, calendarReplies, writtenAt, false);
    }

    public Words {
        calendarReplies = List.copyOf(calendarReplies);
    }

    public static Words of(ReceivedMessage message) {
        return new Words(
                message.content().subject(),
                message.content().text(),
                message.content().calendarReplies(),
                message.receivedAt(),
                message.content().otherParts().contains(REACTION));
    }

    /** A sentence on its own, as {@code erbij try} takes it. */
    public static Words of(String sentence) {
        return new Words("", sentence, List.of());
    }

    @Override
    public String toString() {
        return "words of " + text.length() + " characters";
    }
}
