package org.erbij.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Organizer;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.ContactId;
import org.erbij.domain.people.LawfulBasis;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Change;
import org.erbij.domain.rsvp.Evidence;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.mail.MessageIds;

/** Who runs an event, as people on the list: they count as coming, and are told how things are. */
public final class Organizers {
    private static final String SOURCE = "organizer of ";
    private static final String RUNS_IT = "organizes it";

    private Organizers() {}

    /** Puts them on the list, and down as coming; who has been invited or has said something already stays as they are. */
    public static List<Contact> enlist(Event event, Books books, MessageIds ids, Instant now) {
        List<Contact> contacts = writable(event, books, ids, now);
        for (Contact contact : contacts) {
            Rsvp rsvp = books.rsvps().get(new RsvpKey(event.id(), contact.id()));
            if (rsvp.history().isEmpty() && !rsvp.barred() && !Invited.is(books, rsvp.key())) {
                books.rsvps().put(rsvp.decided(Answer.attending(0, List.of()), runsIt(now)));
            }
        }
        return contacts;
    }

    /** Puts them on the list, so that a mail can be put out to them; they are neither invited nor coming by it. */
    static List<Contact> writable(Event event, Books books, MessageIds ids, Instant now) {
        List<Contact> contacts = new ArrayList<>();
        for (Organizer organizer : event.organizers()) {
            Contact contact = add(organizer, event, books, now);
            RsvpKey key = new RsvpKey(event.id(), contact.id());
            if (books.rsvps().find(key).isEmpty()) {
                books.rsvps().put(Rsvp.open(key, ids.token(key)));
            }
            contacts.add(contact);
        }
        return contacts;
    }

    /** Whether all of these run that event. */
    public static boolean areAllOf(List<Rsvp> rsvps, Event event, Books books) {
        Set<ContactId> organizers = of(event, books);
        return rsvps.stream().allMatch(rsvp -> organizers.contains(rsvp.key().contact()));
    }

    /** Whether they run that event, and stand on the list only since they run one: they are nobody to choose for it. */
    public static boolean isOneAlone(Contact contact, Event event, Books books) {
        return of(event, books).contains(contact.id())
                && books.people().provenance(contact.id()).source().startsWith(SOURCE);
    }

    /**
     * Who has come to run an event after it went out, and has said nothing of coming yet. Whoever has, or is kept out, stays as they are;
     * of an event that has ended nobody comes any more.
     */
    static List<Organizer> joining(Event before, Event after, Books books, Instant now) {
        boolean outNow = !before.hasEndedBy(now)
                && books.outbox().firstPut(before.id(), MailKind.INVITATION).isPresent();
        return !outNow
                ? List.of()
                : after.organizers().stream()
                        .filter(organizer -> !before.isRunBy(organizer.mailbox().address()))
                        .filter(organizer -> books.people()
                                .find(organizer.mailbox().address())
                                .map(contact -> isOpen(contact, before, books))
                                .orElse(true))
                        .toList();
    }

    /** Who runs an event no longer, but comes still, as far as we know. */
    static List<Rsvp> leaving(Event before, Event after, Books books, Instant now) {
        if (before.hasEndedBy(now)) {
            return List.of();
        }
        Set<ContactId> running = of(after, books);
        return of(before, books).stream()
                .filter(contact -> !running.contains(contact))
                .flatMap(contact -> books.rsvps().find(new RsvpKey(before.id(), contact)).stream())
                .filter(Rsvp::attends)
                .toList();
    }

    /** Who of the people on the list runs that event, whichever of their addresses stands in its file. */
    public static Set<ContactId> of(Event event, Books books) {
        return event.organizers().stream()
                .flatMap(organizer -> books.people().find(organizer.mailbox().address()).stream())
                .map(Contact::id)
                .collect(Collectors.toSet());
    }

    /** Whether somebody who writes from that address runs an event. */
    static boolean isOne(AddrSpec address, Books books) {
        Optional<Contact> known = books.people().find(address);
        return books.events().all().stream()
                .anyMatch(event -> event.isRunBy(address)
                        || known.filter(contact -> of(event, books).contains(contact.id()))
                                .isPresent());
    }

    private static boolean isOpen(Contact contact, Event event, Books books) {
        RsvpKey key = new RsvpKey(event.id(), contact.id());
        return !Barring.keepsOut(books, key)
                && books.rsvps().find(key).flatMap(Rsvp::standing).isEmpty();
    }

    /** Puts them down as coming. */
    static List<Rsvp> join(List<Organizer> joining, Event event, Books books, MessageIds ids, Instant now) {
        List<Rsvp> joined = new ArrayList<>();
        for (Organizer organizer : joining) {
            RsvpKey key =
                    new RsvpKey(event.id(), add(organizer, event, books, now).id());
            Rsvp open = books.rsvps().find(key).orElseGet(() -> Rsvp.open(key, ids.token(key)));
            books.rsvps().put(open.decided(Answer.attending(0, List.of()), runsIt(now)));
            books.outbox().lookAgain(key);
            joined.add(books.rsvps().get(key));
        }
        return joined;
    }

    private static Contact add(Organizer organizer, Event event, Books books, Instant now) {
        return books.people()
                .add(
                        organizer.mailbox(),
                        null,
                        LawfulBasis.LEGITIMATE_INTEREST,
                        SOURCE + event.id().value(),
                        now);
    }

    private static Evidence runsIt(Instant now) {
        return Evidence.organizer(RUNS_IT, now);
    }

    /** Whether somebody is down as coming because they organize it, and for nothing they said. */
    public static boolean isByRole(Change change) {
        return change.evidence().source() == Evidence.Source.ORGANIZER
                && change.evidence().because().equals(RUNS_IT);
    }
}
