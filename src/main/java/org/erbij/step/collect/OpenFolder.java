package org.erbij.step.collect;

import java.time.Instant;
import java.util.List;
import org.erbij.mail.Envelope;
import org.erbij.mail.RawMessage;

/** A folder under EXAMINE. Its mails are fetched with PEEK; no command here changes anything (R14). */
public interface OpenFolder extends AutoCloseable {
    long uidValidity();

    /** The highest UID given out so far; 0 for an empty folder. */
    long lastUid() throws MailboxUnavailable;

    /**
     * Envelopes of mails with a UID above the given one that arrived at or after an instant, in order of UID.
     *
     * @param limit at most so many; ask again from the last UID for more
     */
    List<Envelope> after(long uid, Instant since, int limit) throws MailboxUnavailable;

    /**
     * The mail itself. What is larger than our limit comes without its large parts and is marked incomplete (R18).
     * A mail that has meanwhile been deleted is left out.
     */
    List<RawMessage> fetch(List<Envelope> envelopes) throws MailboxUnavailable;

    /** Header and the first 256 KB of what decides whether a {@code Perhaps} is ours (MAIL.md, amendment to R1). */
    List<RawMessage> peek(List<Envelope> envelopes) throws MailboxUnavailable;

    @Override
    void close();
}
