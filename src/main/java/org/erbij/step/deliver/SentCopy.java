package org.erbij.step.deliver;

import java.time.Instant;
import java.util.List;
import org.erbij.mail.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * A mail of ours as it lies in Sent.
 *
 * @param ids ours, and the one the provider may have given it instead
 * @param token in its List-Unsubscribe; null when there is none
 * @param at when the server took it in
 */
public record SentCopy(
        List<MessageId> ids, String subject, @Nullable String token, Instant at) {
    public SentCopy {
        ids = List.copyOf(ids);
    }

    @Override
    public String toString() {
        return "copy of a mail of ours";
    }
}
