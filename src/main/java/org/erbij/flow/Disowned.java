package org.erbij.flow;

import java.time.Instant;
import java.util.List;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.people.Suppression;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.mail.ReceivedMessage;
import org.erbij.step.identify.Identified;

/** A mail whose sender's domain says that it is not theirs (R95). */
final class Disowned {
    private Disowned() {}

    /** Whatever it says waits for a person, also a wish to leave: that is an attacker's favourite (R95). Mail to that address pauses. */
    static Disposition held(
            ReceivedMessage message,
            boolean leaves,
            Identified identified,
            List<String> asks,
            Books books,
            Instant now) {
        RsvpKey whom = identified.match(invitee -> invitee.rsvp(), stranger -> stranger.proposal());
        if (!leaves) {
            return Disposition.held("the domain it says it is from disowns it (dmarc=fail)", whom, asks);
        }
        message.parties()
                .sender()
                .map(Mailbox::address)
                .filter(address -> books.people().find(address).isPresent())
                .ifPresent(address -> books.people().suppress(address, Suppression.PAUSED, now));
        return Disposition.held(
                "asks for no more mail, but the domain it says it is from disowns it (dmarc=fail);"
                        + " mail to that address is paused",
                whom,
                asks);
    }
}
