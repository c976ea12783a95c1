package org.erbij.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
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
import org.erbij.domain.rsvp.Attendance;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.flow.Books;
import org.erbij.flow.Invited;
import org.erbij.flow.Ledger;
import org.erbij.flow.Organizers;

/**
 * Whom an earlier occasion leaves to invite to the next: who came, as that counts as asking to stay for some months; who wants to stay
 * involved; and who was silent, unless they were for two occasions in a row that they were asked to. Who said no without more is not asked again, and neither is
 * who was barred. Whether they may be written to at all is looked at with every invitation.
 */
public final class NextOccasion {
    private final Ledger ledger;
    private final int months;
    private final Clock clock;

    /** @param months how long coming counts as asking to stay */
    public NextOccasion(Ledger ledger, int months, Clock clock) {
        this.ledger = ledger;
        this.months = months;
        this.clock = clock;
    }

    /** How somebody stood at the earlier occasion. */
    public enum Group {
        ATTENDING,
        INTERESTED,
        SILENT
    }

    /**
     * Their addresses, by contact number.
     *
     * @param of which of them
     */
    public List<AddrSpec> from(EventId earlier, Set<Group> of) {
        Instant now = clock.instant();
        return ledger.inOneTransaction(books -> {
            Event event = books.events().find(earlier).orElseThrow();
            Set<ContactId> silentTwice = silentTwice(event, books);
            return books.rsvps().of(earlier).stream()
                    .filter(rsvp -> !rsvp.barred())
                    .filter(rsvp -> group(rsvp).filter(of::contains).isPresent())
                    .filter(rsvp -> remains(rsvp, event, silentTwice, now))
                    .map(rsvp -> books.people().get(rsvp.key().contact()).address())
                    .toList();
        });
    }

    /**
     * Whom it leaves out, and why, by contact number; of whoever gets no mail at all, why that is. Organizers are asked in any case.
     *
     * @param of who is looked at; who said no or is barred, when all are
     */
    public List<LeftOut> notAskedAgain(EventId earlier, Set<Group> of) {
        Instant now = clock.instant();
        boolean all = of.size() == Group.values().length;
        return ledger.inOneTransaction(books -> {
            Event event = books.events().find(earlier).orElseThrow();
            Set<ContactId> organizers = Organizers.of(event, books);
            Set<ContactId> silentTwice = silentTwice(event, books);
            return books.rsvps().of(earlier).stream()
                    .filter(rsvp -> !organizers.contains(rsvp.key().contact()))
                    .filter(rsvp -> group(rsvp)
                            .filter(each -> !rsvp.barred())
                            .map(of::contains)
                            .orElse(all))
                    .flatMap(rsvp -> leftOut(rsvp, event, silentTwice, books, now).stream())
                    .toList();
        });
    }

    private Optional<LeftOut> leftOut(Rsvp rsvp, Event event, Set<ContactId> silentTwice, Books books, Instant now) {
        Contact contact = books.people().get(rsvp.key().contact());
        String because = because(rsvp, event, silentTwice, now);
        if (because.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(contact.mayBeWrittenTo() ? new LeftOut(contact.mailbox(), because) : LeftOut.of(contact));
    }

    private String because(Rsvp rsvp, Event event, Set<ContactId> silentTwice, Instant now) {
        if (rsvp.barred()) {
            return "barred from " + event.id().value();
        }
        if (group(rsvp).isEmpty()) {
            return "said no to " + event.id().value();
        }
        if (remains(rsvp, event, silentTwice, now)) {
            return "";
        }
        return rsvp.attends() ? "came too long ago" : "silent twice in a row";
    }

    private static Optional<Group> group(Rsvp rsvp) {
        Attendance stands = rsvp.standing().map(answer -> answer.attendance()).orElse(null);
        if (stands == null) {
            return Optional.of(Group.SILENT);
        }
        return switch (stands) {
            case ATTENDING -> Optional.of(Group.ATTENDING);
            case INTERESTED -> Optional.of(Group.INTERESTED);
            case DECLINED -> Optional.empty();
        };
    }

    private boolean remains(Rsvp rsvp, Event event, Set<ContactId> silentTwice, Instant now) {
        ZonedDateTime ended = event.facts().endsAt();
        if (rsvp.attends()) {
            return ended.plusMonths(months).toInstant().isAfter(now);
        }
        return rsvp.standing().isPresent() || !silentTwice.contains(rsvp.key().contact());
    }

    /** Who was silent to that occasion and to the one before it that they were asked to. */
    private static Set<ContactId> silentTwice(Event event, Books books) {
        Set<ContactId> asked = Invited.asked(books, event);
        Set<ContactId> undecided = silent(event, asked, books);
        Set<ContactId> twice = new HashSet<>();
        for (Event before : earlierThan(event, books)) {
            Set<ContactId> askedBefore = Invited.asked(books, before);
            Set<ContactId> silentBefore = silent(before, askedBefore, books);
            undecided.stream().filter(silentBefore::contains).forEach(twice::add);
            undecided.removeAll(askedBefore);
        }
        return twice;
    }

    private static List<Event> earlierThan(Event event, Books books) {
        return books.events().all().stream()
                .filter(other -> other.facts().endsAt().isBefore(event.facts().endsAt()))
                .sorted(Comparator.comparing((Event other) -> other.facts().endsAt())
                        .reversed())
                .toList();
    }

    private static Set<ContactId> silent(Event event, Set<ContactId> asked, Books books) {
        Set<ContactId> silent = new HashSet<>(asked);
        silent.removeAll(books.inbox().writers(event.id()));
        books.rsvps().of(event.id()).stream()
                .filter(rsvp -> rsvp.standing().isPresent())
                .forEach(rsvp -> silent.remove(rsvp.key().contact()));
        return silent;
    }
}
