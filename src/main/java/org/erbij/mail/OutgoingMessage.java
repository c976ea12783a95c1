package org.erbij.mail;

import java.nio.charset.StandardCharsets;
import org.erbij.domain.people.AddrSpec;

/** A finished mail: one envelope recipient, its Message-ID, and octets with CRLF line ends that nobody changes any more. */
public record OutgoingMessage(AddrSpec recipient, MessageId id, Octets octets) {
    private static final String ENTRY = "text/calendar; method=REQUEST";

    /** Whether it puts an entry into its reader's calendar, or changes one (RFC 5546). */
    public boolean carriesEntry() {
        return octets.text(StandardCharsets.ISO_8859_1).contains(ENTRY);
    }

    @Override
    public String toString() {
        return "mail " + id;
    }
}
