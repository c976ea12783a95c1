package org.erbij.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.ContactId;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.LawfulBasis;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.people.Provenance;
import org.erbij.domain.people.Suppression;
import org.jspecify.annotations.Nullable;

/** The list. */
public interface People {
    /** Adds somebody; who is known by that address already stays as they are and is returned. */
    Contact add(Mailbox mailbox, @Nullable Language language, Provenance provenance, Instant at);

    /** As the other, without a date and evidence. */
    default Contact add(Mailbox mailbox, @Nullable Language language, LawfulBasis basis, String source, Instant at) {
        return add(mailbox, language, Provenance.of(basis, source), at);
    }

    /** Whether anything is known of an address: it is on the list, or gets no mail. As it is now, and cheap to ask of many. */
    Predicate<AddrSpec> familiar();

    /** Adds many of whom nothing is known, in their order. */
    void addStrangers(List<Newcomer> people, Instant at);

    /** Whose address that is, also when it is a further one of theirs. */
    Optional<Contact> find(AddrSpec address);

    /** @throws IllegalArgumentException when there is no such person */
    Provenance provenance(ContactId id);

    /** @throws IllegalArgumentException when there is no such person */
    Contact get(ContactId id);

    /** Everybody, by number. */
    List<Contact> all();

    /** Further addresses of the same person. */
    List<AddrSpec> aliases(ContactId id);

    /** Remembers a further address of somebody's. */
    void alias(ContactId id, AddrSpec address);

    /** Forgets that a further address is somebody's. */
    void unalias(ContactId id, AddrSpec address);

    /** Makes two people one: everything kept of the one is the other's, whose further address theirs becomes. */
    void merge(ContactId from, ContactId into, Instant now);

    /** What was done about them by hand, oldest first. */
    List<Deed> deeds(ContactId id);

    /** Notes what was done about somebody. */
    void note(ContactId id, String what, Instant at);

    void rename(ContactId id, String name);

    /** What somebody evidently wrote in; where they asked for a language, that stays. */
    void rememberLanguage(ContactId id, Language language);

    /** The language somebody asked to be written to in. */
    void wishLanguage(ContactId id, Language language);

    boolean hasWishedLanguage(ContactId id);

    void rememberProvenance(ContactId id, Provenance provenance);

    /**
     * Stops mail to an address, whether or not it is on the list; repeated, it changes nothing. A bounce is that address's own; what
     * a person said or did counts for every address of theirs.
     */
    void suppress(AddrSpec address, Suppression why, Instant at);

    /** Of a person's word, for every address of theirs. */
    void lift(AddrSpec address, Suppression why);

    Set<Suppression> suppressions(AddrSpec address);

    /** Since when that address gets no mail for that reason; repeated before it was lifted, since the first time. */
    Optional<Instant> suppressedSince(AddrSpec address, Suppression why);

    /** Marks an address as one that mail did not reach, though it may exist; it is written to all the same (R81). */
    void markFailing(ContactId id, String status, Instant at);

    /** The address works again. */
    void endFailing(AddrSpec address);

    /** The status with which mail to somebody failed last; empty when it does not. */
    String failing(ContactId id);

    /** Takes somebody off the list of whom nothing is kept but that they were on it; who was invited ever stays. */
    void remove(ContactId id);

    /** Bars for good, or no longer. */
    void bar(ContactId id, boolean barred);

    /** Something the organizer did about somebody. */
    record Deed(Instant at, String what) {
        @Override
        public String toString() {
            return "a deed of " + at;
        }
    }
}
