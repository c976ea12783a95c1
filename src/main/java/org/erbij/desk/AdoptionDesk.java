package org.erbij.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.erbij.desk.LastLook.LeftOut;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.ContactId;
import org.erbij.domain.people.Mailbox;
import org.erbij.flow.HandSent;
import org.erbij.flow.Invited;
import org.erbij.flow.Ledger;
import org.erbij.flow.Organizers;
import org.jspecify.annotations.Nullable;

/** Takes over an invitation that the organizer sent by hand, after a look at which mail it is and whose. */
public final class AdoptionDesk {
    private static final Duration LONG_AGO = Duration.ofDays(120);

    private final Ledger ledger;
    private final SentMails mails;
    private final Clock clock;

    /** The organizer's mailbox, as far as this needs it. What keeps it from being read is told by whoever implements this. */
    public interface SentMails {
        List<HandSent> find(Event event, String words, Instant from, Instant until);

        /** The newest of such that has become an invitation already. */
        Optional<Taken> taken(Event event, String words, Instant from, Instant until);

        int take(EventId event, HandSent mail, List<Mailbox> readers, Instant now);
    }

    /** A mail that has become the invitation to an event. */
    public record Taken(HandSent mail, EventId event) {
        @Override
        public String toString() {
            return mail + " for " + event.value();
        }
    }

    public AdoptionDesk(Ledger ledger, SentMails mails, Clock clock) {
        this.ledger = ledger;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * Whose invitation a mail would be.
     *
     * @param known people of the list whom it went to
     * @param unwritten people of the list whom it went to and who get no mail; who of them is kept out counts for nothing
     * @param fresh people who would come onto the list
     * @param readers people of the list who are taken for its readers: all, since its copy names nobody, or those who are said to have had
     *     it as Bcc
     * @param already how many of them have an invitation to this event
     */
    public record Adoptees(
            HandSent mail,
            List<Mailbox> known,
            List<LeftOut> unwritten,
            List<Mailbox> fresh,
            List<Mailbox> readers,
            int already) {
        public Adoptees {
            known = List.copyOf(known);
            unwritten = List.copyOf(unwritten);
            fresh = List.copyOf(fresh);
            readers = List.copyOf(readers);
        }

        public int number() {
            return known.size() + unwritten.size() + fresh.size() + readers.size();
        }

        @Override
        public String toString() {
            return "adoptees: " + number();
        }
    }

    /** Whether nobody can be invited to it any more. */
    public boolean hasEnded(Event event) {
        return event.hasEndedBy(clock.instant());
    }

    /**
     * What may be the invitation, newest first.
     *
     * @param words of its subject; empty for any
     * @param day on which it was sent, in the event's zone; null for any of the last months
     */
    public List<HandSent> candidates(Event event, String words, @Nullable LocalDate day) {
        return mails.find(event, words, from(event, day), until(event, day));
    }

    /** The newest of what might have been meant that was taken over before. */
    public Optional<Taken> taken(Event event, String words, @Nullable LocalDate day) {
        return mails.taken(event, words, from(event, day), until(event, day));
    }

    private Instant from(Event event, @Nullable LocalDate day) {
        return day == null
                ? clock.instant().minus(LONG_AGO)
                : day.atStartOfDay(event.facts().zone()).toInstant();
    }

    private static Instant until(Event event, @Nullable LocalDate day) {
        return day == null
                ? Instant.MAX
                : day.plusDays(1).atStartOfDay(event.facts().zone()).toInstant();
    }

    /**
     * @param also people of the list who got it though its copy does not name them; empty where it names nobody for all who were not
     *     invited
     */
    public Adoptees look(Event event, HandSent mail, List<AddrSpec> also) {
        return ledger.inOneTransaction(books -> {
            Set<ContactId> invited = Invited.all(books, event.id());
            Set<ContactId> barredHere = LeftOut.barredFrom(event.id(), books);
            Set<ContactId> organizers = Organizers.of(event, books);
            List<Mailbox> known = new ArrayList<>();
            List<LeftOut> unwritten = new ArrayList<>();
            List<Mailbox> fresh = new ArrayList<>();
            int already = 0;
            for (Mailbox recipient : mail.recipients()) {
                Optional<Contact> contact = books.people().find(recipient.address());
                if (contact.isEmpty()) {
                    fresh.add(recipient);
                } else if (invited.contains(contact.get().id())) {
                    already++;
                } else if (!contact.get().mayBeWrittenTo()
                        || barredHere.contains(contact.get().id())) {
                    unwritten.add(LeftOut.of(contact.get(), barredHere));
                } else {
                    known.add(contact.get().mailbox());
                }
            }
            Set<ContactId> named = new HashSet<>();
            mail.recipients()
                    .forEach(recipient -> books.people()
                            .find(recipient.address())
                            .map(Contact::id)
                            .ifPresent(named::add));
            List<Mailbox> readers = !mail.recipients().isEmpty() && also.isEmpty()
                    ? List.of()
                    : books.people().all().stream()
                            .filter(contact -> also.isEmpty() || also.contains(contact.address()))
                            .filter(contact -> !named.contains(contact.id()))
                            .filter(contact -> contact.mayBeWrittenTo() && !barredHere.contains(contact.id()))
                            .filter(contact -> !invited.contains(contact.id()))
                            .filter(contact -> !organizers.contains(contact.id()))
                            .map(Contact::mailbox)
                            .toList();
            return new Adoptees(mail, known, unwritten, fresh, readers, already);
        });
    }

    /** Makes the mail their invitation. Nobody is mailed. @return how many are invited by it */
    public int take(Event event, Adoptees adoptees) {
        return mails.take(event.id(), adoptees.mail(), adoptees.readers(), clock.instant());
    }
}
