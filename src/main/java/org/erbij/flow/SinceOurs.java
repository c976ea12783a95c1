package org.erbij.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Mailbox;
import org.erbij.mail.MessageId;
import org.erbij.mail.ReceivedMessage;
import org.erbij.mail.Threading;

/** How long after the mail of ours that it answers a mail came: machines answer at once (R36). */
public final class SinceOurs {
    /** A server tells whole seconds, and its clock is another than ours; where they differ by more, nothing is known. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(5);

    /**
     * What comes unasked. Who gets a confirmation, or a location that was owed with it, has just written: they sit at the keyboard, and can
     * answer at once. A location that all get at its hour is not told from such a one; not to time it is the safe side.
     */
    static final Set<MailKind> UNASKED = Collections.unmodifiableSet(
            EnumSet.complementOf(EnumSet.of(MailKind.CONFIRMATION, MailKind.LOCATION, MailKind.NOTICE)));

    private SinceOurs() {}

    /** Empty where it answers no mail of ours that came unasked, or one that went to somebody else than who writes. */
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
        return ids.isEmpty() ? Optional.empty() : books.outbox().whenLeft(ids.get(ids.size() - 1), to, UNASKED);
    }
}
