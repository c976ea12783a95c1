package org.erbij.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.ContactId;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Attendance;
import org.erbij.domain.rsvp.Change;
import org.erbij.domain.rsvp.Coming;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.flow.Books;
import org.erbij.flow.Invited;
import org.erbij.flow.Ledger;
import org.erbij.flow.Overtaken;
import org.erbij.flow.Unconfirmed;
import org.erbij.flow.notice.Knowing;
import org.jspecify.annotations.Nullable;

/** Who comes, who does not, who has not answered. */
public final class GuestList {
    private final Ledger ledger;

    public GuestList(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Where somebody stands, in one word. */
    public enum Standing {
        COMING,
        PERHAPS,
        NO_BUT_INVOLVED,
        NO,
        /** They wrote, and have not been understood yet: their mail waits for the organizer. */
        WAITING,
        SILENT,
        /** Kept out by the organizer, whatever they answer. */
        BARRED
    }

    /** Which mail somebody gets. */
    public enum Gets {
        ALL,
        /** They left, and said yes to this event afterwards. */
        OF_THIS_EVENT,
        NONE;

        /** @param rsvp of that contact, for the event that is asked about */
        public static Gets of(Contact contact, Rsvp rsvp) {
            if (contact.mayBeWrittenTo()) {
                return ALL;
            }
            boolean keptOut = contact.barred() || rsvp.barred();
            return contact.hasOnlyLeft() && rsvp.returned() && !keptOut ? OF_THIS_EVENT : NONE;
        }
    }

    /**
     * One person.
     *
     * @param since when they said so; null when they have not
     * @param mailWaits whether a mail of theirs waits for the organizer, whatever they answered before; while they are silent also one of which
     *     it is not sure
     * @param answeredSince whether each of those mails came before they stood where they stand
     * @param unconfirmed whether their answer was not confirmed, as the organizer writes to them by hand
     * @param gets which mail they get
     */
    public record Entry(
            Mailbox mailbox,
            Standing standing,
            int guests,
            List<String> notes,
            @Nullable Instant since,
            boolean knowsAndStaysAway,
            boolean unsureWhetherTheyKnow,
            boolean mailWaits,
            boolean answeredSince,
            boolean unconfirmed,
            Gets gets) {
        public Entry {
            notes = List.copyOf(notes);
        }

        @Override
        public String toString() {
            return "roster entry: " + standing;
        }
    }

    /**
     * How many stand where.
     *
     * @param waiting who has not answered otherwise
     * @param mailWaits of whom a mail waits for the organizer, unless it came before what they have answered
     */
    public record Counts(int coming, int guests, int involved, int no, int silent, int waiting, int mailWaits) {}

    /** @return empty when there is no such event */
    public Optional<List<Entry>> of(EventId event) {
        return ledger.inOneTransaction(books -> books.events().find(event).map(found -> {
            Set<ContactId> invited = Invited.all(books, event);
            return books.rsvps().of(event).stream()
                    .filter(rsvp -> rsvp.barred() || invited.contains(rsvp.key().contact()))
                    .map(rsvp -> entry(rsvp, books))
                    .toList();
        }));
    }

    public static Counts count(List<Entry> entries) {
        return new Counts(
                number(entries, Standing.COMING),
                entries.stream().mapToInt(Entry::guests).sum(),
                number(entries, Standing.PERHAPS) + number(entries, Standing.NO_BUT_INVOLVED),
                number(entries, Standing.NO),
                number(entries, Standing.SILENT),
                number(entries, Standing.WAITING),
                (int) entries.stream()
                        .filter(entry -> entry.mailWaits() && !entry.answeredSince())
                        .count());
    }

    private static int number(List<Entry> entries, Standing standing) {
        return (int)
                entries.stream().filter(entry -> entry.standing() == standing).count();
    }

    private static Entry entry(Rsvp rsvp, Books books) {
        Contact contact = books.people().get(rsvp.key().contact());
        Answer stands = rsvp.standing().orElse(null);
        boolean mailWaits = stands == null
                ? books.inbox().anyHeld(rsvp.key())
                : books.inbox().anyHeldFrom(rsvp.key());
        return new Entry(
                contact.mailbox(),
                rsvp.barred()
                        ? Standing.BARRED
                        : stands != null ? word(stands) : mailWaits ? Standing.WAITING : Standing.SILENT,
                stands == null || !rsvp.attends() ? 0 : stands.guests(),
                stands == null ? List.of() : stands.notes(),
                rsvp.lastEffective()
                        .map(Change::evidence)
                        .map(evidence -> evidence.receivedAt())
                        .orElse(null),
                Knowing.andStaysAway(books, rsvp),
                Knowing.isUnsure(books, rsvp),
                mailWaits,
                mailWaits && !Overtaken.leavesAny(rsvp.key(), books),
                Unconfirmed.byHand(books, rsvp),
                Gets.of(contact, rsvp));
    }

    private static Standing word(Answer answer) {
        if (answer.attendance() == Attendance.INTERESTED) {
            return answer.coming() == Coming.PERHAPS ? Standing.PERHAPS : Standing.NO_BUT_INVOLVED;
        }
        return answer.isYes() ? Standing.COMING : Standing.NO;
    }
}
