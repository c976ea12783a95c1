package org.erbij.flow;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.people.Suppression;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.mail.Parties;
import org.erbij.mail.ReceivedMessage;
import org.erbij.mail.ReplySubject;
import org.erbij.step.understand.Understanding;

/**
 * A mail outside every thread, to us alone, by which somebody on the list wants no more mail and says nothing else: ours, though it
 * names no event (ADR 22). What says anything besides, or is said in another conversation, is theirs.
 */
final class FreshLeaving {
    private static final Set<Suppression> LEFT = EnumSet.of(Suppression.CONSENT_WITHDRAWN, Suppression.COMPLAINED);

    private FreshLeaving() {}

    static boolean is(Reading.Read read, Books books) {
        Understanding understanding = read.understanding();
        boolean person =
                read.screened().match(p -> true, list -> false, either -> false, system -> false, robot -> false);
        return person
                && understanding != null
                && understanding.remarks().onlyLeaves()
                && isFresh(read.message())
                && isFromSomebodyWeMail(read.message().parties(), books);
    }

    private static boolean isFresh(ReceivedMessage message) {
        Parties parties = message.parties();
        return message.threading().inReplyTo().isEmpty()
                && message.threading().references().isEmpty()
                && !ReplySubject.hasPrefix(message.content().subject())
                && parties.to().size() + parties.cc().size() == 1;
    }

    /** Whoever has left has nothing to leave, but for an event to which they said yes since. */
    private static boolean isFromSomebodyWeMail(Parties parties, Books books) {
        Optional<Contact> sender = parties.sender()
                .map(Mailbox::address)
                .filter(books.conversations()::lists)
                .flatMap(books.people()::find);
        return sender.filter(contact -> contact.suppressions().stream().noneMatch(LEFT::contains)
                        || Barring.standings(books, contact, null).stream().anyMatch(Rsvp::returned))
                .isPresent();
    }
}
