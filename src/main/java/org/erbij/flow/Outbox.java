package org.erbij.flow;

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
import org.erbij.mail.MessageId;

/** Mail that is to leave, and what became of it. */
public interface Outbox {
    /**
     * Adds a mail as PENDING, or puts it out again where {@link #holds} says that it is as good as none.
     *
     * @return false when a mail of that person, event, kind and version is there already
     */
    boolean put(Posting posting, Instant at);

    /**
     * Enters a mail that left though nothing tells of it here.
     *
     * @return false when a mail of that person, event, kind and version is there already
     */
    boolean found(Posting posting, String because);

    /**
     * Enters a mail that the organizer sent by hand as that person's, under an id that may be many people's; it is not sent.
     *
     * @return false when a mail of that person, event, kind and version is there already
     */
    boolean adopt(Posting posting, MessageId byHand, Instant sentAt);

    /** The id of the mail sent by hand that is that person's invitation; empty when ours is. */
    Optional<MessageId> adoptedAs(RsvpKey whom);

    /**
     * Whether there is such a mail, whatever became of it. One that surely never left and waits no more is as good as none when it is an
     * invitation or tells a change or a cancellation, and of every kind when the organizer stopped it.
     */
    boolean holds(RsvpKey whom, MailKind kind, String version);

    /** Under which id that mail left or will leave; empty when there is none. */
    Optional<MessageId> idOf(RsvpKey whom, MailKind kind, String version);

    /** Under which subject that mail left or will leave; empty where {@link #holds} says that there is none. */
    Optional<String> subjectOf(RsvpKey whom, MailKind kind, String version);

    /** Under which subjects mails left or will leave, notices among them: without prefixes, in small letters. */
    Set<String> subjects();

    /**
     * When that mail left, where it is of such a kind and went to whoever has that address, at any address of theirs; empty where it did
     * not, or where only that it left is known, and not when.
     */
    Optional<Instant> whenLeft(MessageId id, AddrSpec to, Set<MailKind> kinds);

    /** Everybody of an event for whom {@link #holds} is true. */
    Set<ContactId> holders(EventId event, MailKind kind, String version);

    /** Everybody of an event whose such mail left, or may have, whatever became of its row afterwards. */
    Set<ContactId> reached(EventId event, MailKind kind, String version);

    /** Takes back every mail of a kind that has not been claimed yet; {@link #put} can put it out again. @return how many */
    int stop(EventId event, MailKind kind, Instant at);

    /** Takes back what has not been claimed yet; what was DEFERRED or PENDING becomes WITHDRAWN. @return how many */
    int withdraw(RsvpKey whom, MailKind kind, Instant at);

    /** Takes back that one mail, as far as it has not been claimed. */
    void withdraw(RsvpKey whom, MailKind kind, String version, Instant at);

    /** Every mail to that person about that event, oldest first. */
    List<OutboxEntry> to(RsvpKey whom);
    /** As {@link #stop(EventId, MailKind, Instant)}, of one mailing. @return how many */
    int stop(EventId event, MailKind kind, String version, Instant at);

    /**
     * Claims mails that are due, oldest due first, confirmations before mass mail: they are SENDING from now on, in the
     * order returned. What is past its time becomes MISSED instead; what goes to a paused address waits on.
     */
    List<OutboxEntry> claim(int atMost, Instant now);

    /** Why that waiting mail would not leave at its moment, as things stand; empty when it would. */
    String objectionTo(OutboxEntry waiting);

    default boolean wouldLeave(OutboxEntry waiting) {
        return objectionTo(waiting).isEmpty();
    }

    /** Settles claimed or uncertain mails. One that goes back to PENDING has not been tried: that attempt does not count. */
    void settle(Collection<Outcome> outcomes, Instant at);

    /** Rows in a state, in the order in which they were claimed, else by number. */
    List<OutboxEntry> in(OutboxState state);

    /** Confirmations whose time had passed before they left, since then. */
    List<OutboxEntry> missedConfirmations(Instant since);

    /** @throws IllegalArgumentException when there is no such row */
    OutboxEntry get(long number);

    /** When a mail of that kind was first put out for that event; empty while none was. */
    Optional<Instant> firstPut(EventId event, MailKind kind);

    /**
     * When organizers of that event were last told something, which has left or still can; empty while they never were.
     */
    Optional<Instant> lastTold(EventId event, String textName, Instant now);

    /** All that was ever to leave for that person, oldest first. */
    List<OutboxEntry> to(ContactId person);

    /** Whether a mail with the location has left for them, or may have, whatever became of it since. */
    boolean mayHaveToldLocation(RsvpKey whom);

    /** What left to that person of that event, or may have, oldest first; goodbyes tell nothing of it. */
    List<Told> told(RsvpKey whom);

    /** What waits to leave and was written when the event was at an earlier SEQUENCE. Nothing of that leaves before it is looked at. */
    List<OutboxEntry> outdated(int atMost);

    /** The SEQUENCE a mail was written at. */
    Sequence writtenAt(long number);

    /** What waits under that number may leave as it is: what it tells is still so. */
    void keep(long number);

    /** What waits for them and speaks of what they have answered must be looked at before it leaves: it is another answer now. */
    void lookAgain(RsvpKey whom);

    /** Puts another wording in the place of one that waits: the same mail, to the address and under the name its reader has now. */
    void reword(long number, Posting posting);

    /** Takes back what waits of these kinds for that event; goodbyes leave all the same. @return how many */
    int withdrawAll(EventId event, Collection<MailKind> kinds, String because, Instant at);

    /** How many of each kind are in each state. */
    Map<MailKind, Map<OutboxState, Integer>> count(EventId event);

    /** How many of one mass mail are in each state. */
    Map<OutboxState, Integer> count(EventId event, MailKind kind, String version);

    /** When confirmations to that person for that event left or will leave, newest first. */
    List<Instant> confirmations(RsvpKey whom);

    /** The same for every event. */
    List<Instant> confirmations(ContactId whom);

    /**
     * When answers left that may be part of a mail loop (R41): to mail without an id that only its sender got, or to somebody
     * answered before; newest first. Goodbyes, the location, and what the organizer settled do not count.
     *
     * @param left since when they left
     * @param written since when they were put out
     */
    List<Instant> answersThatMayLoop(Instant left, Instant written);

    /**
     * Puts off every answer that is due and may be part of a mail loop. What is due later keeps its own moment, before which it must not leave
     * either. @return how many
     */
    int putOffAnswers(Instant now, Instant until, String because);

    /** Lets answers leave that were put off for that reason. @return how many */
    int letGo(String because, Instant now);

    /** Whether a mail that shows the location has left for that person or is about to. */
    boolean locationOnItsWay(RsvpKey whom);

    /** A mail that came back is no longer the one that its person has of its kind and version; its id stays known. */
    void setAside(long number);

    /** Remembers a further id under which the mail with ours can come back (R4); one that is known already is left alone. */
    void alias(MessageId ours, MessageId further);

    /** How many mails a server has accepted since then. */
    int acceptedSince(Instant since);

    /** When they left, oldest first. */
    List<Instant> acceptedTimes(Instant since);

    /** How many wait to leave. */
    int countWaiting();

    /** When the next mail is due; empty when none waits, except for a paused address. */
    Optional<Instant> nextDue();

    /**
     * What became of a mail.
     *
     * @param due when to try again, for DEFERRED and PENDING; otherwise ignored
     */
    record Outcome(long number, OutboxState state, Instant due, String because) {}
}
