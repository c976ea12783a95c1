package org.erbij.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.ContactId;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.mail.FolderId;
import org.erbij.mail.MessageId;
import org.erbij.mail.Position;
import org.erbij.mail.RawMessage;

/** Mail that is ours, and how far we have read. */
public interface Inbox {
    Optional<FolderCursor> cursor(FolderId folder);

    void moveCursor(FolderId folder, FolderCursor cursor);

    /** Keeps a mail, unless it is kept already. */
    Keeping keep(RawMessage raw, MailIdentity identity, Instant at);

    /** Kept and not yet settled, oldest arrival first. */
    List<KeptMail> pending(int atMost);

    /** The number of the mail that was kept from there and is not yet settled. */
    Optional<Long> pendingAt(Position position);

    /** @throws IllegalArgumentException when there is no such mail */
    KeptMail get(long number);

    /** Whether it has not been settled; nobody else settles it before this transaction ends. */
    boolean isPending(long number);

    /** Notes that reading it failed. @return how often by now */
    int strike(long number);

    void settle(long number, Disposition disposition, Instant at);

    /** Mail that waits for the organizer, oldest first. */
    List<KeptMail> held();

    int countHeld();

    /** What has come to wait since then, or was decided since then and also asks something. */
    List<KeptMail> newForTheOrganizer(Instant since);

    /** What people's mail was settled as, newest first. */
    List<KeptMail> settled(int atMost);

    Optional<KeptMail> find(long number);

    /** Mail that was settled as that person's, or may be theirs, oldest first. */
    List<KeptMail> about(ContactId person);

    /** Mail that was decided and also asks something, oldest first. */
    List<KeptMail> askedAsWell();

    /** The organizer has answered what that mail asks besides, and seen whom it brings in. */
    void noteDone(long number, Instant at);

    /** People's mail whose questions and company the organizer has not been done with, newest first; also what waits. */
    List<KeptMail> notDone(int atMost);

    /** Whom mail is about that was settled for this reason. */
    List<RsvpKey> settledBecause(String because);

    /** What was settled without consequence for a reason that begins so, oldest first. */
    List<KeptMail> settledFor(String reason);

    /** Notes from whom a mail is that waits: it may be about nobody's standing yet, or about another's. */
    void waitsFrom(long number, AddrSpec writer);

    /**
     * Whether a mail waits for the organizer that is about that standing, or written by that person and about none yet or another's of
     * the same event: they get no nudge. What a machine reports of a mail to them is nobody's.
     */
    boolean anyHeld(RsvpKey whom);

    /** The same, of mail from an address of theirs: another's that may be theirs is none. */
    boolean anyHeldFrom(RsvpKey whom);

    /** The numbers of the mails for which {@link #anyHeldFrom} is true. */
    List<Long> heldFrom(RsvpKey whom);

    /** The numbers of the mails for which {@link #anyHeld} is true, oldest first. */
    List<Long> held(RsvpKey whom);

    /** Whose mail was settled as theirs and about that event, whatever it came to; reports of machines are nobody's. */
    Set<ContactId> writers(EventId event);

    /** For which invitation the kept mail with that id was settled. */
    Optional<RsvpKey> writerOf(MessageId id);

    /** What became of an attempt to keep a mail. */
    enum Keeping {
        KEPT,
        /** The same mail, met again. */
        KNOWN,
        /** The same Message-ID with another body: kept, and shown to the organizer (R11). */
        KEPT_THOUGH_ID_KNOWN
    }
}
