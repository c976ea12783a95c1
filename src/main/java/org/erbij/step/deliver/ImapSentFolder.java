package org.erbij.step.deliver;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.search.HeaderTerm;
import jakarta.mail.search.OrTerm;
import jakarta.mail.search.SearchTerm;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.erbij.account.MailServer;
import org.erbij.account.SentName;
import org.erbij.account.SessionProperties;
import org.erbij.mail.MessageId;
import org.erbij.mail.OutgoingMessage;
import org.jspecify.annotations.Nullable;

/** The Sent folder over IMAP: marked {@code \Sent} by the server (RFC 6154), else named by the organizer, else by its usual names. */
public final class ImapSentFolder implements SentFolder {
    private static final List<String> FIELDS = List.of("Message-ID", "References", "X-Erbij-Id");

    private final MailServer server;
    private final Session session;
    private final String protocol;
    private final @Nullable String named;
    private @Nullable IMAPStore store;
    private @Nullable IMAPFolder folder;

    /** @param named the folder's name as the organizer gave it; null to find it */
    public ImapSentFolder(MailServer server, DeliverSettings settings, @Nullable String named) {
        this.server = server;
        this.named = named;
        this.protocol = SessionProperties.protocol("imap", server);
        Properties properties = SessionProperties.of("imap", server, settings.connect(), settings.answer());
        properties.setProperty("mail." + protocol + ".peek", "true");
        this.session = Session.getInstance(properties);
    }

    /**
     * What the folder is called.
     *
     * @throws SentUnavailable when there is none, or the server cannot be reached
     */
    public String name() throws SentUnavailable {
        try {
            return sent().getFullName();
        } catch (MessagingException failed) {
            throw new SentUnavailable("no Sent folder was found at " + server, failed);
        } finally {
            rest();
        }
    }

    @Override
    public Set<MessageId> find(Set<MessageId> ids) throws SentUnavailable {
        try {
            IMAPFolder sent = sent();
            sent.open(Folder.READ_ONLY);
            try {
                Set<MessageId> found = new HashSet<>();
                for (MessageId id : ids) {
                    if (sent.search(carrying(id)).length > 0) {
                        found.add(id);
                    }
                }
                return found;
            } finally {
                sent.close(false);
            }
        } catch (MessagingException failed) {
            rest();
            throw new SentUnavailable("the Sent folder at " + server + " cannot be searched", failed);
        }
    }

    private static SearchTerm carrying(MessageId id) {
        return new OrTerm(
                FIELDS.stream().map(field -> new HeaderTerm(field, id.value())).toArray(SearchTerm[]::new));
    }

    @Override
    public void file(OutgoingMessage message) throws SentUnavailable {
        try {
            FinishedMessage copy = new FinishedMessage(session, message.octets());
            copy.setFlag(Flags.Flag.SEEN, true);
            sent().appendMessages(new Message[] {copy});
        } catch (MessagingException failed) {
            rest();
            throw new SentUnavailable("the Sent folder at " + server + " takes no copy", failed);
        }
    }

    @Override
    public void rest() {
        IMAPStore current = store;
        store = null;
        folder = null;
        if (current != null) {
            try {
                current.close();
            } catch (MessagingException alreadyGone) {
                // Nothing was pending on it.
            }
        }
    }

    private IMAPFolder sent() throws MessagingException {
        IMAPFolder known = folder;
        IMAPStore current = store;
        if (known != null && current != null && current.isConnected()) {
            return known;
        }
        IMAPStore fresh = (IMAPStore) session.getStore(protocol);
        fresh.connect(
                server.host(), server.port(), server.user(), server.secret().value());
        store = fresh;
        IMAPFolder found = search(fresh);
        folder = found;
        return found;
    }

    private IMAPFolder search(IMAPStore connected) throws MessagingException {
        Map<String, List<String>> folders = new LinkedHashMap<>();
        for (Folder candidate : connected.getDefaultFolder().list("*")) {
            folders.put(candidate.getFullName(), List.of(((IMAPFolder) candidate).getAttributes()));
        }
        String name = SentName.among(folders, named)
                .orElseThrow(() -> new MessagingException("there is no such Sent folder"));
        return (IMAPFolder) connected.getFolder(name);
    }
}
