package org.erbij.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.erbij.domain.people.Mailbox;
import org.erbij.mail.DateField;
import org.erbij.mail.Envelope;
import org.erbij.mail.MessageId;

/**
 * What may be an invitation that the organizer sent by hand: the mails in Sent with one subject and of one time, be it one to many or
 * many to one each.
 *
 * @param copies from the first to the last
 * @param recipients everybody they went to, as the copies tell; the organizer's own mailbox is not among them
 */
public record HandSent(String subject, List<Copy> copies, List<Mailbox> recipients) {
    public HandSent {
        if (copies.isEmpty()) {
            throw new IllegalArgumentException("copies: none");
        }
        copies = List.copyOf(copies);
        recipients = List.copyOf(recipients);
    }

    /** When it was sent: as it says itself, since who moves to another mailbox files all of theirs in a day; never later than it was filed. */
    static Instant sentAt(Envelope envelope) {
        return DateField.read(envelope.header())
                .filter(written -> written.isBefore(envelope.receivedAt()))
                .orElse(envelope.receivedAt());
    }

    public Instant first() {
        return copies.get(0).sentAt();
    }

    public Instant last() {
        return newest().sentAt();
    }

    Copy newest() {
        return copies.get(copies.size() - 1);
    }

    /** Who has two of them answers the later one, as a rule. */
    List<Copy> newestFirst() {
        List<Copy> reversed = new ArrayList<>(copies);
        Collections.reverse(reversed);
        return reversed;
    }

    @Override
    public String toString() {
        return copies.size() + " mails by hand to " + recipients.size();
    }

    /** One mail of them. */
    public record Copy(Envelope envelope, MessageId id, List<Mailbox> recipients) {
        public Copy {
            recipients = List.copyOf(recipients);
        }

        Instant sentAt() {
            return HandSent.sentAt(envelope);
        }

        @Override
        public String toString() {
            return "mail by hand to " + recipients.size();
        }
    }
}
