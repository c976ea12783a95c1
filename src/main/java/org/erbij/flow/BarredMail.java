package org.erbij.flow;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Disposition.Verdict;
import org.erbij.mail.ReceivedMessage;
import org.jspecify.annotations.Nullable;

/**
 * Mail of whoever is kept out (PRODUCT.md, Standing): it waits for nobody and asks for nothing. What waited when they were barred
 * is settled by that, and waits again once they are admitted; what they write meanwhile does not. Whoever is kept out of one event
 * gets mail of others: where that is paused, as they may have asked for none, what they wrote waits all the same.
 */
public final class BarredMail {
    /** How a mail of theirs is settled that comes meanwhile. */
    static final String CAME = "whoever wrote it is barred";

    private static final String WAITED = "whoever wrote it was barred while it waited: ";

    private final Rereading rereading;

    public BarredMail(Rereading rereading) {
        this.rereading = rereading;
    }

    /** How a mail is settled that has just come, where nothing of whoever is kept out is left for the organizer to do. */
    static Disposition unlessBarred(Disposition settled, ReceivedMessage message, Books books) {
        Contact writer = message.parties()
                .sender()
                .flatMap(from -> books.people().find(from.address()))
                .orElse(null);
        RsvpKey about = settled.about();
        RsvpKey own = writer != null && about != null && about.contact().equals(writer.id()) ? about : null;
        boolean fromThisEvent =
                writer != null && own != null && Barring.keepsOut(books, own) && !HeldBack.isPaused(writer);
        if (writer == null || !(writer.barred() || fromThisEvent)) {
            return settled;
        }
        return switch (settled.verdict()) {
            case HELD -> new Disposition(Verdict.IGNORED, CAME, own, List.of());
            case RECORDED -> new Disposition(Verdict.RECORDED, settled.because(), about, List.of());
            default -> settled;
        };
    }

    /**
     * What waits that came from an address of theirs.
     *
     * @param event only what is about their invitation to it; null for everything
     */
    public List<KeptMail> waiting(Books books, AddrSpec address, @Nullable EventId event) {
        return theirs(books, books.inbox().held(), address, event);
    }

    /** What waited until they were barred. */
    public List<KeptMail> putAside(Books books, AddrSpec address, @Nullable EventId event) {
        return theirs(books, books.inbox().settledFor(WAITED), address, event);
    }

    private List<KeptMail> theirs(Books books, List<KeptMail> among, AddrSpec address, @Nullable EventId event) {
        Contact contact = books.people().find(address).orElse(null);
        if (event != null && contact != null && HeldBack.isPaused(contact)) {
            return List.of();
        }
        Set<AddrSpec> addresses = new HashSet<>(Set.of(address));
        if (contact != null) {
            addresses.add(contact.address());
            addresses.addAll(books.people().aliases(contact.id()));
        }
        return among.stream()
                .filter(mail -> event == null || isAbout(mail, contact, event))
                .filter(mail -> {
                    Mailbox from = rereading.correspondents(mail.raw()).from();
                    return from != null && addresses.contains(from.address());
                })
                .toList();
    }

    private static boolean isAbout(KeptMail mail, @Nullable Contact contact, EventId event) {
        return contact != null
                && new RsvpKey(event, contact.id()).equals(disposition(mail).about());
    }

    private static Disposition disposition(KeptMail mail) {
        Disposition disposition = mail.disposition();
        if (disposition == null) {
            throw new IllegalStateException("mail " + mail.number() + " has not been settled");
        }
        return disposition;
    }

    /** Has it wait no longer. */
    public void putAside(Books books, List<KeptMail> waiting, Instant now) {
        for (KeptMail mail : waiting) {
            Disposition held = disposition(mail);
            Disposition aside = new Disposition(Verdict.IGNORED, WAITED + held.because(), held.about(), held.asks());
            books.inbox().settle(mail.number(), aside, now);
        }
    }

    /** Has it wait again for what it waited. */
    public void takeUpAgain(Books books, List<KeptMail> aside, Instant now) {
        for (KeptMail mail : aside) {
            Disposition settled = disposition(mail);
            String because = settled.because().substring(WAITED.length());
            books.inbox().settle(mail.number(), Disposition.held(because, settled.about(), settled.asks()), now);
            Mailbox from = rereading.correspondents(mail.raw()).from();
            if (from != null) {
                books.inbox().waitsFrom(mail.number(), from.address());
            }
        }
    }
}
