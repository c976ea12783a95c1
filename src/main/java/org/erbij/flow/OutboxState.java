package org.erbij.flow;

/** Where an outgoing mail is. */
public enum OutboxState {
    /** Waits for its time. */
    PENDING,
    /** Claimed: may be on the wire. */
    SENDING,
    /** The submission server took it. */
    SENT,
    /** Put off by the server; tried again later. */
    DEFERRED,
    /** Refused for good, or given up. */
    REFUSED,
    /** May have left or not; a person decides. */
    UNCERTAIN,
    /** Overtaken by a newer mail before it left. */
    WITHDRAWN,
    /** Its time passed before it could leave. */
    MISSED
}
