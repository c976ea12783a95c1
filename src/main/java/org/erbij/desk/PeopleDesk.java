package org.erbij.desk;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.Provenance;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.flow.Barring;
import org.erbij.flow.Books;
import org.erbij.flow.FirstNames;
import org.erbij.flow.Ledger;
import org.jspecify.annotations.Nullable;

/** The list, as the organizer sees it. */
public final class PeopleDesk {
    private final Ledger ledger;
    private final Clock clock;

    public PeopleDesk(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Somebody on the list, with where they are from.
     *
     * @param further addresses that are theirs too
     * @param barredFrom events that they are kept out of, but not for good
     */
    public record Listed(
            Contact contact, Provenance provenance, String failing, List<AddrSpec> further, List<EventId> barredFrom) {
        public Listed {
            further = List.copyOf(further);
            barredFrom = List.copyOf(barredFrom);
        }

        @Override
        public String toString() {
            return "listed: " + contact;
        }
    }

    /**
     * Whom to show.
     *
     * @param language null for all, also those of whom it is not known
     * @param withoutMail only who may not be written to
     * @param search a part of the name or address, whatever its case; empty for all
     */
    public record Filter(@Nullable Language language, boolean withoutMail, String search) {
        public static final Filter EVERYBODY = new Filter(null, false, "");

        private Predicate<Contact> which() {
            String part = search.toLowerCase(Locale.ROOT);
            return contact -> (language == null || contact.language() == language)
                    && !(withoutMail && contact.mayBeWrittenTo())
                    && (contact.mailbox().name().toLowerCase(Locale.ROOT).contains(part)
                            || contact.address().key().contains(part));
        }

        @Override
        public String toString() {
            return "a filter";
        }
    }

    /** In the order in which they came onto the list. */
    public List<Listed> list(Filter filter) {
        return ledger.inOneTransaction(books -> books.people().all().stream()
                .filter(filter.which())
                .map(contact -> listed(contact, books))
                .toList());
    }

    /** What those are called who may be written to. */
    public List<String> firstNames() {
        return ledger.inOneTransaction(FirstNames::of);
    }

    /** The open events that whoever has that address comes to. */
    public List<Expected> expected(AddrSpec address) {
        return ledger.inOneTransaction(books -> Expected.of(address, books, clock.instant()));
    }

    private static Listed listed(Contact contact, Books books) {
        return new Listed(
                contact,
                books.people().provenance(contact.id()),
                books.people().failing(contact.id()),
                books.people().aliases(contact.id()),
                contact.barred() ? List.of() : barredFrom(books, contact));
    }

    private static List<EventId> barredFrom(Books books, Contact contact) {
        return Barring.standings(books, contact, null).stream()
                .filter(Rsvp::barred)
                .map(rsvp -> rsvp.key().event())
                .toList();
    }

    /**
     * Corrects what is known of somebody; null leaves it.
     *
     * @return false when nobody on the list has that address
     */
    public boolean correct(AddrSpec address, @Nullable String name, @Nullable Language language) {
        return ledger.inOneTransaction(books -> books.people()
                .find(address)
                .map(contact -> {
                    if (name != null) {
                        books.people().rename(contact.id(), name);
                    }
                    if (language != null) {
                        books.people().wishLanguage(contact.id(), language);
                    }
                    return true;
                })
                .orElse(false));
    }

    /** What came of saying that a further address is not somebody's. */
    public enum NotTheirs {
        TAKEN_AWAY,
        /** What they said under one address counts for the other, and is lifted by nobody but who is written to. */
        TAKEN_AWAY_AND_GETS_NO_MAIL,
        NOT_LISTED,
        /** It is the address they are written to. */
        WRITTEN_TO,
        NOT_AMONG_THEIRS,
        /** They are kept out under each address of theirs. */
        KEPT_OUT
    }

    /** Takes a further address away from somebody; what came from it stays as it is. */
    public NotTheirs notTheirs(AddrSpec whose, AddrSpec other) {
        return ledger.inOneTransaction(books -> books.people()
                .find(whose)
                .map(contact -> notTheirs(books, contact, other))
                .orElse(NotTheirs.NOT_LISTED));
    }

    private NotTheirs notTheirs(Books books, Contact contact, AddrSpec other) {
        if (contact.address().equals(other)) {
            return NotTheirs.WRITTEN_TO;
        }
        if (!books.people().aliases(contact.id()).contains(other)) {
            return NotTheirs.NOT_AMONG_THEIRS;
        }
        if (contact.barred() || !barredFrom(books, contact).isEmpty()) {
            return NotTheirs.KEPT_OUT;
        }
        books.people().unalias(contact.id(), other);
        books.people().note(contact.id(), "no longer has the further address " + other.value(), clock.instant());
        return books.people().suppressions(other).isEmpty()
                ? NotTheirs.TAKEN_AWAY
                : NotTheirs.TAKEN_AWAY_AND_GETS_NO_MAIL;
    }
}
