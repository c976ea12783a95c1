package org.erbij.step.collect;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.erbij.account.MailServer;
import org.erbij.account.SessionProperties;
import org.erbij.account.TlsTrouble;
import org.erbij.step.collect.MailboxUnavailable.Remedy;

/** Signs in to an IMAP server, and says in plain words why that failed (R21, RFC 5530). */
final class ImapConnection {
    private final MailServer server;
    private final CollectSettings settings;

    ImapConnection(MailServer server, CollectSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    /** For a visit, which does not last for ever. */
    IMAPStore open() throws MailboxUnavailable {
        return open(SessionProperties.of(
                "imap", server, settings.connectTimeout(), settings.readTimeout(), settings.longestVisit()));
    }

    /** For whoever listens as long as it takes, and sees to it that the other end still does. */
    IMAPStore openForLong() throws MailboxUnavailable {
        return open(SessionProperties.of("imap", server, settings.connectTimeout(), settings.readTimeout()));
    }

    private IMAPStore open(Properties properties) throws MailboxUnavailable {
        String protocol = SessionProperties.protocol("imap", server);
        properties.setProperty("mail." + protocol + ".peek", "true");
        properties.setProperty("mail." + protocol + ".connectionpoolsize", "1");
        properties.setProperty("mail." + protocol + ".partialfetch", "false");
        try {
            IMAPStore store = (IMAPStore) Session.getInstance(properties).getStore(protocol);
            store.connect(
                    server.host(), server.port(), server.user(), server.secret().value());
            if (store.hasCapability("ID")) {
                store.id(Map.of("name", "Erbij"));
            }
            return store;
        } catch (NoSuchProviderException shaded) {
            throw new IllegalStateException(shaded);
        } catch (MessagingException refused) {
            throw unavailable(refused);
        }
    }

    MailboxUnavailable unavailable(Exception cause) {
        String said = String.valueOf(cause.getMessage()).toUpperCase(Locale.ROOT);
        boolean forNow = said.contains("[UNAVAILABLE]") || said.contains("[INUSE]") || said.contains("[LIMIT]");
        if (cause instanceof AuthenticationFailedException && !forNow) {
            return new MailboxUnavailable(Remedy.ASK_ORGANIZER, server + " refuses the user name or password", cause);
        }
        String trouble = TlsTrouble.in(cause).orElse("cannot be reached or refuses us for now");
        return new MailboxUnavailable(Remedy.TRY_AGAIN, server + " " + trouble, cause);
    }
}
