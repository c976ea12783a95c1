package org.erbij.flow;

import java.util.List;
import org.erbij.domain.event.EventUid;
import org.erbij.domain.rsvp.CalendarStamp;
import org.erbij.domain.rsvp.Evidence;
import org.erbij.domain.rsvp.Ground;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.mail.ReceivedMessage;
import org.erbij.step.identify.Identified;
import org.jspecify.annotations.Nullable;

/** What an answer that came by mail rests on. */
final class MailEvidence {
    private MailEvidence() {}

    /** @param because their own words that decided */
    static Evidence of(ReceivedMessage message, List<String> because, Identified identified, Books books) {
        Ground ground = identified.match(invitee -> invitee.ground(), stranger -> Ground.ADDRESS);
        return new Evidence(
                Evidence.Source.INVITEE,
                ground,
                String.join(" … ", because),
                message.date(),
                message.receivedAt(),
                stampOf(message, identified, books));
    }

    /** Of the reply to the entry of that event; of another's says nothing about which of two answers is later (R54, R56). */
    private static @Nullable CalendarStamp stampOf(ReceivedMessage message, Identified identified, Books books) {
        RsvpKey whose = identified.match(invitee -> invitee.rsvp(), stranger -> null);
        if (whose == null || message.content().calendarReplies().isEmpty()) {
            return null;
        }
        EventUid entry = books.events().find(whose.event()).orElseThrow().uid();
        return message.content().calendarReplies().stream()
                .filter(reply -> reply.uid().equals(entry))
                .findFirst()
                .map(reply -> new CalendarStamp(reply.sequence(), reply.stamp()))
                .orElse(null);
    }
}
