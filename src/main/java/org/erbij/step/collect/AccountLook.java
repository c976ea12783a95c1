package org.erbij.step.collect;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.SubjectTerm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.erbij.account.MailServer;
import org.erbij.mail.Header;
import org.jspecify.annotations.Nullable;

/** Looks an account over by LIST and EXAMINE, without a trace: which folders there are, when mail last came, where a mail of ours lies. */
public final class AccountLook {
    private final ImapConnection connection;

    public AccountLook(MailServer server, CollectSettings settings) {
        this.connection = new ImapConnection(server, settings);
    }

    /** @param uses what the server says it is for (RFC 6154), with their backslash */
    public record FolderLook(String name, Set<String> uses) {
        public FolderLook {
            uses = Set.copyOf(uses);
        }
    }

    /** @param newest INTERNALDATE of the newest mail in INBOX; null when there is none */
    public record Overview(
            List<FolderLook> folders, @Nullable Instant newest) {
        public Overview {
            folders = List.copyOf(folders);
        }
    }

    /** A mail that was looked for, by its outside. */
    public record Sighting(String folder, Header header, Instant receivedAt) {
        @Override
        public String toString() {
            return "mail in " + folder;
        }
    }

    /** @throws MailboxUnavailable when the account cannot be signed in to */
    public Overview overview() throws MailboxUnavailable {
        try (IMAPStore store = connection.open()) {
            List<FolderLook> folders = new ArrayList<>();
            for (Folder folder : store.getDefaultFolder().list("*")) {
                folders.add(new FolderLook(folder.getFullName(), Set.of(((IMAPFolder) folder).getAttributes())));
            }
            return new Overview(folders, newest(store));
        } catch (MessagingException broken) {
            throw connection.unavailable(broken);
        }
    }

    private static @Nullable Instant newest(IMAPStore store) throws MessagingException {
        Folder inbox = store.getFolder("INBOX");
        inbox.open(Folder.READ_ONLY);
        try {
            int count = inbox.getMessageCount();
            Date received = count == 0 ? null : inbox.getMessage(count).getReceivedDate();
            return received == null ? null : received.toInstant();
        } finally {
            inbox.close(false);
        }
    }

    /**
     * The mails whose subject holds a word, in some folders. A folder that is not there has none.
     *
     * @throws MailboxUnavailable when the account cannot be searched
     */
    public List<Sighting> find(String word, List<String> folders) throws MailboxUnavailable {
        try (IMAPStore store = connection.open()) {
            List<Sighting> sightings = new ArrayList<>();
            for (String name : folders) {
                Folder folder = store.getFolder(name);
                if (folder.exists()) {
                    sightings.addAll(find(word, folder));
                }
            }
            return sightings;
        } catch (MessagingException broken) {
            throw connection.unavailable(broken);
        }
    }

    private static List<Sighting> find(String word, Folder folder) throws MessagingException {
        folder.open(Folder.READ_ONLY);
        try {
            List<Sighting> sightings = new ArrayList<>();
            for (Message message : folder.search(new SubjectTerm(word))) {
                Date received = message.getReceivedDate();
                sightings.add(new Sighting(
                        folder.getFullName(),
                        Envelopes.header((MimeMessage) message),
                        received == null ? Instant.EPOCH : received.toInstant()));
            }
            return sightings;
        } finally {
            folder.close(false);
        }
    }
}
