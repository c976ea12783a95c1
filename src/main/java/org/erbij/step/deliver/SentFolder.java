package org.erbij.step.deliver;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.erbij.domain.people.AddrSpec;
import org.erbij.mail.MessageId;
import org.erbij.mail.OutgoingMessage;

/** The organizer's Sent folder: where copies lie, and where we look for what a crash left in doubt (R74, R91). */
public interface SentFolder {
    /**
     * Which of these ids are there, in Message-ID, References or our own header.
     *
     * @throws SentUnavailable when the folder cannot be searched now
     */
    Set<MessageId> find(Set<MessageId> ids) throws SentUnavailable;

    /**
     * Copies of our own mails to that address, oldest first, under whatever id.
     *
     * @param since by the date of the server, to the day
     * @throws SentUnavailable when the folder cannot be searched now
     */
    List<SentCopy> copiesTo(AddrSpec address, Instant since) throws SentUnavailable;

    /**
     * Files a copy, marked as read. The only writing IMAP command we have.
     *
     * @throws SentUnavailable when the folder cannot be written to now
     */
    void file(OutgoingMessage message) throws SentUnavailable;

    /** Nothing more for now: lets go of the connection. */
    void rest();

    /** The Sent folder cannot be reached or does not exist. The message names no mail. */
    final class SentUnavailable extends Exception {
        public SentUnavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
