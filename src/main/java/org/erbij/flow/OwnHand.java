package org.erbij.flow;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.mail.Envelope;
import org.erbij.mail.MessageId;
import org.erbij.mail.Parties;
import org.erbij.mail.Threading;

/**
 * What a mail in the organizer's Sent folder tells by its header alone: that one of ours left under another id (R4), or that the
 * organizer has written by hand in a thread of ours (PRODUCT.md, The organizer in the thread). Anything else there is not ours, and
 * nothing is kept of it.
 */
final class OwnHand {
    private static final List<String> OUR_ID = List.of("X-Erbij-Id", "X-Microsoft-Original-Message-ID");

    private OwnHand() {}

    static void note(Envelope sent, Books books) {
        MessageId id = sent.threading().id();
        MessageId ours = copyOf(sent, books).orElse(null);
        if (ours == null && isWrittenByUs(sent)) {
            LeftBeforeRestore.takeUp(sent, books);
            return;
        }
        if (ours == null) {
            thread(sent.threading(), sent.parties(), books)
                    .forEach(whom -> books.rsvps().organizerWrote(whom, sent.receivedAt()));
        } else if (id != null && !books.conversations().weSent(id)) {
            books.outbox().alias(ours, id);
        }
    }

    /** Also one that we do not know: it left after the backup that was put back. */
    private static boolean isWrittenByUs(Envelope sent) {
        return !sent.header().all("X-Erbij-Id").isEmpty();
    }

    /** Which mail of ours this is; empty when the organizer wrote it. */
    private static Optional<MessageId> copyOf(Envelope sent, Books books) {
        Stream<MessageId> own = OUR_ID.stream()
                .flatMap(name -> sent.header().all(name).stream())
                .flatMap(body -> MessageId.all(body).stream());
        return Stream.concat(Stream.ofNullable(sent.threading().id()), own)
                .filter(books.conversations()::weSent)
                .findFirst()
                .or(() -> namesItself(sent, books));
    }

    /** An invitation names its own id in References, and answers nothing: so it is known where a provider left nothing else. */
    private static Optional<MessageId> namesItself(Envelope sent, Books books) {
        List<MessageId> references = sent.threading().references();
        boolean alone = sent.threading().inReplyTo().isEmpty() && references.size() == 1;
        return alone && sent.parties().to().size() == 1 && sent.parties().cc().isEmpty()
                ? references.stream()
                        .filter(id -> books.directory()
                                .recipientOf(id)
                                .filter(whom -> isTo(whom, sent.parties(), books))
                                .isPresent())
                        .findFirst()
                : Optional.empty();
    }

    /** Whom a mail by that writer is written to by hand, in whose threads: an organizer of theirs, who writes from a mailbox of their own. */
    static Set<RsvpKey> ofAnOrganizer(AddrSpec writer, Threading threading, Parties parties, Books books) {
        Contact organizer = books.people().find(writer).orElse(null);
        Set<RsvpKey> whose = new LinkedHashSet<>();
        if (organizer != null) {
            thread(threading, parties, books).stream()
                    .filter(whom -> !whom.contact().equals(organizer.id()))
                    .filter(whom -> books.events()
                            .find(whom.event())
                            .filter(event -> Organizers.of(event, books).contains(organizer.id()))
                            .isPresent())
                    .forEach(whose::add);
        }
        return whose;
    }

    /**
     * Whose threads it stands in: who is written to, not of whom a mail is passed on to somebody else. In the thread of an invitation that
     * was sent by hand to several it is the one to whom it goes; what goes to more of them is a word to all, as the invitation was.
     */
    private static Set<RsvpKey> thread(Threading threading, Parties parties, Books books) {
        List<MessageId> ids = Stream.concat(threading.inReplyTo().stream(), threading.references().stream())
                .toList();
        Set<RsvpKey> whose = new LinkedHashSet<>();
        ids.stream()
                .flatMap(id ->
                        Stream.concat(books.directory().recipientOf(id).stream(), books.inbox().writerOf(id).stream()))
                .filter(whom -> isTo(whom, parties, books))
                .forEach(whose::add);
        if (parties.to().size() == 1) {
            AddrSpec reader = parties.to().get(0).address();
            ids.forEach(id -> books.directory().sharedWith(id, reader).ifPresent(whose::add));
        }
        return whose;
    }

    private static boolean isTo(RsvpKey whom, Parties parties, Books books) {
        return Stream.concat(parties.to().stream(), parties.cc().stream())
                .map(Mailbox::address)
                .anyMatch(address -> books.directory().belongsTo(address, whom));
    }
}
