package org.erbij.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a mail stands in a conversation (RFC 5322 section 3.6.4). The id is null when missing or unusable. */
public record Threading(@Nullable MessageId id, List<MessageId> inReplyTo, List<MessageId> references) {
    public Threading {
        inReplyTo = List.copyOf(inReplyTo);
        references = List.copyOf(references);
    }
}
