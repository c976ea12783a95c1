package org.erbij.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Suppression;
import org.erbij.flow.Health.Work;
import org.erbij.flow.Outbox.Outcome;
import org.erbij.step.deliver.Courier;
import org.erbij.step.deliver.DeliveryOutcome;
import org.erbij.step.deliver.DeliveryOutcome.Scope;
import org.erbij.step.deliver.SentFolder;
import org.erbij.step.deliver.SentFolder.SentUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Step 9 for everything in the outbox. Claims are on disk before the first mail of them goes on the wire; outcomes are kept in
 * groups, and before the next mail is handed over wherever no Sent copy could tell of them after a crash.
 */
public final class Dispatch {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final int CLAIM = 100;
    private static final Duration GROUP = Duration.ofMillis(20);
    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final Duration LONG_PAUSE = Duration.ofHours(1);

    private final Ledger ledger;
    private final Courier courier;
    private final SentFolder sent;
    private final DispatchSettings settings;
    private final Clock clock;
    private Pause pause = Pause.OVER;
    private Pause paced = Pause.OVER;
    /** Addresses that a server said do not exist, until that is kept. */
    private final List<AddrSpec> dead = new ArrayList<>();

    public Dispatch(Ledger ledger, Courier courier, SentFolder sent, DispatchSettings settings, Clock clock) {
        this.ledger = ledger;
        this.courier = courier;
        this.sent = sent;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Hands over what is due.
     *
     * @return how many mails a server accepted
     */
    public int run() {
        int accepted = 0;
        while (pause.isOverAt(clock.instant())) {
            List<OutboxEntry> claimed = claim();
            if (claimed.isEmpty()) {
                break;
            }
            accepted += hand(claimed);
        }
        return accepted;
    }

    private List<OutboxEntry> claim() {
        Instant now = clock.instant();
        boolean oneByOne = !settings.pace().isZero();
        if (oneByOne && !paced.isOverAt(now)) {
            return List.of();
        }
        List<OutboxEntry> claimed = ledger.inOneTransaction(books -> {
            breakLoops(books, now);
            int left = settings.perDay() - books.outbox().acceptedSince(now.minus(Duration.ofDays(1)));
            if (left < 1
                    && books.outbox().nextDue().filter(due -> !due.isAfter(now)).isPresent()) {
                waitForTheNextDay(books, now);
            }
            int most = Math.min(left, oneByOne ? 1 : CLAIM);
            return most < 1 ? List.<OutboxEntry>of() : books.outbox().claim(most, now);
        });
        if (!claimed.isEmpty()) {
            ledger.sync();
            paced = Pause.of(now, settings.pace());
        }
        return claimed;
    }

    private void waitForTheNextDay(Books books, Instant now) {
        pause = Pause.of(now, PAUSE);
        lastNoted = Instant.EPOCH;
        books.health()
                .failed(
                        Work.ALLOWANCE,
                        "the " + settings.perDay() + " mails of 24 hours are used up; the rest waits",
                        now);
    }

    private static void breakLoops(Books books, Instant now) {
        Instant until = Breaker.DEFAULT.waitsUntil(books, now).orElse(null);
        if (until != null) {
            int waiting = books.outbox().putOffAnswers(now, until, Breaker.BECAUSE);
            if (waiting > 0) {
                LOG.warn("{} answers wait until {}: {}", waiting, until, Breaker.BECAUSE);
            }
            books.health().failed(Work.ANSWERING, Breaker.BECAUSE, now);
        } else if (books.health().fails(Work.ANSWERING)) {
            books.health().succeeded(Work.ANSWERING, now);
        }
    }

    private int hand(List<OutboxEntry> claimed) {
        int accepted = 0;
        List<Outcome> unkept = new ArrayList<>();
        Instant groupBegan = clock.instant();
        boolean stopped = false;
        try (Courier.Round round = courier.begin()) {
            for (OutboxEntry entry : claimed) {
                if (stopped) {
                    unkept.add(untouched(entry));
                    continue;
                }
                DeliveryOutcome outcome = round.hand(entry.posting().message());
                boolean told = outcome instanceof DeliveryOutcome.Accepted && copied(entry);
                accepted += outcome instanceof DeliveryOutcome.Accepted ? 1 : 0;
                unkept.add(settle(entry, outcome));
                stopped = stopsTheQueue(outcome);
                if (!told || unkept.size() >= CLAIM || olderThanGroup(groupBegan)) {
                    keep(unkept);
                    unkept = new ArrayList<>();
                    groupBegan = clock.instant();
                }
            }
        } finally {
            try {
                keep(unkept);
            } finally {
                sent.rest();
            }
        }
        return accepted;
    }

    private boolean olderThanGroup(Instant began) {
        return Duration.between(began, clock.instant()).compareTo(GROUP) > 0;
    }

    /** Whether the Sent folder will tell of this mail should we die before its outcome is kept. */
    private boolean copied(OutboxEntry entry) {
        if (settings.copies() == SentCopies.BY_ERBIJ) {
            try {
                sent.file(entry.posting().message());
                return true;
            } catch (SentUnavailable unavailable) {
                LOG.warn("mail {} was accepted, but no copy could be put into Sent", entry.number());
                return false;
            }
        }
        return settings.copies() == SentCopies.BY_SERVER;
    }

    private static Outcome untouched(OutboxEntry entry) {
        return new Outcome(entry.number(), OutboxState.PENDING, entry.posting().due(), "");
    }

    private Outcome settle(OutboxEntry entry, DeliveryOutcome outcome) {
        Instant now = clock.instant();
        return outcome.match(
                accepted -> new Outcome(entry.number(), OutboxState.SENT, now, ""),
                deferred -> deferred.scope() == Scope.QUEUE
                        ? behindTheOthers(entry, OutboxState.PENDING, now.plus(PAUSE), deferred.because())
                        : later(entry, deferred.because(), now),
                refused -> refused.scope() == Scope.QUEUE
                        ? behindTheOthers(entry, OutboxState.DEFERRED, now.plus(LONG_PAUSE), refused.because())
                        : refusedForGood(entry, refused, now),
                uncertain -> new Outcome(entry.number(), OutboxState.UNCERTAIN, now, uncertain.because()));
    }

    /** The server of the organizer's own provider can say at once what a report would say later (R81). */
    private Outcome refusedForGood(OutboxEntry entry, DeliveryOutcome.Refused refused, Instant now) {
        if (Reports.saysThatTheAddressIsDead(refused.status())) {
            dead.add(entry.posting().message().recipient());
        }
        return new Outcome(entry.number(), OutboxState.REFUSED, now, refused.because());
    }

    /** It was not this mail's fault, most likely; but where it was, it must not stand in the way of all others for ever. */
    private static Outcome behindTheOthers(OutboxEntry entry, OutboxState state, Instant due, String because) {
        return new Outcome(entry.number(), state, due, because);
    }

    private static Outcome later(OutboxEntry entry, String because, Instant now) {
        Instant first = entry.firstTry() == null ? now : entry.firstTry();
        return RetryTable.next(Math.max(1, entry.attempts()), first, now)
                .map(next -> new Outcome(entry.number(), OutboxState.DEFERRED, next, because))
                .orElseGet(() -> new Outcome(entry.number(), OutboxState.REFUSED, now, "gave up: " + because));
    }

    /** A failure that concerns everything stops everything: trying on would cost the sender their name (R80). */
    private boolean stopsTheQueue(DeliveryOutcome outcome) {
        Instant now = clock.instant();
        return outcome.match(
                accepted -> succeeded(now),
                deferred -> deferred.scope() == Scope.QUEUE && failed(deferred.because(), now, PAUSE),
                refused -> refused.scope() == Scope.QUEUE && refusedAltogether(refused.because(), now),
                uncertain -> failed(uncertain.because(), now, PAUSE));
    }

    private boolean succeeded(Instant now) {
        if (lastNoted.isBefore(now.minus(Duration.ofMinutes(1)))) {
            lastNoted = now;
            ledger.inOneTransaction(books -> {
                books.health().succeeded(Work.SENDING, now);
                for (Work ended : List.of(Work.ACCEPTANCE, Work.ALLOWANCE)) {
                    if (books.health().fails(ended)) {
                        books.health().succeeded(ended, now);
                    }
                }
                return null;
            });
        }
        return false;
    }

    private Instant lastNoted = Instant.EPOCH;

    private boolean failed(String because, Instant now, Duration length) {
        pause = Pause.of(now, length);
        lastNoted = Instant.EPOCH;
        LOG.warn("sending pauses until {}: {}", pause.until(), because);
        ledger.inOneTransaction(books -> {
            books.health().failed(Work.SENDING, because, now);
            return null;
        });
        return true;
    }

    private boolean refusedAltogether(String because, Instant now) {
        ledger.inOneTransaction(books -> {
            books.health().failed(Work.ACCEPTANCE, because, now);
            return null;
        });
        return failed(because, now, LONG_PAUSE);
    }

    private void keep(List<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        ledger.inOneTransaction(books -> {
            books.outbox().settle(outcomes, clock.instant());
            dead.stream()
                    .filter(address -> books.people().find(address).isPresent()) // who was forgotten meanwhile stays so
                    .forEach(address -> books.people().suppress(address, Suppression.BOUNCED, clock.instant()));
            return null;
        });
        dead.clear();
        ledger.sync();
    }

    /** When it is worth running again after a pause; the past when nothing holds us up. */
    public Instant readyAt() {
        return pause.until().isAfter(paced.until()) ? pause.until() : paced.until();
    }
}
