package org.erbij.flow;

import java.time.Instant;
import java.util.List;
import org.erbij.domain.people.Mailbox;
import org.erbij.mail.Envelope;
import org.erbij.mail.MessageId;

/**
 * What may be an invitation that the organizer sent by hand: the mails in Sent with one subject, be it one to many or many to one each.
 *
 * @param recipients everybody they went to, as the copies tell; the organizer's own mailbox is not among them
 */
public record HandSent(String subject, Instant first, Instant last, List<Copy> copies, List<Mailbox> recipients) {
    public HandSent {
        copies = List.copyOf(copies);
        recipients = List.copyOf(recipients);
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
            return envelope.receivedAt();
        }

        @Override
        public String toString() {
            return "mail by hand to " + recipients.size();
        }
    }
}
