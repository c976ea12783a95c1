package org.erbij.mail;

import java.time.Instant;

/**
 * A mail from the outside: what FETCH tells without its body.
 *
 * @param receivedAt INTERNALDATE
 * @param subject decoded
 * @param size RFC822.SIZE, in octets
 */
public record Envelope(
        Position position,
        Instant receivedAt,
        Header header,
        Parties parties,
        Threading threading,
        String subject,
        Structure structure,
        long size) {

    @Override
    public String toString() {
        return "envelope " + position.uid();
    }
}
