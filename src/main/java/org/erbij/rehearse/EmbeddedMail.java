package org.erbij.rehearse;

import com.icegreen.greenmail.imap.AuthorizationException;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.erbij.account.MailServer;
import org.erbij.account.MailServer.Security;
import org.erbij.account.Secret;
import org.erbij.account.SessionProperties;
import org.erbij.account.Trust;
import org.erbij.domain.people.AddrSpec;
import org.erbij.mail.Octets;
import org.jspecify.annotations.Nullable;

/** A mail server inside this process, on loopback and free ports: SMTP that delivers to itself, and IMAP. */
public final class EmbeddedMail implements AutoCloseable {
    /** Nobody from outside can reach these mailboxes; the password only has to be the same on both sides. */
    public static final String PASSWORD = "rehearsal";

    private static final String LOOPBACK = "127.0.0.1";

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    private final PromptServers server;
    private final Session session;
    private @Nullable Store filing;
    private @Nullable AddrSpec filingFor;

    public EmbeddedMail() {
        server = new PromptServers(LOOPBACK);
        server.start();
        session = Session.getInstance(SessionProperties.of(
                "imap",
                new MailServer(
                        LOOPBACK, imapPort(), Security.LOOPBACK_PLAIN, "anyone", new Secret(PASSWORD), Trust.JDK),
                PATIENCE,
                PATIENCE,
                LONGEST));
    }

    /** A mail in somebody's mailbox. */
    public record Delivered(long uid, Octets octets, boolean seen) {}

    public int smtpPort() {
        return server.port(ServerSetup.PROTOCOL_SMTP);
    }

    public int imapPort() {
        return server.port(ServerSetup.PROTOCOL_IMAP);
    }

    /** Gives an address a mailbox with a Sent folder. */
    public void open(AddrSpec address) {
        GreenMailUser user = server.setUser(address.value(), address.value(), PASSWORD);
        try {
            server.getManagers().getImapHostManager().createMailbox(user, "Sent");
        } catch (AuthorizationException | FolderException ownMailbox) {
            throw new IllegalStateException(ownMailbox);
        }
    }

    /**
     * Files mails in an INBOX by APPEND, with the given INTERNALDATE. GreenMail reads the hour from 12 to 13 UTC as that after
     * midnight: nobody in a cast should write at that time.
     */
    public void file(AddrSpec owner, List<Octets> mails, Instant internalDate) {
        file(owner, "INBOX", mails, internalDate);
    }

    /** Files a mail somebody wrote in their Sent folder, as their own program does. */
    public void fileSent(AddrSpec owner, Octets mail, Instant internalDate) {
        file(owner, "Sent", List.of(mail), internalDate);
    }

    private void file(AddrSpec owner, String folder, List<Octets> mails, Instant internalDate) {
        try {
            Folder inbox = connected(owner).getFolder(folder);
            List<Message> messages = new ArrayList<>();
            for (Octets mail : mails) {
                messages.add(new Dated(session, mail, internalDate));
            }
            inbox.appendMessages(messages.toArray(Message[]::new));
        } catch (MessagingException broken) {
            throw new IllegalStateException("the embedded mail server refused a mail", broken);
        }
    }

    private Store connected(AddrSpec owner) throws MessagingException {
        Store known = filing;
        AddrSpec knownFor = filingFor;
        if (known != null && knownFor != null && known.isConnected() && knownFor.equals(owner)) {
            return known;
        }
        Store store = session.getStore("imap");
        store.connect(LOOPBACK, imapPort(), owner.value(), PASSWORD);
        filing = store;
        filingFor = owner;
        return store;
    }

    /** What lies in somebody's INBOX, oldest first; nothing for an address that never got mail. */
    public List<Delivered> inboxOf(AddrSpec address) {
        GreenMailUser user = server.getManagers().getUserManager().getUserByEmail(address.value());
        if (user == null) {
            return List.of();
        }
        try {
            return mails(server.getManagers().getImapHostManager().getInbox(user));
        } catch (FolderException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /** The copies in the Sent folder of somebody who has a mailbox, oldest first. */
    public List<Delivered> sentBy(AddrSpec address) {
        GreenMailUser user = server.getManagers().getUserManager().getUserByEmail(address.value());
        return mails(server.getManagers().getImapHostManager().getFolder(user, "Sent"));
    }

    private static List<Delivered> mails(MailFolder folder) {
        List<Delivered> mails = new ArrayList<>();
        for (StoredMessage stored : folder.getMessages()) {
            mails.add(new Delivered(stored.getUid(), octets(stored.getMimeMessage()), stored.isSet(Flags.Flag.SEEN)));
        }
        return mails;
    }

    private static Octets octets(MimeMessage message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            message.writeTo(out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (MessagingException failed) {
            throw new IllegalStateException(failed);
        }
        return Octets.of(out.toByteArray());
    }

    @Override
    public void close() {
        server.stop();
    }

    /** A mail that says itself when it was received: APPEND takes INTERNALDATE from there. */
    private static final class Dated extends MimeMessage {
        private final Instant received;

        Dated(Session session, Octets octets, Instant received) throws MessagingException {
            super(session, octets.stream());
            this.received = received;
        }

        @Override
        public Date getReceivedDate() {
            return Date.from(received);
        }
    }
}
