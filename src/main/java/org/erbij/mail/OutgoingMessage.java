package org.erbij.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.erbij.domain.people.AddrSpec;

/** A finished mail: one envelope recipient, its Message-ID, and octets with CRLF line ends that nobody changes any more once it was tried. */
public record OutgoingMessage(AddrSpec recipient, MessageId id, Octets octets) {
    private static final String ENTRY = "text/calendar; method=REQUEST";

    /** Whether it puts an entry into its reader's calendar, or changes one (RFC 5546). */
    public boolean carriesEntry() {
        return octets.text(StandardCharsets.ISO_8859_1).contains(ENTRY);
    }

    /** The same mail, as it leaves at that moment: what waited for days must not seem to have been on its way for days. */
    public OutgoingMessage leavingAt(Instant at) {
        return new OutgoingMessage(recipient, id, DateField.renewed(octets, at));
    }

    @Override
    public String toString() {
        return "mail " + id;
    }
}
