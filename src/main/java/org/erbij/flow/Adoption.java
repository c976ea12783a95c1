package org.erbij.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.LawfulBasis;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.HandSent.Copy;
import org.erbij.mail.Envelope;
import org.erbij.mail.FolderId;
import org.erbij.mail.MessageId;
import org.erbij.mail.MessageIds;
import org.erbij.mail.Octets;
import org.erbij.mail.OutgoingMessage;
import org.erbij.step.collect.Collector;
import org.erbij.step.collect.MailboxUnavailable;
import org.erbij.step.collect.OpenFolder;

/**
 * Takes over an invitation that the organizer sent by hand: everybody it went to is invited from then on, by that mail. Nothing is
 * sent. What they answered since is read again from that moment, counted, and not answered.
 */
public final class Adoption {
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private final Ledger ledger;
    private final Collector collector;
    private final HandSentMails mails;
    private final MessageIds ids;

    public Adoption(Ledger ledger, Collector collector, HandSentMails mails, MessageIds ids) {
        this.ledger = ledger;
        this.collector = collector;
        this.mails = mails;
        this.ids = ids;
    }

    /**
     * Makes the mail theirs. To be called between two rounds.
     *
     * @param readers who has it, as far as its copies do not tell
     * @return how many are invited by it
     */
    public int take(EventId event, HandSent mail, List<Mailbox> readers, Instant now) throws MailboxUnavailable {
        Map<MessageId, String> words = mails.words(mail);
        Map<FolderId, FolderCursor> again = whereToReadAgain(mail.first().minus(CLOCKS_DIFFER));
        return ledger.inOneTransaction(books -> {
            Organizers.enlist(books.events().find(event).orElseThrow(), books, ids, now);
            int taken = 0;
            for (Copy copy : mail.newestFirst()) {
                books.events().adopt(event, copy.id(), words.getOrDefault(copy.id(), ""), now);
                for (Mailbox reader : copy.recipients()) {
                    taken += adopt(
                                    books,
                                    event,
                                    mail,
                                    copy,
                                    reader,
                                    copy.recipients().size() == 1,
                                    now)
                            ? 1
                            : 0;
                }
            }
            for (Mailbox reader : readers) {
                taken += adopt(books, event, mail, mail.newest(), reader, false, now) ? 1 : 0;
            }
            again.forEach(books.inbox()::moveCursor);
            return taken;
        });
    }

    private boolean adopt(
            Books books, EventId id, HandSent mail, Copy copy, Mailbox reader, boolean theirsAlone, Instant now) {
        Event event = books.events().find(id).orElseThrow();
        Contact contact =
                books.people().add(reader.asListed(), null, LawfulBasis.LEGITIMATE_INTEREST, "mailed by hand", now);
        String name = reader.asListed().name();
        if (contact.mailbox().name().isBlank() && !name.isBlank()) {
            books.people().rename(contact.id(), name);
        }
        RsvpKey key = new RsvpKey(id, contact.id());
        if (books.rsvps().find(key).isEmpty()) {
            books.rsvps().put(Rsvp.open(key, ids.token(key)));
        }
        OutgoingMessage asSent = new OutgoingMessage(
                contact.address(),
                ids.mint(key, MailKind.INVITATION, Campaign.INVITED),
                Octets.of("Message-ID: " + copy.id().bracketed() + "\r\n\r\n"));
        boolean adopted = books.outbox()
                .adopt(
                        new Posting(
                                key,
                                MailKind.INVITATION,
                                Campaign.INVITED,
                                mail.subject(),
                                asSent,
                                copy.sentAt(),
                                event.validUntil(MailKind.INVITATION),
                                false),
                        copy.id(),
                        copy.sentAt());
        if (adopted && theirsAlone) {
            books.outbox().alias(asSent.id(), copy.id());
        }
        return adopted;
    }

    /** What came since was passed over where it had been read, since it was not ours then. */
    private Map<FolderId, FolderCursor> whereToReadAgain(Instant since) throws MailboxUnavailable {
        List<String> folders = new ArrayList<>(collector.folders());
        collector.sentFolder().ifPresent(folders::add);
        Map<FolderId, FolderCursor> again = new HashMap<>();
        for (String name : folders) {
            FolderId id = new FolderId(collector.account(), name);
            Optional<FolderCursor> cursor =
                    ledger.inOneTransaction(books -> books.inbox().cursor(id));
            if (cursor.isPresent()) {
                earlier(id, cursor.get(), since).ifPresent(before -> again.put(id, before));
            }
        }
        return again;
    }

    private Optional<FolderCursor> earlier(FolderId id, FolderCursor cursor, Instant since) throws MailboxUnavailable {
        try (OpenFolder folder = collector.examine(id.name())) {
            List<Envelope> first = folder.after(0, since, 1);
            long before =
                    first.isEmpty() ? cursor.uid() : first.get(0).position().uid() - 1;
            return cursor.uidValidity() == folder.uidValidity() && before < cursor.uid()
                    ? Optional.of(new FolderCursor(cursor.uidValidity(), before))
                    : Optional.empty();
        }
    }
}
