package org.erbij.mail;

import java.util.List;
import org.erbij.domain.people.AddrSpec;
import org.jspecify.annotations.Nullable;

/**
 * A report about a mail: delivery (RFC 3464), disposition (RFC 8098) or feedback (RFC 5965), or the free text of a mail
 * system that writes none of these (R33).
 *
 * @param about ids of the mail reported on, from the returned message or Original-Message-ID; empty when it names none
 */
public record DeliveryReport(Type type, List<Recipient> recipients, List<MessageId> about) {
    public DeliveryReport {
        recipients = List.copyOf(recipients);
        about = List.copyOf(about);
    }

    /** What is reported. */
    public enum Type {
        DELIVERY,
        DISPOSITION,
        FEEDBACK
    }

    /** The fate of one recipient. */
    public enum Action {
        FAILED,
        DELAYED,
        DELIVERED,
        RELAYED,
        EXPANDED
    }

    /** @param status as in {@code 5.1.1} (RFC 3463); empty when not told; the address is null when unreadable */
    public record Recipient(@Nullable AddrSpec address, Action action, String status) {
        /** Failed for good: class 5 (R31). */
        public boolean failedForGood() {
            return action == Action.FAILED && status.startsWith("5");
        }
    }

    @Override
    public String toString() {
        return type + " report on " + recipients.size() + " recipients";
    }
}
