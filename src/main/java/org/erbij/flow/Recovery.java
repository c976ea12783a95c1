package org.erbij.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.erbij.flow.Outbox.Outcome;
import org.erbij.mail.MessageId;
import org.erbij.step.deliver.SentFolder;
import org.erbij.step.deliver.SentFolder.SentUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settles at start what was on the wire when the process died, and later what the server was lost over (R74).
 *
 * <p>Mails are handed over one after the other, in the order in which they were claimed, and each has its copy in Sent or its
 * outcome on disk before the next. So whatever comes after the first one that Sent does not know has surely not left; only that
 * one may have.
 */
public final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    /** How long a server may take to file what it accepted. */
    private static final Duration FILING = Duration.ofMinutes(2);

    /** How long it is worth looking again. */
    private static final Duration DOUBT = Duration.ofDays(1);

    private final Ledger ledger;
    private final SentFolder sent;
    private final SentCopies copies;
    private final Clock clock;

    public Recovery(Ledger ledger, SentFolder sent, SentCopies copies, Clock clock) {
        this.ledger = ledger;
        this.sent = sent;
        this.copies = copies;
        this.clock = clock;
    }

    /**
     * To be called before anything is claimed, in the one process that sends.
     *
     * @return whether everything is settled; while not, nothing may be claimed
     * @throws SentUnavailable when the Sent folder cannot be searched now: without it nothing can be told
     */
    public boolean settle() throws SentUnavailable {
        List<OutboxEntry> claimed =
                ledger.inOneTransaction(books -> books.outbox().in(OutboxState.SENDING));
        if (claimed.isEmpty()) {
            return true;
        }
        Instant now = clock.instant();
        if (copies.byServer() && claimed.stream().anyMatch(entry -> isFresh(entry, now))) {
            return false;
        }
        List<Outcome> outcomes = judge(claimed, inSent(claimed));
        ledger.inOneTransaction(books -> {
            books.outbox().settle(outcomes, now);
            return null;
        });
        LOG.info(
                "{} mails were on the wire when Erbij stopped: {} had left, {} are uncertain",
                claimed.size(),
                count(outcomes, OutboxState.SENT),
                count(outcomes, OutboxState.UNCERTAIN));
        return true;
    }

    /**
     * Looks again for mails in doubt whose server was lost at the final dot: it may have filed them meanwhile. What it has not
     * stays in doubt.
     *
     * @throws SentUnavailable when the Sent folder cannot be searched now
     */
    public void lookForDoubtful() throws SentUnavailable {
        Instant now = clock.instant();
        List<OutboxEntry> doubtful = !copies.byServer()
                ? List.of()
                : ledger.inOneTransaction(books -> books.outbox().in(OutboxState.UNCERTAIN)).stream()
                        .filter(entry -> entry.settledAt().plus(DOUBT).isAfter(now))
                        .toList();
        if (doubtful.isEmpty()) {
            return;
        }
        Set<MessageId> found = inSent(doubtful);
        List<Outcome> outcomes = doubtful.stream()
                .filter(entry -> found.contains(entry.posting().message().id()))
                .map(entry -> new Outcome(entry.number(), OutboxState.SENT, now, "found in Sent"))
                .toList();
        ledger.inOneTransaction(books -> {
            books.outbox().settle(outcomes, now);
            return null;
        });
    }

    private Set<MessageId> inSent(List<OutboxEntry> claimed) throws SentUnavailable {
        if (copies == SentCopies.NOBODY) {
            return Set.of();
        }
        return sent.find(
                claimed.stream().map(entry -> entry.posting().message().id()).collect(Collectors.toSet()));
    }

    private static boolean isFresh(OutboxEntry entry, Instant now) {
        return entry.settledAt().plus(FILING).isAfter(now);
    }

    private static long count(List<Outcome> outcomes, OutboxState state) {
        return outcomes.stream().filter(outcome -> outcome.state() == state).count();
    }

    private List<Outcome> judge(List<OutboxEntry> claimed, Set<MessageId> found) {
        Instant now = clock.instant();
        int lastFound = -1;
        for (int i = 0; i < claimed.size(); i++) {
            if (found.contains(claimed.get(i).posting().message().id())) {
                lastFound = i;
            }
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < claimed.size(); i++) {
            OutboxEntry entry = claimed.get(i);
            boolean isThere = found.contains(entry.posting().message().id());
            outcomes.add(new Outcome(
                    entry.number(),
                    state(isThere, i, lastFound),
                    now,
                    isThere ? "found in Sent" : "not found in Sent after a crash"));
        }
        return outcomes;
    }

    private OutboxState state(boolean isThere, int place, int lastFound) {
        if (isThere) {
            return OutboxState.SENT;
        }
        if (place > lastFound + 1 || copies == SentCopies.BY_SERVER) {
            return OutboxState.PENDING;
        }
        return OutboxState.UNCERTAIN;
    }
}
