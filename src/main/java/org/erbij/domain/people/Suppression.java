package org.erbij.domain.people;

/** Why an address gets no mail. Kept by address, so that it survives a re-import. */
public enum Suppression {
    /** The person asked to be left alone; a later yes in their own hand lifts it for that event. */
    CONSENT_WITHDRAWN,
    /** A spam complaint (RFC 5965): never written to again. */
    COMPLAINED,
    /** A hard bounce; ends when the address writes to us. */
    BOUNCED,
    /** Asked to leave by a sender we could not authenticate; waits for the organizer, or for proof that they go on writing. */
    PAUSED
}
