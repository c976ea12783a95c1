package org.erbij.setup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.erbij.account.MailServer;
import org.erbij.domain.people.AddrSpec;
import org.erbij.step.collect.AccountLook;
import org.erbij.step.collect.AccountLook.FolderLook;
import org.erbij.step.collect.AccountLook.Overview;
import org.erbij.step.collect.CollectSettings;
import org.erbij.step.collect.MailboxUnavailable;
import org.erbij.step.collect.MailboxUnavailable.Remedy;
import org.erbij.step.deliver.DeliverSettings;
import org.erbij.step.deliver.DeliveryOutcome;
import org.erbij.step.deliver.ImapSentFolder;
import org.erbij.step.deliver.SentFolder.SentUnavailable;
import org.erbij.step.deliver.SmtpCourier;
import org.jspecify.annotations.Nullable;

/** Signs in to both servers and looks round, leaving no trace (R14): folders by their special use (R13), Sent (R91), the clock. */
public final class AccountCheck {
    private static final DeliverSettings PATIENCE = new DeliverSettings(Duration.ofSeconds(20), Duration.ofSeconds(60));
    private static final Map<String, String> USES = Map.of(
            "\\Junk", "unwanted mail (spam), which is read as well, as an answer may land there",
            "\\Drafts", "drafts, which are never read",
            "\\Trash", "what you threw away, which is never read");
    private static final String UNREAD_JUNK = "unwanted mail (spam), which is not read";

    private final AccountLook account;
    private final SmtpCourier courier;
    private final ImapSentFolder sent;
    private final MailServer imap;
    private final MailServer smtp;
    private final boolean readsJunk;

    /** @param sentFolder as the organizer named it; null to find it */
    public AccountCheck(
            MailServer imap,
            MailServer smtp,
            AddrSpec organizer,
            CollectSettings reading,
            @Nullable String sentFolder) {
        this.account = new AccountLook(imap, reading);
        this.courier = new SmtpCourier(smtp, organizer, PATIENCE);
        this.sent = new ImapSentFolder(imap, PATIENCE, sentFolder);
        this.imap = imap;
        this.smtp = smtp;
        this.readsJunk = reading.readJunk();
    }

    /** @param probed whether a mail to oneself follows */
    public Section look(boolean probed, Instant now) {
        List<Finding> findings = new ArrayList<>();
        SmtpCourier.SigningIn signingIn = courier.signIn();
        try {
            Overview overview = account.overview();
            findings.add(Finding.fine("your mailbox can be read"));
            findings.add(sending(signingIn.outcome()));
            findings.addAll(folders(overview.folders(), readsJunk));
            findings.add(sent());
            findings.add(ClockCheck.of(signingIn.clock(), overview.newest(), probed, now));
        } catch (MailboxUnavailable refused) {
            String help = refused.remedy() == Remedy.ASK_ORGANIZER ? password(imap) : "";
            findings.add(Finding.unreachable("your mailbox cannot be read: " + refused.getMessage() + help));
            findings.add(sending(signingIn.outcome()));
        }
        return new Section("Mailbox", findings);
    }

    private Finding sending(DeliveryOutcome signedIn) {
        return signedIn.match(
                accepted -> Finding.fine("mail can be sent: " + smtp + " would take mail from you"),
                deferred -> Finding.unreachable("mail cannot be sent: " + deferred.because()),
                refused -> Finding.unreachable("mail cannot be sent: " + refused.because() + password(smtp)),
                uncertain -> Finding.unreachable("mail cannot be sent: " + uncertain.because()));
    }

    private static String password(MailServer server) {
        return ". The password stands " + server.secret().where()
                + "; many providers want an app password there, made on their security page";
    }

    static List<Finding> folders(List<FolderLook> folders, boolean readsJunk) {
        List<Finding> findings = new ArrayList<>();
        boolean junk = false;
        for (FolderLook folder : folders) {
            for (String use : folder.uses()) {
                if (USES.containsKey(use)) {
                    boolean unread = use.equals("\\Junk") && !readsJunk;
                    findings.add(
                            Finding.fine("folder '" + folder.name() + "': " + (unread ? UNREAD_JUNK : USES.get(use))));
                    junk |= use.equals("\\Junk");
                }
            }
        }
        if (readsJunk && !junk) {
            findings.add(
                    Finding.fine(
                            "no folder for unwanted mail (spam) is marked as such, so only your inbox is read; look there yourself now and then"));
        }
        return findings;
    }

    private Finding sent() {
        try {
            return Finding.fine("copies of what was sent are looked for in '" + sent.name() + "'");
        } catch (SentUnavailable none) {
            return Finding.look("no Sent folder was found; name it as 'folder' under 'sent' in erbij.yaml, "
                    + "or nobody can tell what had left when this machine stops half-way");
        }
    }
}
