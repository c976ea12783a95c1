package org.erbij.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.Suppression;
import org.erbij.flow.Barring;
import org.erbij.flow.Books;
import org.erbij.flow.Ledger;
import org.erbij.flow.MissedMeanwhile;
import org.erbij.flow.MissedMeanwhile.Followed;

/** What stands in the way of mail to an address, lifted by hand (R81). */
public final class Marks {
    /** What people asked for themselves; only they can take it back. */
    private static final Set<Suppression> THEIR_WISH =
            EnumSet.of(Suppression.CONSENT_WITHDRAWN, Suppression.COMPLAINED);

    private final Ledger ledger;
    private final MissedMeanwhile missed;
    private final Clock clock;

    public Marks(Ledger ledger, MissedMeanwhile missed, Clock clock) {
        this.ledger = ledger;
        this.missed = missed;
        this.clock = clock;
    }

    /**
     * What stands in the way.
     *
     * @param wishes those that only their own wish lifts
     * @param failing why the address is marked as failing; empty when it is not
     */
    public record Found(Contact contact, Set<Suppression> reasons, Set<Suppression> wishes, String failing) {
        public Found {
            reasons = Set.copyOf(reasons);
            wishes = Set.copyOf(wishes);
        }

        public boolean isNothing() {
            return reasons.isEmpty() && failing.isEmpty();
        }

        @Override
        public String toString() {
            return "marks of " + contact;
        }
    }

    /** @return empty when nobody on the list has that address */
    public Optional<Found> find(AddrSpec address) {
        return ledger.inOneTransaction(books -> books.people().find(address).map(contact -> found(contact, books)));
    }

    private static Found found(Contact contact, Books books) {
        Set<Suppression> wishes = new TreeSet<>(contact.suppressions());
        wishes.retainAll(THEIR_WISH);
        return new Found(contact, contact.suppressions(), wishes, books.people().failing(contact.id()));
    }

    /** What {@link #lift} would have follow: it is done, looked at, and rolled back. */
    public Followed look(Found found, String theirWish) {
        return Foresight.of(ledger, books -> lift(books, found, theirWish));
    }

    /**
     * Lifts a bounce, a failing mark and a pause; a leaving or a complaint only with a note that shows their wish. What they have to know
     * of what was told meanwhile is mailed to them.
     *
     * @param theirWish how the person said that they want mail again; empty when they did not
     */
    public void lift(Found found, String theirWish) {
        ledger.inOneTransaction(books -> lift(books, found, theirWish));
    }

    private Followed lift(Books books, Found found, String theirWish) {
        Instant now = clock.instant();
        Contact contact = found.contact();
        for (Suppression why : found.reasons()) {
            if (!THEIR_WISH.contains(why) || !theirWish.isBlank()) {
                books.people().lift(contact.address(), why);
                String note = THEIR_WISH.contains(why) ? " by their own wish: " + theirWish.strip() : "";
                books.people().note(contact.id(), "lifted '" + NoMail.word(why) + "'" + note, now);
            }
        }
        if (!found.failing().isEmpty()) {
            books.people().endFailing(contact.address());
            books.people().note(contact.id(), "lifted 'failing'", now);
        }
        return missed.follow(books, Barring.standings(books, contact, null), "gets mail again", false, now);
    }
}
