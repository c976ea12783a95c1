package org.erbij.step.collect;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.erbij.account.MailServer;
import org.erbij.account.SentName;
import org.jspecify.annotations.Nullable;

/**
 * Reads an account over IMAP4rev1, needing no extension (R23). A connection lives for one folder visit, so that with the watch
 * there are never more than two (R22).
 *
 * <p>INBOX and Junk are read, and Sent from its outside; what a Gmail label or All Mail shows again is the same mail (R12).
 */
public final class ImapCollector implements Collector {
    private final String account;
    private final ImapConnection connection;
    private final CollectSettings settings;
    private final @Nullable String sentFolder;
    private @Nullable Map<String, List<String>> listed;

    public ImapCollector(String account, MailServer server, CollectSettings settings) {
        this(account, server, settings, null);
    }

    /** @param sentFolder name of the folder with what was sent, as the organizer gave it; null to find it */
    public ImapCollector(String account, MailServer server, CollectSettings settings, @Nullable String sentFolder) {
        this.account = account;
        this.connection = new ImapConnection(server, settings);
        this.settings = settings;
        this.sentFolder = sentFolder;
    }

    @Override
    public String account() {
        return account;
    }

    @Override
    public List<String> folders() throws MailboxUnavailable {
        List<String> folders = new ArrayList<>(List.of("INBOX"));
        if (settings.readJunk()) {
            listed().forEach((name, attributes) -> {
                if (attributes.contains("\\Junk")) {
                    folders.add(name);
                }
            });
        }
        return List.copyOf(folders);
    }

    @Override
    public Optional<String> sentFolder() throws MailboxUnavailable {
        return SentName.among(listed(), sentFolder);
    }

    /** Every folder with its attributes, asked for once, and again when one could not be opened. */
    private Map<String, List<String>> listed() throws MailboxUnavailable {
        Map<String, List<String>> known = listed;
        if (known != null) {
            return known;
        }
        Map<String, List<String>> found = new LinkedHashMap<>();
        IMAPStore store = connection.open();
        try (store) {
            for (Folder folder : store.getDefaultFolder().list("*")) {
                found.put(folder.getFullName(), List.of(((IMAPFolder) folder).getAttributes()));
            }
        } catch (MessagingException broken) {
            throw connection.unavailable(broken);
        }
        listed = found;
        return found;
    }

    @Override
    public OpenFolder examine(String name) throws MailboxUnavailable {
        IMAPStore store = connection.open();
        try {
            IMAPFolder folder = (IMAPFolder) store.getFolder(name);
            folder.open(Folder.READ_ONLY);
            return new ExaminedFolder(account, store, folder, connection, settings);
        } catch (MessagingException refused) {
            listed = null; // it may have been renamed or deleted
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
