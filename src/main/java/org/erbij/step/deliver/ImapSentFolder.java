package org.erbij.step.deliver;

import jakarta.mail.Address;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.HeaderTerm;
import jakarta.mail.search.OrTerm;
import jakarta.mail.search.ReceivedDateTerm;
import jakarta.mail.search.RecipientStringTerm;
import jakarta.mail.search.SearchTerm;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.erbij.account.MailServer;
import org.erbij.account.SentName;
import org.erbij.account.SessionProperties;
import org.erbij.domain.people.AddrSpec;
import org.erbij.mail.MessageId;
import org.erbij.mail.OutgoingMessage;
import org.jspecify.annotations.Nullable;

/** The Sent folder over IMAP: marked {@code \Sent} by the server (RFC 6154), else named by the organizer, else by its usual names. */
public final class ImapSentFolder implements SentFolder {
    private static final List<String> FIELDS = List.of("Message-ID", "References", "X-Erbij-Id");

    private static final Pattern TOKEN = Pattern.compile("unsubscribe%20([a-z2-7]{16})\\b");

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
        Properties properties =
                SessionProperties.of("imap", server, settings.connect(), settings.answer(), settings.longest());
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

    @Override
    public List<SentCopy> copiesTo(AddrSpec address, Instant since) throws SentUnavailable {
        SearchTerm term = new AndTerm(
                new RecipientStringTerm(Message.RecipientType.TO, address.value()),
                new ReceivedDateTerm(ComparisonTerm.GE, Date.from(since.minus(Duration.ofDays(1)))));
        try {
            IMAPFolder sent = sent();
            sent.open(Folder.READ_ONLY);
            try {
                List<SentCopy> copies = new ArrayList<>();
                for (Message message : sent.search(term)) {
                    if (isTo(address, message) && message.getHeader("X-Erbij-Id") != null) {
                        copies.add(copy(message));
                    }
                }
                return copies;
            } finally {
                sent.close(false);
            }
        } catch (MessagingException failed) {
            rest();
            throw new SentUnavailable("the Sent folder at " + server + " cannot be searched", failed);
        }
    }

    /** A server finds Anne where Joanne is looked at. */
    private static boolean isTo(AddrSpec address, Message message) throws MessagingException {
        Address[] to = message.getRecipients(Message.RecipientType.TO);
        return to != null
                && Stream.of(to)
                        .flatMap(one -> AddrSpec.parse(((InternetAddress) one).getAddress()).stream())
                        .anyMatch(address::equals);
    }

    private static SentCopy copy(Message message) throws MessagingException {
        List<MessageId> ids = new ArrayList<>();
        for (String field : List.of("X-Erbij-Id", "Message-ID")) {
            String[] bodies = message.getHeader(field);
            Stream.of(bodies == null ? new String[0] : bodies)
                    .flatMap(body -> MessageId.all(body).stream())
                    .filter(id -> !ids.contains(id))
                    .forEach(ids::add);
        }
        String[] leaving = message.getHeader("List-Unsubscribe");
        Matcher token = TOKEN.matcher(leaving == null ? "" : leaving[0]);
        String subject = message.getSubject();
        Date received = message.getReceivedDate();
        return new SentCopy(
                ids,
                subject == null ? "" : subject,
                token.find() ? token.group(1) : null,
                received == null ? Instant.MAX : received.toInstant());
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
