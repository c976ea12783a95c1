package org.erbij.flow;

import java.time.Instant;
import java.util.Optional;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.rsvp.Change;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.mail.OutgoingMessage;

/**
 * A finished mail for the outbox. Person, event, kind and version name it: it leaves at most once.
 *
 * @param version the occasion of the mail, never its text (R72)
 * @param subject without prefixes, for recognising answers that lost their thread (R6)
 * @param due not before
 * @param validUntil not after (R98)
 * @param showsLocation whether the place can be read in it
 */
public record Posting(
        RsvpKey whom,
        MailKind kind,
        String version,
        String subject,
        OutgoingMessage message,
        Instant due,
        Instant validUntil,
        boolean showsLocation) {
    /** Version of the confirmation that somebody has left the list. */
    public static final String GOODBYE = "left";

    /** Version of the mail that an invitation is withdrawn: the only one that leaves for somebody who is barred. */
    public static final String WITHDRAWN = "withdrawn";

    public boolean tellsThatTheyAreKeptOut() {
        return kind == MailKind.CONFIRMATION && version.equals(WITHDRAWN);
    }

    /** The answer that it confirms; empty when it confirms none, or one that has given way to another address's. */
    public Optional<Change> confirmed(Rsvp rsvp) {
        return rsvp.history().stream()
                .filter(change -> kind == MailKind.CONFIRMATION
                        && Integer.toString(change.number()).equals(version))
                .findFirst();
    }

    @Override
    public String toString() {
        return kind.word() + " " + version + " to " + whom.contact().value();
    }
}
