package org.erbij.rehearse;

import java.util.List;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.AddrSpec;
import org.erbij.mail.MessageId;
import org.erbij.mail.Octets;
import org.erbij.mail.ReceivedMessage;

/**
 * A mail of ours as it lies in somebody's mailbox.
 *
 * @param recipients every address in To and Cc
 * @param everything all of it as a person or program could read it: header, and every part decoded
 */
record Delivered(
        AddrSpec owner,
        MailKind kind,
        MessageId id,
        Octets octets,
        ReceivedMessage message,
        List<AddrSpec> recipients,
        String everything) {
    Delivered {
        recipients = List.copyOf(recipients);
    }

    boolean shows(String secret) {
        return everything.contains(secret);
    }

    @Override
    public String toString() {
        return kind.word() + " " + id;
    }
}
