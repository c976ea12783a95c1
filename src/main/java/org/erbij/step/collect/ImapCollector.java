package org.erbij.step.collect;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.erbij.account.MailServer;

/**
 * Reads an account over IMAP4rev1, needing no extension (R23). A connection lives for one folder visit, so that with the watch
 * there are never more than two (R22).
 *
 * <p>INBOX and Junk are read and nothing else: what a Gmail label or All Mail shows again is the same mail (R12).
 */
public final class ImapCollector implements Collector {
    private final String account;
    private final ImapConnection connection;
    private final CollectSettings settings;
    private List<String> folders = List.of();

    public ImapCollector(String account, MailServer server, CollectSettings settings) {
        this.account = account;
        this.connection = new ImapConnection(server, settings);
        this.settings = settings;
    }

    @Override
    public String account() {
        return account;
    }

    @Override
    public List<String> folders() throws MailboxUnavailable {
        if (folders.isEmpty()) {
            folders = settings.readJunk() ? withJunk() : List.of("INBOX");
        }
        return folders;
    }

    private List<String> withJunk() throws MailboxUnavailable {
        List<String> found = new ArrayList<>(List.of("INBOX"));
        IMAPStore store = connection.open();
        try (store) {
            for (Folder folder : store.getDefaultFolder().list("*")) {
                if (List.of(((IMAPFolder) folder).getAttributes()).contains("\\Junk")) {
                    found.add(folder.getFullName());
                }
            }
        } catch (MessagingException broken) {
            throw connection.unavailable(broken);
        }
        return List.copyOf(found);
    }

    @Override
    public OpenFolder examine(String name) throws MailboxUnavailable {
        IMAPStore store = connection.open();
        try {
            IMAPFolder folder = (IMAPFolder) store.getFolder(name);
            folder.open(Folder.READ_ONLY);
            return new ExaminedFolder(account, store, folder, connection, settings);
        } catch (MessagingException refused) {
            close(store);
            throw connection.unavailable(refused);
        }
    }

    private static void close(IMAPStore store) {
        try {
            store.close();
        } catch (MessagingException alreadyGone) {
            // There is nothing to keep.
        }
    }
}
