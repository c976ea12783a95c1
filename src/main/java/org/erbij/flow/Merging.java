package org.erbij.flow;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.LawfulBasis;
import org.erbij.domain.people.Suppression;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Evidence;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;

/**
 * Two addresses turn out to be one person's (ADR 0014). What was kept of the one goes into the other; where mail goes, and who may
 * not be written to, the stricter survives.
 */
public final class Merging {
    private static final Set<OutboxState> LEFT =
            EnumSet.of(OutboxState.SENT, OutboxState.SENDING, OutboxState.UNCERTAIN);

    private Merging() {}

    /** An address of somebody who was not on the list under it. */
    public static void further(Books books, AddrSpec address, Contact whose, Instant now) {
        books.people().alias(whose.id(), address);
        follow(books, address, whose.address(), now);
        books.people().note(whose.id(), "has the further address " + address.value(), now);
    }

    /**
     * The invitation that came back from an address that does not work: nothing left to it afterwards. Their other address has not had it;
     * of anything earlier nobody knows that it did not arrive.
     */
    public static Optional<OutboxEntry> cameBack(Books books, Contact from) {
        if (!from.suppressions().contains(Suppression.BOUNCED)) {
            return Optional.empty();
        }
        return books.outbox().to(from.id()).stream()
                .filter(entry -> LEFT.contains(entry.state()) && entry.posting().kind() != MailKind.NOTICE)
                .max(Comparator.comparing(OutboxEntry::settledAt).thenComparing(OutboxEntry::number))
                .filter(entry ->
                        entry.state() == OutboxState.SENT && entry.posting().kind() == MailKind.INVITATION);
    }

    /** @param answersOf whose answers stand where both gave one, and not the same: one of the two */
    public static void merge(Books books, Contact from, Contact into, Contact answersOf, Instant now) {
        List<Rsvp> moved = Barring.standings(books, from, null);
        List<Joint> joints = moved.stream()
                .map(rsvp ->
                        new Joint(rsvp, other(books, rsvp, into), lifts(from, rsvp, other(books, rsvp, into), into)))
                .toList();
        joints.forEach(joint -> withdraw(books, joint, from, answersOf.id().equals(from.id()), now));
        cameBack(books, from).ifPresent(entry -> books.outbox().setAside(entry.number()));
        note(books, from, into, now);
        books.people().merge(from.id(), into.id(), now);
        follow(books, from.address(), into.address(), now);
        books.people().bar(into.id(), from.barred() || into.barred());
        if (from.suppressions().contains(Suppression.CONSENT_WITHDRAWN)
                && !into.suppressions().contains(Suppression.CONSENT_WITHDRAWN)) {
            Barring.standings(books, into, null).forEach(rsvp -> books.rsvps().put(rsvp.left()));
        }
        joints.forEach(joint -> join(books, joint, into, answersOf.id().equals(from.id()), now));
    }

    /** One event, before: the standing of who goes, and of who stays if they were invited too. */
    private record Joint(Rsvp goes, Optional<Rsvp> stays, boolean returned) {
        Optional<Answer> decided(boolean goesFirst) {
            Answer theirs = goes.standing().orElse(null);
            Answer other = stays.flatMap(Rsvp::standing).orElse(null);
            if (theirs == null || other == null) {
                return Optional.empty();
            }
            return Optional.of(goesFirst ? theirs.withRemarksOf(other) : other.withRemarksOf(theirs));
        }
    }

    /** Whether they gave answers that contradict. */
    public static boolean contradict(Rsvp one, Rsvp other) {
        return one.standing()
                .flatMap(said -> other.standing().map(also -> !said.saysTheSameAs(also)))
                .orElse(false);
    }

    private static Optional<Rsvp> other(Books books, Rsvp rsvp, Contact into) {
        return books.rsvps().find(new RsvpKey(rsvp.key().event(), into.id()));
    }

    /** A leaving is lifted for an event only where everyone of them who left came back to it. */
    private static boolean lifts(Contact from, Rsvp goes, Optional<Rsvp> stays, Contact into) {
        boolean goesLeft = from.suppressions().contains(Suppression.CONSENT_WITHDRAWN);
        boolean staysLeft = into.suppressions().contains(Suppression.CONSENT_WITHDRAWN);
        boolean staysReturned = stays.map(Rsvp::returned).orElse(false);
        if (!goesLeft && !staysLeft) {
            return goes.returned() || staysReturned;
        }
        return (!goesLeft || goes.returned()) && (!staysLeft || staysReturned);
    }

    /** What waits for an address that is gone, and confirmations of an answer that does not stand or is confirmed already. */
    private static void withdraw(Books books, Joint joint, Contact from, boolean goesFirst, Instant now) {
        if (from.suppressions().contains(Suppression.BOUNCED)) {
            for (MailKind kind : MailKind.values()) {
                books.outbox().withdraw(joint.goes().key(), kind, now);
            }
        }
        Rsvp stays = joint.stays().orElse(null);
        if (stays == null || joint.decided(goesFirst).isEmpty()) {
            return;
        }
        boolean theirsStands = goesFirst && contradict(joint.goes(), stays);
        books.outbox().withdraw(theirsStands ? stays.key() : joint.goes().key(), MailKind.CONFIRMATION, now);
    }

    private static void note(Books books, Contact from, Contact into, Instant now) {
        String name = from.mailbox().name();
        books.people()
                .note(
                        into.id(),
                        "merged with " + (name + " <" + from.address().value() + ">").strip() + ", on the list from "
                                + from.source(),
                        now);
        if (into.mailbox().name().isEmpty() && !name.isEmpty()) {
            books.people().rename(into.id(), name);
        }
        rememberLanguage(books, from, into);
        if (into.basis() != LawfulBasis.CONSENT && from.basis() == LawfulBasis.CONSENT) {
            books.people().rememberProvenance(into.id(), books.people().provenance(from.id()));
        }
    }

    /** A language they asked for counts before one they were seen to write in. */
    private static void rememberLanguage(Books books, Contact from, Contact into) {
        Language language = from.language();
        if (language == null || books.people().hasWishedLanguage(into.id())) {
            return;
        }
        if (books.people().hasWishedLanguage(from.id())) {
            books.people().wishLanguage(into.id(), language);
        } else if (into.language() == null) {
            books.people().rememberLanguage(into.id(), language);
        }
    }

    /** Everything but a bounce is the person's, under whichever address they said it. */
    private static void follow(Books books, AddrSpec one, AddrSpec other, Instant now) {
        Set<Suppression> theirs = EnumSet.noneOf(Suppression.class);
        theirs.addAll(books.people().suppressions(one));
        theirs.addAll(books.people().suppressions(other));
        theirs.remove(Suppression.BOUNCED);
        theirs.forEach(why -> books.people().suppress(other, why, now));
    }

    private static void join(Books books, Joint joint, Contact into, boolean goesFirst, Instant now) {
        Rsvp moved = books.rsvps().get(new RsvpKey(joint.goes().key().event(), into.id()));
        Rsvp whole = moved.asOneWith(joint.goes(), joint.returned());
        Rsvp decided = joint.decided(goesFirst)
                .map(answer -> whole.decided(answer, Evidence.organizer("two addresses of one person merged", now)))
                .orElse(whole);
        books.rsvps().put(decided);
    }
}
