package org.erbij.step.collect;

import jakarta.mail.FetchProfile;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.erbij.mail.Envelope;
import org.erbij.mail.FolderId;
import org.erbij.mail.Position;
import org.erbij.mail.RawMessage;

/** A folder opened with EXAMINE. */
final class ExaminedFolder implements OpenFolder {
    /** SINCE knows days only, and not whose: a day more is asked for, and the exact instant compared here. */
    private static final Duration DAY = Duration.ofDays(1);

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final ImapConnection connection;
    private final RawFetch fetch;
    private final CollectSettings settings;
    private final FolderId id;
    private final long uidValidity;

    ExaminedFolder(
            String account, IMAPStore store, IMAPFolder folder, ImapConnection connection, CollectSettings settings)
            throws MessagingException {
        this.store = store;
        this.folder = folder;
        this.connection = connection;
        this.settings = settings;
        this.id = new FolderId(account, folder.getFullName());
        this.uidValidity = folder.getUIDValidity();
        this.fetch = new RawFetch(folder);
    }

    @Override
    public long uidValidity() {
        return uidValidity;
    }

    @Override
    public long lastUid() throws MailboxUnavailable {
        try {
            int count = folder.getMessageCount();
            return count == 0 ? 0 : folder.getUID(folder.getMessage(count));
        } catch (MessagingException broken) {
            throw connection.unavailable(broken);
        }
    }

    @Override
    public List<Envelope> after(long uid, Instant since, int limit) throws MailboxUnavailable {
        try {
            Message[] newer = uid == 0 ? arrivedSince(since) : folder.getMessagesByUID(uid + 1, UIDFolder.LASTUID);
            List<Message> fresh = new ArrayList<>();
            for (Message message : newer) {
                // n:* always names the last mail, also when it is older than n (RFC 9051 section 9, seq-range).
                if (folder.getUID(message) > uid) {
                    fresh.add(message);
                }
            }
            fresh.sort(Comparator.comparing(Message::getMessageNumber));
            return envelopes(fresh, since, limit);
        } catch (MessagingException broken) {
            throw connection.unavailable(broken);
        }
    }

    private Message[] arrivedSince(Instant since) throws MessagingException {
        Message[] found = folder.search(new ReceivedDateTerm(ComparisonTerm.GE, Date.from(since.minus(DAY))));
        FetchProfile uids = new FetchProfile();
        uids.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(found, uids);
        return found;
    }

    private List<Envelope> envelopes(List<Message> messages, Instant since, int limit) throws MessagingException {
        List<Envelope> envelopes = new ArrayList<>();
        for (int from = 0; from < messages.size() && envelopes.size() < limit; from += limit) {
            Message[] batch = messages.subList(from, Math.min(messages.size(), from + limit))
                    .toArray(Message[]::new);
            folder.fetch(batch, outside());
            for (Message message : batch) {
                if (message.isExpunged() || envelopes.size() >= limit) {
                    continue;
                }
                Instant received = receivedAt(message);
                if (!received.isBefore(since)) {
                    Position position = new Position(id, uidValidity, folder.getUID(message));
                    envelopes.add(Envelopes.read((IMAPMessage) message, position, received));
                }
            }
        }
        return envelopes;
    }

    private static Instant receivedAt(Message message) throws MessagingException {
        Date date = message.getReceivedDate();
        return date == null ? Instant.EPOCH : date.toInstant();
    }

    private static FetchProfile outside() {
        FetchProfile profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(IMAPFolder.FetchProfileItem.HEADERS);
        profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        profile.add(FetchProfile.Item.SIZE);
        profile.add(FetchProfile.Item.CONTENT_INFO);
        return profile;
    }

    @Override
    public List<RawMessage> fetch(List<Envelope> envelopes) throws MailboxUnavailable {
        return fetch(envelopes, settings.largest());
    }

    @Override
    public List<RawMessage> peek(List<Envelope> envelopes) throws MailboxUnavailable {
        return fetch(envelopes, settings.glance());
    }

    private List<RawMessage> fetch(List<Envelope> envelopes, int most) throws MailboxUnavailable {
        try {
            return fetch.upTo(most, envelopes);
        } catch (MessagingException broken) {
            throw connection.unavailable(broken);
        }
    }

    @Override
    public void close() {
        try {
            // "false": nothing is expunged, which EXAMINE would not allow anyway.
            folder.close(false);
            store.close();
        } catch (MessagingException | IllegalStateException alreadyGone) {
            // The server hung up first; nothing of ours is left there.
        }
    }
}
