package org.erbij.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.mail.ReceivedMessage;
import org.erbij.step.identify.Identified;
import org.erbij.step.identify.Identifier;

/** How long after our latest mail to somebody theirs came: machines answer at once (R36). */
public final class SinceOurs {
    /** A server tells whole seconds, and its clock is another than ours. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(5);

    private SinceOurs() {}

    /** Empty where we had written to nobody who may have written it. */
    public static Optional<Duration> of(ReceivedMessage message, Books books) {
        Instant came = message.receivedAt();
        return writer(message, books)
                .flatMap(address -> books.outbox().lastLeft(address, came.plus(CLOCKS_DIFFER)))
                .map(left -> left.isAfter(came) ? Duration.ZERO : Duration.between(left, came));
    }

    /** Whose thread it stands in, from whatever address it came: a machine may answer for another. */
    private static Optional<AddrSpec> writer(ReceivedMessage message, Books books) {
        Identified identified = Identifier.identify(message, books.directory());
        Optional<RsvpKey> whose =
                Optional.ofNullable(identified.match(invitee -> invitee.rsvp(), stranger -> stranger.proposal()));
        return whose.map(rsvp -> books.people().get(rsvp.contact()).address())
                .or(() -> message.parties().sender().map(Mailbox::address));
    }
}
