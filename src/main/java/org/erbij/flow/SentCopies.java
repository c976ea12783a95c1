package org.erbij.flow;

/** Who puts a copy of what we send into the Sent folder (R91), and with it what a crash can be settled by (R74). */
public enum SentCopies {
    /** The submission server does, under our Message-ID, as the probe showed: what is not there did not leave. */
    BY_SERVER,
    /** It does, as somebody said or as it looked; what is not there may have left all the same, and a person decides. */
    BY_SERVER_UNPROVED,
    /** We do, before the next mail is handed over. */
    BY_ERBIJ,
    /** Nobody does: every outcome is kept before the next mail is handed over. */
    NOBODY;

    boolean byServer() {
        return this == BY_SERVER || this == BY_SERVER_UNPROVED;
    }
}
