package org.erbij.flow;

import java.time.Instant;
import java.util.Optional;
import org.erbij.domain.rsvp.Change;
import org.erbij.domain.rsvp.Evidence;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Disposition.Verdict;

/**
 * A mail that waits though it has been said since, by its writer or the organizer, where its writer stands. It may say more than that, so
 * it waits on; but it is told apart. A mail that may be a wish to leave is overtaken by no answer.
 */
public final class Overtaken {
    private Overtaken() {}

    /** What has been decided since the mail came; empty where it does not wait, or still says the last word. */
    public static Optional<Change> by(KeptMail mail, Books books) {
        Disposition held = mail.disposition();
        RsvpKey whom = held == null ? null : held.about();
        if (held == null
                || held.verdict() != Verdict.HELD
                || whom == null
                || PossibleLeaving.mayBeAskedBy(held)
                || !books.inbox().heldFrom(whom).contains(mail.number())) {
            return Optional.empty();
        }
        return books.rsvps()
                .find(whom)
                .flatMap(Rsvp::lastEffective)
                .filter(change -> change.evidence().mail() != mail.number() && isSince(change.evidence(), mail));
    }

    /** What the organizer says as they take a mail's settling back is no later word than that it waits again. */
    private static boolean isSince(Evidence said, KeptMail mail) {
        Instant waits = mail.settledAt();
        Instant from = said.source() == Evidence.Source.ORGANIZER && waits != null
                ? waits
                : mail.raw().receivedAt();
        return said.receivedAt().isAfter(from);
    }

    /** Whether a mail waits that is about that standing, or may be, and that nothing has overtaken. */
    public static boolean leavesAny(RsvpKey whom, Books books) {
        return books.inbox().held(whom).stream()
                .map(books.inbox()::get)
                .anyMatch(mail -> by(mail, books).isEmpty());
    }

    /** How many of what waits. */
    public static int count(Books books) {
        return (int) books.inbox().held().stream()
                .filter(mail -> by(mail, books).isPresent())
                .count();
    }
}
