package org.erbij.step.screen;

import java.util.Locale;
import java.util.function.Predicate;
import org.erbij.domain.event.EventUid;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Mailbox;
import org.erbij.mail.CalendarReply;
import org.erbij.mail.LeavingAddress;
import org.erbij.mail.MessageId;
import org.erbij.mail.ReceivedMessage;

/** What a mail carries of ours. */
record Ours(
        Predicate<AddrSpec> organizer,
        Predicate<MessageId> ourMail,
        Predicate<String> ourToken,
        Predicate<EventUid> ourEvent) {

    /** {@code unsubscribe TOKEN} as the subject, which List-Unsubscribe makes a mail program write (R84, R85). */
    private boolean carriesToken(ReceivedMessage message) {
        String[] words = message.content().subject().strip().split("\\s+");
        return words.length == 2 && words[0].toLowerCase(Locale.ROOT).equals("unsubscribe") && ourToken.test(words[1]);
    }

    /** By our token, or by our address for it: a button of a mail program, whoever presses it (R85). */
    boolean asksToLeave(ReceivedMessage message) {
        return carriesToken(message)
                || message.parties()
                        .addressed()
                        .flatMap(address -> LeavingAddress.owner(address).stream())
                        .anyMatch(organizer);
    }

    /** A REPLY or COUNTER to an event of ours from the attendee it speaks for: a person pressed a button (R27). */
    boolean isCalendarReply(ReceivedMessage message) {
        return message.content().calendarReplies().stream()
                .anyMatch(reply -> ourEvent.test(reply.uid()) && speaksForSender(reply, message));
    }

    private static boolean speaksForSender(CalendarReply reply, ReceivedMessage message) {
        AddrSpec attendee = reply.attendee();
        return attendee != null
                && message.parties().from().stream().map(Mailbox::address).anyMatch(attendee::equals);
    }

    /** One of our own mails that came back (R40). */
    boolean sent(ReceivedMessage message) {
        boolean fromOrganizer =
                message.parties().from().stream().map(Mailbox::address).anyMatch(organizer);
        MessageId id = message.threading().id();
        return (fromOrganizer && message.header().has("X-Erbij-Id")) || (id != null && ourMail.test(id));
    }
}
