package org.erbij.setup;

import org.jspecify.annotations.Nullable;

/**
 * What a mail to oneself has shown of an account. Kept, and used from the next start.
 *
 * @param filesSent whether the server itself puts what is sent into Sent (R91)
 * @param findsOurId whether that copy is found by the id we set, so that what is not there did not leave (R74)
 * @param keepsMessageId whether a mail arrives under the Message-ID we gave it (R4)
 * @param subAddressing whether {@code name+anything@domain} arrives (R5)
 * @param authservId by which name the receiving server signs its verdicts, as the organizer confirmed (R94); null to believe none
 */
public record Learned(
        boolean filesSent,
        boolean findsOurId,
        boolean keepsMessageId,
        boolean subAddressing,
        @Nullable String authservId) {
    /** Before anything was shown. */
    public static final Learned NOTHING = new Learned(false, false, true, false, null);

    public Learned believing(@Nullable String confirmed) {
        return new Learned(filesSent, findsOurId, keepsMessageId, subAddressing, confirmed);
    }

    /** Redacted: a server's name may be a person's. */
    @Override
    public String toString() {
        return "learned of an account";
    }
}
