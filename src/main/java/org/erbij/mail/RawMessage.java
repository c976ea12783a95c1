package org.erbij.mail;

import java.time.Instant;

/**
 * A mail as it arrived.
 *
 * @param receivedAt INTERNALDATE of its first arrival: what deadlines count by (R105)
 * @param complete false when the download was cut short or parts were left on the server (R18)
 */
public record RawMessage(Position position, Instant receivedAt, Octets octets, boolean complete) {}
