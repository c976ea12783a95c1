package org.erbij.flow.notice;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventState;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.Suppression;
import org.erbij.domain.rsvp.Coming;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.flow.Books;
import org.erbij.flow.OutboxState;

/** Who comes to what was cancelled, or may, and whom the word of it has not reached, as far as we know: they stand before a closed door. */
final class Uncancelled {
    private static final Set<OutboxState> NOT_THERE =
            EnumSet.of(OutboxState.REFUSED, OutboxState.UNCERTAIN, OutboxState.MISSED);

    private Uncancelled() {}

    /** Whether it was to take place still. */
    static boolean mayBe(Event event, Instant now) {
        return event.state() == EventState.CANCELLED && !event.isOverBy(now);
    }

    /** Of what is cancelled. */
    static boolean is(Books books, Rsvp rsvp) {
        boolean comes = rsvp.attends()
                || rsvp.standing()
                        .filter(answer -> answer.coming() == Coming.PERHAPS)
                        .isPresent();
        return comes
                && books.outbox().to(rsvp.key()).stream()
                        .filter(entry -> entry.posting().kind() == MailKind.CANCELLATION)
                        .anyMatch(entry -> NOT_THERE.contains(entry.state())
                                || (entry.state() == OutboxState.SENT && cameBack(books, rsvp, entry.settledAt())));
    }

    private static boolean cameBack(Books books, Rsvp rsvp, Instant sent) {
        return books.people()
                .suppressedSince(books.people().get(rsvp.key().contact()).address(), Suppression.BOUNCED)
                .filter(since -> !since.isBefore(sent))
                .isPresent();
    }
}
