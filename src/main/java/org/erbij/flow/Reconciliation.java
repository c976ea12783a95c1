package org.erbij.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.rsvp.Audience;
import org.erbij.flow.Health.Work;
import org.erbij.flow.Outbox.Outcome;
import org.erbij.mail.MessageId;
import org.erbij.step.deliver.SentFolder;
import org.erbij.step.deliver.SentFolder.SentUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what left after the backup that was put back (R72, R74): ids are computed, so that what the old database sent lies in Sent
 * under the ids that this one computes again. Before that is known nothing leaves.
 *
 * <p>What Sent does not know may all the same have left where its copy is ours to file, or where the answer it belongs to was read in
 * another order: then a person decides.
 */
public final class Reconciliation {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);

    /** How long after a restore each mail is looked for in Sent before it leaves: what was mailed in between may be asked for again. */
    public static final Duration WARY = Duration.ofDays(30);

    private static final Set<MailKind> FOR_AN_AUDIENCE =
            EnumSet.of(MailKind.NUDGE, MailKind.REMINDER, MailKind.FOLLOW_UP);

    private static final Set<OutboxState> UNSENT = EnumSet.of(
            OutboxState.PENDING, OutboxState.DEFERRED, OutboxState.SENDING, OutboxState.UNCERTAIN, OutboxState.REFUSED);

    private final Ledger ledger;
    private final SentFolder sent;
    private final SentCopies copies;
    private final Clock clock;
    private final EarlierInvitations earlier;

    public Reconciliation(Ledger ledger, SentFolder sent, SentCopies copies, Clock clock) {
        this.ledger = ledger;
        this.sent = sent;
        this.copies = copies;
        this.clock = clock;
        this.earlier = new EarlierInvitations(ledger, sent);
    }

    /** Where it stands. */
    public enum Standing {
        /** What waits may leave. */
        CLEAR,
        /** The mailbox has to be read first: mail that was answered before is answered again in the outbox. */
        READ_FIRST,
        /** Nobody files copies, so a person decides. */
        ASK
    }

    /** Whether what left after a backup is still to be found out. */
    public boolean isOpen() {
        return last().filter(last -> !last.settled()).isPresent();
    }

    /** Whether it is to be found out now, as the mailbox has been read since. */
    private boolean isAtHand() {
        return ledger.inOneTransaction(books -> books.restored()
                .last()
                .filter(last -> !last.settled() && hasBeenRead(books, last.at()))
                .isPresent());
    }

    /** Mail that came after the backup was answered: it is read again, and its answers have to be known before any leaves. */
    public static boolean hasBeenRead(Books books, Instant restored) {
        return books.health().all().stream()
                .filter(condition -> condition.work() == Work.READING)
                .flatMap(condition -> Stream.ofNullable(condition.lastSuccess()))
                .anyMatch(success -> !success.isBefore(restored));
    }

    /**
     * To be called before anything is claimed, with everything in the outbox that is due.
     *
     * @throws SentUnavailable when Sent cannot be searched now: nothing may leave
     */
    public Standing settle() throws SentUnavailable {
        Restored.Last last = last().orElse(null);
        if (last == null) {
            return Standing.CLEAR;
        }
        if (last.settled()) {
            if (copies != SentCopies.NOBODY && last.at().plus(WARY).isAfter(clock.instant())) {
                lookBeforeLeaving(last);
            }
            return Standing.CLEAR;
        }
        if (!isAtHand()) {
            return Standing.READ_FIRST;
        }
        if (copies == SentCopies.NOBODY) {
            return Standing.ASK;
        }
        findOut(last);
        return Standing.CLEAR;
    }

    private Optional<Restored.Last> last() {
        return ledger.inOneTransaction(books -> books.restored().last());
    }

    private void lookBeforeLeaving(Restored.Last last) throws SentUnavailable {
        Instant now = clock.instant();
        List<OutboxEntry> waiting = in(EnumSet.of(OutboxState.PENDING, OutboxState.DEFERRED)).stream()
                .filter(entry -> !entry.posting().due().isAfter(now))
                .toList();
        Set<MessageId> there = find(waiting);
        List<Outcome> outcomes = new ArrayList<>(found(waiting, there, now));
        outcomes.addAll(earlier.among(without(there, waiting), last, now));
        settle(outcomes, false, now);
    }

    private static List<OutboxEntry> without(Set<MessageId> there, List<OutboxEntry> entries) {
        return entries.stream()
                .filter(entry -> !there.contains(entry.posting().message().id()))
                .toList();
    }

    private void findOut(Restored.Last last) throws SentUnavailable {
        Instant now = clock.instant();
        List<OutboxEntry> unsent = in(UNSENT);
        List<OutboxEntry> overtaken = overtakenSince(last.at());
        Set<MessageId> there =
                find(Stream.concat(unsent.stream(), overtaken.stream()).toList());
        List<Outcome> outcomes = new ArrayList<>(found(unsent, there, now));
        outcomes.addAll(found(overtaken, there, now));
        int left = outcomes.size();
        List<Outcome> invited = earlier.among(without(there, unsent), last, now);
        outcomes.addAll(invited);
        without(there, unsent).stream()
                .filter(entry -> invited.stream().noneMatch(outcome -> outcome.number() == entry.number()))
                .filter(entry -> entry.state() != OutboxState.UNCERTAIN && entry.state() != OutboxState.REFUSED)
                .filter(entry -> mayHaveLeft(entry, last.at()))
                .map(entry -> doubtful(entry, now))
                .forEach(outcomes::add);
        settle(outcomes, true, now);
        LOG.info(
                "after the restore {} mails were looked for in Sent: {} had left, {} are uncertain",
                unsent.size(),
                left,
                outcomes.size() - left);
    }

    /** What people answered after the backup is read at once, and its later answers take back the mails that the earlier ones had brought. */
    private List<OutboxEntry> overtakenSince(Instant restored) {
        return in(EnumSet.of(OutboxState.WITHDRAWN)).stream()
                .filter(entry -> !entry.settledAt().isBefore(restored))
                .toList();
    }

    /** A mail for an audience was put out before the mailbox was read; for whom it is known not to be any more it is in no doubt. */
    private Outcome doubtful(OutboxEntry entry, Instant now) {
        MailKind kind = entry.posting().kind();
        boolean meantForThem = !FOR_AN_AUDIENCE.contains(kind)
                || ledger.inOneTransaction(books -> books.rsvps()
                        .find(entry.posting().whom())
                        .filter(rsvp -> Audience.includes(kind, rsvp))
                        .isPresent());
        return meantForThem
                ? new Outcome(
                        entry.number(), OutboxState.UNCERTAIN, now, "not found in Sent after a backup was put back")
                : new Outcome(entry.number(), OutboxState.WITHDRAWN, now, "their answer has changed");
    }

    /** An answer that came after the restore was never answered before; of the rest only a server that files all tells. */
    private boolean mayHaveLeft(OutboxEntry entry, Instant restored) {
        Posting posting = entry.posting();
        boolean answers =
                posting.kind() == MailKind.CONFIRMATION && !posting.version().equals(Posting.GOODBYE);
        if (!answers) {
            return copies != SentCopies.BY_SERVER;
        }
        return ledger.inOneTransaction(books -> books.rsvps().find(posting.whom()).stream()
                .flatMap(rsvp -> rsvp.history().stream())
                .filter(change -> Integer.toString(change.number()).equals(posting.version()))
                .noneMatch(change -> !change.evidence().receivedAt().isBefore(restored)));
    }

    private List<OutboxEntry> in(Set<OutboxState> states) {
        return ledger.inOneTransaction(books -> states.stream()
                .flatMap(state -> books.outbox().in(state).stream())
                .toList());
    }

    private Set<MessageId> find(List<OutboxEntry> entries) throws SentUnavailable {
        return entries.isEmpty()
                ? Set.of()
                : sent.find(entries.stream()
                        .map(entry -> entry.posting().message().id())
                        .collect(Collectors.toSet()));
    }

    private static List<Outcome> found(List<OutboxEntry> entries, Set<MessageId> there, Instant now) {
        return entries.stream()
                .filter(entry -> there.contains(entry.posting().message().id()))
                .map(entry -> new Outcome(entry.number(), OutboxState.SENT, now, LeftBeforeRestore.FOUND))
                .toList();
    }

    private void settle(List<Outcome> outcomes, boolean done, Instant now) {
        if (outcomes.isEmpty() && !done) {
            return;
        }
        ledger.inOneTransaction(books -> {
            books.outbox().settle(outcomes, now);
            if (done) {
                books.restored().settle(now);
            }
            return true;
        });
        ledger.sync();
    }
}
