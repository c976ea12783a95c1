package org.erbij.step.collect;

import java.util.List;
import java.util.Optional;

/** Reads new mail of one account and leaves no trace of it on the server (R13 to R18, R22, R23). */
public interface Collector {
    /** The account, as it stands in {@link org.erbij.mail.FolderId}. */
    String account();

    /**
     * The folders to read, as the server names them: INBOX, and Junk where the server marks one (R12, R13).
     *
     * @throws MailboxUnavailable when the server cannot be reached or refuses to let us in
     */
    List<String> folders() throws MailboxUnavailable;

    /**
     * The folder with what the organizer sent; empty when the account has none that we know.
     *
     * @throws MailboxUnavailable when the server cannot be reached or refuses to let us in
     */
    Optional<String> sentFolder() throws MailboxUnavailable;

    /**
     * Opens a folder with EXAMINE. Close it; one folder at a time per thread.
     *
     * @throws MailboxUnavailable when the server cannot be reached or refuses to let us in
     */
    OpenFolder examine(String folder) throws MailboxUnavailable;
}
