package org.erbij.store;

/** The database cannot be opened; the message says what happened, what it means and what to do. */
public final class DatabaseUnavailable extends RuntimeException {
    /** What is wrong. */
    public enum Reason {
        WRONG_KEY,
        IN_USE,
        TOO_NEW,
        BROKEN
    }

    private final Reason reason;

    DatabaseUnavailable(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
