package org.erbij.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail that has been read. Of a mail that could not be read at all, a shell with what there was.
 *
 * @param date the Date field, as the sender claims it; null when missing or unreadable
 * @param receivedAt INTERNALDATE, or the time of reading for a file
 */
public record ReceivedMessage(
        Header header,
        Parties parties,
        Threading threading,
        Content content,
        @Nullable Instant date,
        Instant receivedAt) {

    @Override
    public String toString() {
        return "message with " + header + ", " + content;
    }
}
