package org.erbij.flow;

import java.time.Instant;
import java.util.List;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.RsvpKey;

/**
 * People whom invitees bring in by a copy of their answer. Nothing is kept of them: who they are is read from the mail each time. Whoever is
 * kept out brings nobody in.
 */
public final class BroughtIn {
    private static final int LOOKED_AT = 500;

    private final Rereading rereading;

    public BroughtIn(Rereading rereading) {
        this.rereading = rereading;
    }

    /**
     * Somebody in Cc who is not on the list.
     *
     * @param number of the mail
     * @param who by the name they have there
     * @param by who wrote it
     */
    public record Offered(long number, Mailbox who, Mailbox by, EventId event) {
        @Override
        public String toString() {
            return "somebody in Cc of mail " + number;
        }
    }

    /** In the newest mails whose company the organizer is not done with. */
    public List<Offered> offered(Books books) {
        return offeredSince(Instant.MIN, books);
    }

    /** The same, in what was read or settled after that. */
    public List<Offered> offeredSince(Instant since, Books books) {
        return books.inbox().notDone(LOOKED_AT).stream()
                .filter(mail -> mail.isSettledSince(since))
                .flatMap(mail -> in(mail, books).stream())
                .toList();
    }

    private List<Offered> in(KeptMail mail, Books books) {
        Disposition settled = mail.disposition();
        RsvpKey about = settled == null ? null : settled.about();
        Rereading.Correspondents wrote = rereading.correspondents(mail.raw());
        if (about == null || !wrote.isFrom(about, books) || Barring.keepsOut(books, about)) {
            return List.of();
        }
        Mailbox by = books.people().get(about.contact()).mailbox();
        return wrote.cc().stream()
                .filter(who -> isNew(who.address(), books))
                .map(who -> new Offered(mail.number(), who.asListed(), by, about.event()))
                .toList();
    }

    private boolean isNew(AddrSpec address, Books books) {
        return !rereading.knows(address, books)
                && books.people().suppressions(address).isEmpty()
                && books.events().all().stream().noneMatch(event -> event.isRunBy(address));
    }
}
