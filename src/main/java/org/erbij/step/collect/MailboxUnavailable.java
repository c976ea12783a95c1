package org.erbij.step.collect;

import org.jspecify.annotations.Nullable;

/** The mailbox cannot be read now; says whether trying again can help (R21). The message names no user and no mail. */
public final class MailboxUnavailable extends Exception {
    /** What to do about it. */
    public enum Remedy {
        /** Network, server, or a limit: try again later, with back-off. */
        TRY_AGAIN,
        /** The password or account is refused: only a person can help. */
        ASK_ORGANIZER
    }

    private final Remedy remedy;

    public MailboxUnavailable(Remedy remedy, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    public Remedy remedy() {
        return remedy;
    }
}
