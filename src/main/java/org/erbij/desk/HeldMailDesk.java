package org.erbij.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.Change;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Books;
import org.erbij.flow.Disposition;
import org.erbij.flow.Disposition.Verdict;
import org.erbij.flow.KeptMail;
import org.erbij.flow.Ledger;
import org.erbij.flow.Overtaken;
import org.erbij.flow.ReadAs;
import org.erbij.flow.Reception;
import org.erbij.flow.Rereading;
import org.erbij.flow.Rereading.Reread;
import org.erbij.flow.notice.OpenQuestions;
import org.jspecify.annotations.Nullable;

/** Mail that waits for the organizer or has been settled, shown with its words. */
public final class HeldMailDesk {
    private static final int SETTLED = 50;

    private final Ledger ledger;
    private final Rereading rereading;
    private final Clock clock;

    public HeldMailDesk(Ledger ledger, Rereading rereading, Clock clock) {
        this.ledger = ledger;
        this.rereading = rereading;
        this.clock = clock;
    }

    /**
     * A mail as the organizer sees it.
     *
     * @param from null when it names no sender
     * @param newcomer whether its sender is not on the list and may want to come
     * @param about the invitee it is about or may be about; null when nobody comes to mind
     * @param fromAnother whether there is one, and it came from an address that is not theirs
     * @param event which one it is about; null when that is not known
     * @param writesAbout the one about which it is written by somebody who was not invited to that; null for none
     * @param over whether what it is about, or is written about, takes no answers any more
     * @param words what the person wrote, read from the mail just now
     * @param readAs what the reader makes of it now
     * @param decided what it changed; null when nothing, or that was taken back
     * @param asks sentences that want an answer
     * @param since what has been decided of its writer since it came, where it waits; null when nothing
     */
    public record Held(
            long number,
            Instant receivedAt,
            @Nullable Mailbox from,
            String subject,
            String because,
            boolean newcomer,
            @Nullable Mailbox about,
            boolean fromAnother,
            @Nullable EventId event,
            @Nullable EventId writesAbout,
            boolean over,
            String words,
            ReadAs readAs,
            @Nullable Change decided,
            List<String> asks,
            @Nullable Change since) {
        public Held {
            asks = List.copyOf(asks);
        }

        @Override
        public String toString() {
            return "held mail " + number;
        }
    }

    public List<Held> waiting() {
        return ledger.inOneTransaction(books ->
                books.inbox().held().stream().map(mail -> held(mail, books)).toList());
    }

    /** Of what waits, what is about an event by whom it did not invite: they are told nothing of it. */
    public List<Held> byUninvitedTo(EventId event) {
        return waiting().stream()
                .filter(held -> held.event() == null
                        ? event.equals(held.writesAbout())
                        : held.newcomer() && event.equals(held.event()))
                .toList();
    }

    /** What people's mail was settled as, newest first; an organizer's samples come back as well, and are nobody's. */
    public List<Held> settled() {
        return ledger.inOneTransaction(books -> books.inbox().settled(SETTLED).stream()
                .filter(mail -> mail.disposition() == null
                        || !mail.disposition().because().equals(Reception.OUR_OWN))
                .map(mail -> held(mail, books))
                .toList());
    }

    public List<Held> askedAsWell() {
        return ledger.inOneTransaction(books ->
                OpenQuestions.of(books).stream().map(mail -> held(mail, books)).toList());
    }

    /** @return whether there is a mail of that number about an invitee */
    public boolean done(long number) {
        return ledger.inOneTransaction(books -> {
            KeptMail mail = books.inbox().find(number).orElse(null);
            Disposition settled = mail == null ? null : mail.disposition();
            if (settled == null || settled.about() == null) {
                return false;
            }
            books.inbox().noteDone(number, clock.instant());
            return true;
        });
    }

    /** @return empty when no mail has that number or it does not wait */
    public Optional<Held> find(long number) {
        return waiting().stream().filter(held -> held.number() == number).findFirst();
    }

    /** One that waits or has been settled. */
    public Optional<Held> any(long number) {
        return ledger.inOneTransaction(books -> books.inbox()
                .find(number)
                .filter(mail -> mail.disposition() != null)
                .map(mail -> held(mail, books)));
    }

    private Held held(KeptMail mail, Books books) {
        Reread read = rereading.read(mail.raw(), books);
        Disposition disposition = mail.disposition();
        RsvpKey about = disposition == null ? null : disposition.about();
        Mailbox whose = about == null
                ? namesake(disposition, read.from(), books)
                : books.people().get(about.contact()).mailbox();
        boolean newcomer = rereading.isNewcomers(mail, read.from(), books);
        EventId writesAbout = newcomer && disposition != null
                ? disposition.writesAbout().orElse(null)
                : rereading.uninvitedTo(mail, read.from(), books).orElse(null);
        return new Held(
                mail.number(),
                mail.raw().receivedAt(),
                read.from(),
                read.subject(),
                disposition == null ? "" : Became.of(mail, disposition, books),
                newcomer,
                whose,
                isFromAnother(whose, read.from(), books),
                about == null ? null : about.event(),
                writesAbout,
                isOver(about == null ? writesAbout : about.event(), books),
                read.words(),
                read.readAs(),
                about == null ? null : decided(mail.number(), about, books),
                asks(disposition, read),
                Overtaken.by(mail, books).orElse(null));
    }

    private boolean isOver(@Nullable EventId event, Books books) {
        return event != null
                && books.events()
                        .find(event)
                        .filter(known -> known.hasEndedBy(clock.instant()))
                        .isPresent();
    }

    /** Of what waits, as it is read now: nobody has been told of it. */
    private static List<String> asks(@Nullable Disposition disposition, Reread read) {
        if (disposition == null) {
            return List.of();
        }
        return disposition.verdict() == Verdict.HELD ? read.asks() : disposition.asks();
    }

    /** Of what waits: the only one on the list who has that name, as people write from more than one address. */
    private static @Nullable Mailbox namesake(@Nullable Disposition disposition, @Nullable Mailbox from, Books books) {
        boolean waits = disposition != null && disposition.verdict() == Verdict.HELD;
        if (!waits || from == null || from.name().isBlank()) {
            return null;
        }
        List<Mailbox> namesakes = books.people().all().stream()
                .map(Contact::mailbox)
                .filter(known ->
                        known.name().strip().equalsIgnoreCase(from.name().strip()))
                .toList();
        return namesakes.size() == 1 ? namesakes.get(0) : null;
    }

    private static boolean isFromAnother(@Nullable Mailbox whose, @Nullable Mailbox from, Books books) {
        return whose != null
                && from != null
                && books.people()
                        .find(from.address())
                        .filter(writer -> writer.address().equals(whose.address()))
                        .isEmpty();
    }

    private static @Nullable Change decided(long number, RsvpKey about, Books books) {
        return books.rsvps()
                .find(about)
                .flatMap(rsvp -> rsvp.changesBy(number).stream().reduce((earlier, later) -> later))
                .orElse(null);
    }
}
