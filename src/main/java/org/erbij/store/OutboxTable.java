package org.erbij.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Sequence;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.ContactId;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Outbox;
import org.erbij.flow.OutboxEntry;
import org.erbij.flow.OutboxState;
import org.erbij.flow.Posting;
import org.erbij.flow.Told;
import org.erbij.mail.MessageId;
import org.jdbi.v3.core.Handle;

/** outbox: each question and change is answered by the part it belongs to; claimed through {@link Claims}. */
final class OutboxTable implements Outbox {
    private final Handle handle;
    private final OutboxWrites writes;
    private final OutboxWithdrawals withdrawals;
    private final OutboxOutcomes outcomes;
    private final OutboxMails mails;
    private final OutboxFigures figures;
    private final AnswersThatMayLoop loops;

    OutboxTable(Handle handle) {
        this.handle = handle;
        this.writes = new OutboxWrites(handle);
        this.withdrawals = new OutboxWithdrawals(handle);
        this.outcomes = new OutboxOutcomes(handle);
        this.mails = new OutboxMails(handle);
        this.figures = new OutboxFigures(handle);
        this.loops = new AnswersThatMayLoop(handle);
    }

    @Override
    public boolean put(Posting posting, Instant at) {
        return writes.put(posting, at);
    }

    @Override
    public boolean found(Posting posting, String because) {
        return writes.found(posting, because);
    }

    @Override
    public boolean adopt(Posting posting, MessageId byHand, Instant sentAt) {
        return writes.adopt(posting, byHand, sentAt);
    }

    @Override
    public Set<String> subjects() {
        return mails.subjects();
    }

    @Override
    public Optional<MessageId> adoptedAs(RsvpKey whom) {
        return mails.adoptedAs(whom);
    }

    @Override
    public boolean holds(RsvpKey whom, MailKind kind, String version) {
        return mails.holds(whom, kind, version);
    }

    @Override
    public Set<ContactId> holders(EventId event, MailKind kind, String version) {
        return mails.holders(event, kind, version);
    }

    @Override
    public Set<ContactId> reached(EventId event, MailKind kind, String version) {
        return mails.reached(event, kind, version);
    }

    @Override
    public int stop(EventId event, MailKind kind, Instant at) {
        return withdrawals.stop(event, kind, at);
    }

    @Override
    public Optional<MessageId> idOf(RsvpKey whom, MailKind kind, String version) {
        return mails.idOf(whom, kind, version);
    }

    @Override
    public Optional<String> subjectOf(RsvpKey whom, MailKind kind, String version) {
        return mails.subjectOf(whom, kind, version);
    }

    @Override
    public int withdraw(RsvpKey whom, MailKind kind, Instant at) {
        return withdrawals.withdraw(whom, kind, at);
    }

    @Override
    public void withdraw(RsvpKey whom, MailKind kind, String version, Instant at) {
        withdrawals.withdraw(whom, kind, version, at);
    }

    @Override
    public int stop(EventId event, MailKind kind, String version, Instant at) {
        return withdrawals.stop(event, kind, version, at);
    }

    @Override
    public List<OutboxEntry> to(RsvpKey whom) {
        return mails.to(whom);
    }

    @Override
    public boolean mayHaveToldLocation(RsvpKey whom) {
        return mails.mayHaveToldLocation(whom);
    }

    @Override
    public List<Told> told(RsvpKey whom) {
        return mails.told(whom);
    }

    @Override
    public List<OutboxEntry> outdated(int atMost) {
        return mails.outdated(atMost);
    }

    @Override
    public Sequence writtenAt(long number) {
        return mails.writtenAt(number);
    }

    @Override
    public void keep(long number) {
        writes.keep(number);
    }

    @Override
    public void lookAgain(RsvpKey whom) {
        handle.createUpdate("""
                        UPDATE outbox SET sequence = -1
                        WHERE event_id = :event AND contact_id = :contact AND kind IN ('CHANGE', 'MAIL')
                          AND state IN ('PENDING', 'DEFERRED')
                        """)
                .bind("event", whom.event().value())
                .bind("contact", whom.contact().value())
                .execute();
    }

    @Override
    public void reword(long number, Posting posting) {
        writes.reword(number, posting);
    }

    @Override
    public int withdrawAll(EventId event, Collection<MailKind> kinds, String because, Instant at) {
        return withdrawals.withdrawAll(event, kinds, because, at);
    }

    @Override
    public String objectionTo(OutboxEntry waiting) {
        return new Claims(handle).objection(waiting);
    }

    @Override
    public List<OutboxEntry> claim(int atMost, Instant now) {
        return new Claims(handle).claim(atMost, now);
    }

    @Override
    public void settle(Collection<Outcome> outcomes, Instant at) {
        this.outcomes.settle(outcomes, at);
    }

    @Override
    public List<OutboxEntry> in(OutboxState state) {
        return mails.in(state);
    }

    @Override
    public List<OutboxEntry> missedConfirmations(Instant since) {
        return mails.missedConfirmations(since);
    }

    @Override
    public List<OutboxEntry> to(ContactId person) {
        return mails.to(person);
    }

    @Override
    public OutboxEntry get(long number) {
        return mails.get(number);
    }

    @Override
    public Optional<Instant> firstPut(EventId event, MailKind kind) {
        return figures.firstPut(event, kind);
    }

    @Override
    public Optional<Instant> lastTold(EventId event, String textName, Instant now) {
        return figures.lastTold(event, textName, now);
    }

    @Override
    public Map<MailKind, Map<OutboxState, Integer>> count(EventId event) {
        return figures.count(event);
    }

    @Override
    public Map<OutboxState, Integer> count(EventId event, MailKind kind, String version) {
        return figures.count(event, kind, version);
    }

    @Override
    public Optional<Instant> whenLeft(MessageId id, AddrSpec to, Set<MailKind> kinds) {
        return figures.whenLeft(id, to, kinds);
    }

    @Override
    public List<Instant> confirmations(RsvpKey whom) {
        return figures.confirmations(whom);
    }

    @Override
    public List<Instant> confirmations(ContactId whom) {
        return figures.confirmations(whom);
    }

    @Override
    public List<Instant> answersThatMayLoop(Instant left, Instant written) {
        return loops.left(left, written);
    }

    @Override
    public int putOffAnswers(Instant now, Instant until, String because) {
        return loops.putOff(now, until, because);
    }

    @Override
    public int letGo(String because, Instant now) {
        return loops.letGo(because, now);
    }

    @Override
    public boolean locationOnItsWay(RsvpKey whom) {
        return mails.locationOnItsWay(whom);
    }

    @Override
    public void setAside(long number) {
        writes.setAside(number);
    }

    @Override
    public void alias(MessageId ours, MessageId further) {
        writes.alias(ours, further);
    }

    @Override
    public int acceptedSince(Instant since) {
        return figures.acceptedSince(since);
    }

    @Override
    public List<Instant> acceptedTimes(Instant since) {
        return figures.acceptedTimes(since);
    }

    @Override
    public int countWaiting() {
        return figures.countWaiting();
    }

    @Override
    public Optional<Instant> nextDue() {
        return figures.nextDue();
    }
}
