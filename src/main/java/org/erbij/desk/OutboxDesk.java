package org.erbij.desk;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.erbij.domain.people.Mailbox;
import org.erbij.flow.Ledger;
import org.erbij.flow.Outbox.Outcome;
import org.erbij.flow.OutboxEntry;
import org.erbij.flow.OutboxState;

/** The outgoing mail, and the word of the organizer where a machine must not decide. */
public final class OutboxDesk {
    private static final Set<OutboxState> OPEN = EnumSet.of(
            OutboxState.PENDING, OutboxState.SENDING, OutboxState.DEFERRED, OutboxState.REFUSED, OutboxState.UNCERTAIN);

    private final Ledger ledger;
    private final Clock clock;

    public OutboxDesk(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A mail, with whom it is for. */
    public record Line(OutboxEntry entry, Mailbox recipient) {
        @Override
        public String toString() {
            return entry.posting().toString();
        }
    }

    /** What the organizer knows of a mail in doubt. */
    public enum Word {
        /** It arrived: do not send it again. */
        SENT,
        /** It did not: send it. */
        RETRY,
        /** Never mind. */
        DROP
    }

    /** What came of it. */
    public enum Settled {
        DONE,
        /** Only a mail that is uncertain, refused or deferred can be decided on. */
        NOT_OPEN
    }

    /** What has not left and is not done with, oldest claim first. */
    public List<Line> open() {
        return in(OPEN);
    }

    public List<Line> in(Collection<OutboxState> states) {
        return ledger.inOneTransaction(books -> states.stream()
                .flatMap(state -> books.outbox().in(state).stream())
                .map(entry -> new Line(
                        entry,
                        books.people().get(entry.posting().whom().contact()).mailbox()))
                .toList());
    }

    public Settled settle(long number, Word word) {
        return ledger.inOneTransaction(books -> {
            OutboxEntry entry = books.outbox().get(number);
            boolean open = entry.state() == OutboxState.UNCERTAIN
                    || entry.state() == OutboxState.REFUSED
                    || entry.state() == OutboxState.DEFERRED;
            if (!open) {
                return Settled.NOT_OPEN;
            }
            OutboxState state = switch (word) {
                case SENT -> OutboxState.SENT;
                case RETRY -> OutboxState.PENDING;
                case DROP -> OutboxState.WITHDRAWN;
            };
            books.outbox()
                    .settle(
                            List.of(new Outcome(number, state, clock.instant(), "settled by the organizer")),
                            clock.instant());
            return Settled.DONE;
        });
    }
}
