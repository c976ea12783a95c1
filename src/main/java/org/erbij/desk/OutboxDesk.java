package org.erbij.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.people.Suppression;
import org.erbij.flow.Books;
import org.erbij.flow.Breaker;
import org.erbij.flow.Forecasts;
import org.erbij.flow.Ledger;
import org.erbij.flow.Outbox.Outcome;
import org.erbij.flow.OutboxEntry;
import org.erbij.flow.OutboxState;
import org.erbij.flow.Posting;
import org.erbij.flow.Reconciliation;
import org.jspecify.annotations.Nullable;

/** The outgoing mail, and the word of the organizer where a machine must not decide. */
public final class OutboxDesk {
    private static final Set<OutboxState> OPEN = EnumSet.of(
            OutboxState.PENDING, OutboxState.SENDING, OutboxState.DEFERRED, OutboxState.REFUSED, OutboxState.UNCERTAIN);

    private static final Set<OutboxState> UNSENT =
            EnumSet.of(OutboxState.PENDING, OutboxState.SENDING, OutboxState.DEFERRED);

    private final Ledger ledger;
    private final Forecasts forecasts;
    private final Clock clock;

    public OutboxDesk(Ledger ledger, Forecasts forecasts, Clock clock) {
        this.ledger = ledger;
        this.forecasts = forecasts;
        this.clock = clock;
    }

    /** Why a mail has not left, where it waits for no word of a server or of the organizer. */
    public enum Waits {
        /** It is settled, on its way, or says itself what it waits for. */
        NO,
        /** It leaves with the next round. */
        NEXT_ROUND,
        /** As many as may leave in a day leave before it. */
        NEXT_DAY,
        /** A second mail can still correct the answer that it confirms. */
        MAY_BE_CORRECTED,
        /** They were answered before, within the hour or too often for a day. */
        ANSWERED_BEFORE,
        /** Its moment has not come. */
        ITS_MOMENT,
        /** Whoever it goes to may have asked for no more mail. */
        PAUSED
    }

    /**
     * A mail, with whom it is for.
     *
     * @param leaves not before, where the event is
     */
    public record Line(OutboxEntry entry, Mailbox recipient, Waits waits, ZonedDateTime leaves) {
        private Line notBefore(@Nullable Instant another) {
            return another == null || waits != Waits.NEXT_ROUND
                    ? this
                    : new Line(entry, recipient, Waits.NEXT_DAY, another.atZone(leaves.getZone()));
        }

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
        DROP,
        /** Not known yet: each is to be decided on its own. */
        HOLD
    }

    /**
     * What came of it.
     *
     * @param mails how many were decided on; only one that is uncertain, refused or deferred can be, or after a restore one that waits
     * @param objections why some of them do not leave though they were to be sent again
     */
    public record Settled(int mails, List<String> objections) {
        public Settled {
            objections = List.copyOf(objections);
        }

        @Override
        public String toString() {
            return mails + " settled, " + objections.size() + " of them not to be sent";
        }

        private static Settled as(List<Outcome> outcomes, Word word) {
            return new Settled(
                    outcomes.size(),
                    outcomes.stream()
                            .filter(outcome -> outcome.state() != after(word))
                            .map(Outcome::because)
                            .toList());
        }
    }

    /** Lets the answers leave that wait because so many went out. @return how many; empty when none wait for that */
    public Optional<Integer> resume() {
        return ledger.inOneTransaction(books -> Breaker.release(books, clock.instant()));
    }

    /** What has not left and is not done with, oldest claim first. */
    public List<Line> open() {
        return in(OPEN);
    }

    public List<Line> in(Collection<OutboxState> states) {
        Instant now = clock.instant();
        return ledger.inOneTransaction(books -> {
            Map<Long, Instant> another = onAnotherDay(books, now);
            return states.stream()
                    .flatMap(state -> books.outbox().in(state).stream())
                    .map(entry -> line(books, entry, now).notBefore(another.get(entry.number())))
                    .toList();
        });
    }

    /** Of what is due: what leaves on another day, since as many as may leave in one go before. */
    private Map<Long, Instant> onAnotherDay(Books books, Instant now) {
        List<Long> due = books.outbox().in(OutboxState.PENDING).stream()
                .filter(entry -> !entry.posting().due().isAfter(now))
                .sorted(Comparator.comparing(
                                (OutboxEntry entry) -> entry.posting().due())
                        .thenComparing(OutboxEntry::number))
                .map(OutboxEntry::number)
                .toList();
        List<Instant> leave = forecasts.ofThoseThatWait(due.size(), books, now);
        Map<Long, Instant> another = new HashMap<>();
        for (int i = due.size() - leave.size(); i < due.size(); i++) {
            another.put(due.get(i), leave.get(i - due.size() + leave.size()));
        }
        return another;
    }

    /** Whether mail may leave after a backup was put back. */
    public enum AfterRestore {
        /** Nothing is to be decided. */
        CLEAR,
        /** The mailbox has not been read since. */
        NOT_READ,
        OPEN
    }

    public AfterRestore afterRestore() {
        return ledger.inOneTransaction(books -> books.restored()
                .last()
                .filter(last -> !last.settled())
                .map(last -> Reconciliation.hasBeenRead(books, last.at()) ? AfterRestore.OPEN : AfterRestore.NOT_READ)
                .orElse(AfterRestore.CLEAR));
    }

    /** The organizer's word on all that waits after a restore; from then on mail leaves. */
    public Settled reconcile(Word word) {
        return ledger.inOneTransaction(books -> {
            List<Outcome> outcomes = UNSENT.stream()
                    .flatMap(state -> books.outbox().in(state).stream())
                    .map(entry -> outcome(books, entry, word, "settled by the organizer after a restore"))
                    .toList();
            if (word == Word.DROP) {
                // all of it may have left before the backup was put back, and is never put out again
                books.outbox().settle(outcomes.stream().map(OutboxDesk::inDoubt).toList(), clock.instant());
            }
            books.outbox().settle(outcomes, clock.instant());
            books.restored().settle(clock.instant());
            return Settled.as(outcomes, word);
        });
    }

    /** While a confirmation was in doubt its reader may have changed their mind, and that has a confirmation of its own. */
    private Outcome outcome(Books books, OutboxEntry entry, Word word, String because) {
        boolean retried = word == Word.RETRY && entry.posting().kind() == MailKind.CONFIRMATION;
        Contact contact = books.people().get(entry.posting().whom().contact());
        boolean waits = contact.suppressions().contains(Suppression.PAUSED);
        String objection = retried && !waits ? books.outbox().objectionTo(entry) : "";
        return objection.isEmpty()
                ? new Outcome(entry.number(), after(word), clock.instant(), because)
                : new Outcome(entry.number(), OutboxState.WITHDRAWN, clock.instant(), objection);
    }

    private static Outcome inDoubt(Outcome outcome) {
        return new Outcome(outcome.number(), OutboxState.UNCERTAIN, outcome.due(), outcome.because());
    }

    private static OutboxState after(Word word) {
        return switch (word) {
            case SENT -> OutboxState.SENT;
            case RETRY -> OutboxState.PENDING;
            case DROP -> OutboxState.WITHDRAWN;
            case HOLD -> OutboxState.UNCERTAIN;
        };
    }

    /** A mail on which only a person can decide; empty when it is not one of those. Throws when there is no such mail. */
    public Optional<Line> undecided(long number) {
        return ledger.inOneTransaction(books -> Optional.of(books.outbox().get(number))
                .filter(OutboxDesk::isUndecided)
                .map(entry -> line(books, entry, clock.instant())));
    }

    private static boolean isUndecided(OutboxEntry entry) {
        return entry.state() == OutboxState.UNCERTAIN
                || entry.state() == OutboxState.REFUSED
                || entry.state() == OutboxState.DEFERRED;
    }

    private static Line line(Books books, OutboxEntry entry, Instant now) {
        Contact contact = books.people().get(entry.posting().whom().contact());
        Event event = books.events().find(entry.posting().whom().event()).orElseThrow();
        return new Line(
                entry,
                contact.mailbox(),
                waits(entry, contact, event, now),
                entry.posting().due().atZone(event.facts().zone()));
    }

    private static Waits waits(OutboxEntry entry, Contact contact, Event event, Instant now) {
        Posting posting = entry.posting();
        if (entry.state() != OutboxState.PENDING && entry.state() != OutboxState.DEFERRED) {
            return Waits.NO;
        }
        if (posting.kind() != MailKind.NOTICE && contact.suppressions().contains(Suppression.PAUSED)) {
            return Waits.PAUSED;
        }
        if (!posting.due().isAfter(now)) {
            return entry.because().isEmpty() ? Waits.NEXT_ROUND : Waits.NO;
        }
        if (posting.kind() != MailKind.CONFIRMATION || !entry.because().isEmpty()) {
            return Waits.ITS_MOMENT;
        }
        Instant soon = entry.settledAt().plus(event.policy().answerAfter());
        return posting.due().isAfter(soon) ? Waits.ANSWERED_BEFORE : Waits.MAY_BE_CORRECTED;
    }

    public Settled settle(long number, Word word) {
        return ledger.inOneTransaction(books -> {
            List<Outcome> outcomes = Optional.of(books.outbox().get(number)).filter(OutboxDesk::isUndecided).stream()
                    .map(entry -> outcome(books, entry, word, "settled by the organizer"))
                    .toList();
            books.outbox().settle(outcomes, clock.instant());
            return Settled.as(outcomes, word);
        });
    }
}
