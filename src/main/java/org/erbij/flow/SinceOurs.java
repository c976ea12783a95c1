package org.erbij.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Mailbox;
import org.erbij.mail.MessageId;
import org.erbij.mail.ReceivedMessage;
import org.erbij.mail.Threading;

/** How long after the mail of ours that it answers a mail came: machines answer at once (R36). */
public final class SinceOurs {
    /** A server tells whole seconds, and its clock is another than ours; where they differ by more, nothing is known. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(5);

    private SinceOurs() {}

    /** Empty where it answers no mail of ours, or one that went to somebody else than who writes. */
    public static Optional<Duration> of(ReceivedMessage message, Books books) {
        return message.parties()
                .sender()
                .map(Mailbox::address)
                .flatMap(writer -> left(message.threading(), writer, books))
                .map(left -> Duration.between(left, message.receivedAt()))
                .filter(since -> since.compareTo(CLOCKS_DIFFER.negated()) >= 0);
    }

    private static Optional<Instant> left(Threading threading, AddrSpec to, Books books) {
        List<MessageId> ids = threading.inReplyTo().isEmpty() ? threading.references() : threading.inReplyTo();
        return ids.isEmpty() ? Optional.empty() : books.outbox().whenLeft(ids.get(ids.size() - 1), to);
    }
}
