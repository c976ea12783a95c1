package org.erbij.flow;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.mail.ReceivedMessage;

/** Mail among those who run an event, or of one of them with an invitee: it changes nothing. */
final class BetweenOrganizers {
    private BetweenOrganizers() {}

    /** What a fellow organizer, or nobody in particular, says to it; an invitee to whom one was passed on by hand speaks for themselves. */
    static boolean answersNotice(ReceivedMessage message, Books books) {
        return Stream.of(message.threading().inReplyTo(), message.threading().references())
                        .flatMap(List::stream)
                        .anyMatch(books.conversations()::toldOrganizer)
                && message.parties()
                        .sender()
                        .map(Mailbox::address)
                        .filter(sender -> !Organizers.isOne(sender, books))
                        .isEmpty();
    }

    /** One who answers an invitee from a mailbox of their own, in whose thread nothing is confirmed unasked from then on. */
    static boolean isByAFellow(ReceivedMessage message, Books books) {
        Set<RsvpKey> guests = message.parties()
                .sender()
                .map(from -> OwnHand.ofAnOrganizer(from.address(), message.threading(), message.parties(), books))
                .orElse(Set.of());
        guests.forEach(whom -> books.rsvps().organizerWrote(whom, message.receivedAt()));
        return !guests.isEmpty();
    }
}
