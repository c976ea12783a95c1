package org.erbij.mail;

import org.erbij.domain.people.AddrSpec;

/** A finished mail: one envelope recipient, its Message-ID, and octets with CRLF line ends that nobody changes any more. */
public record OutgoingMessage(AddrSpec recipient, MessageId id, Octets octets) {
    @Override
    public String toString() {
        return "mail " + id;
    }
}
