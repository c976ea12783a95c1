package org.erbij.setup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.erbij.account.MailServer;
import org.erbij.domain.people.AddrSpec;
import org.erbij.step.collect.AccountLook;
import org.erbij.step.collect.AccountLook.FolderLook;
import org.erbij.step.collect.AccountLook.Overview;
import org.erbij.step.collect.CollectSettings;
import org.erbij.step.collect.MailboxUnavailable;
import org.erbij.step.deliver.DeliverSettings;
import org.erbij.step.deliver.ImapSentFolder;
import org.erbij.step.deliver.SentFolder.SentUnavailable;
import org.erbij.step.deliver.SmtpCourier;
import org.jspecify.annotations.Nullable;

/** Signs in to both servers and looks round, leaving no trace (R14): folders by their special use (R13), Sent (R91), the clock. */
public final class AccountCheck {
    private static final DeliverSettings PATIENCE = new DeliverSettings(Duration.ofSeconds(20), Duration.ofSeconds(60));
    private static final Duration FAST_CLOCK = Duration.ofMinutes(2);
    private static final Map<String, String> USES = Map.of(
            "\\Junk", "unwanted mail, which is read as well",
            "\\Drafts", "drafts, which are never read",
            "\\Trash", "thrown away, which is never read");

    private final AccountLook account;
    private final SmtpCourier courier;
    private final ImapSentFolder sent;
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
        this.smtp = smtp;
        this.readsJunk = reading.readJunk();
    }

    public Section look(Instant now) {
        List<Finding> findings = new ArrayList<>();
        try {
            Overview overview = account.overview();
            findings.add(Finding.fine("your mailbox can be read"));
            findings.add(sending());
            findings.addAll(folders(overview.folders()));
            findings.add(sent());
            clock(overview.newest(), now).ifPresent(findings::add);
        } catch (MailboxUnavailable refused) {
            findings.add(Finding.unreachable("your mailbox cannot be read: " + refused.getMessage()));
            findings.add(sending());
        }
        return new Section("Mailbox", findings);
    }

    private Finding sending() {
        return courier.signIn()
                .match(
                        accepted -> Finding.fine(smtp + " would take mail from you"),
                        deferred -> Finding.unreachable("mail cannot be sent: " + deferred.because()),
                        refused -> Finding.unreachable("mail cannot be sent: " + refused.because()),
                        uncertain -> Finding.unreachable("mail cannot be sent: " + uncertain.because()));
    }

    private List<Finding> folders(List<FolderLook> folders) {
        List<Finding> findings = new ArrayList<>();
        boolean junk = false;
        for (FolderLook folder : folders) {
            for (String use : folder.uses()) {
                if (USES.containsKey(use)) {
                    findings.add(Finding.fine("folder '" + folder.name() + "': " + USES.get(use)));
                    junk |= use.equals("\\Junk");
                }
            }
        }
        if (readsJunk && !junk) {
            findings.add(Finding.fine(
                    "no folder is marked as junk, so only INBOX is read; look there yourself now and then"));
        }
        return findings;
    }

    private Finding sent() {
        try {
            return Finding.fine("what is sent is looked for in '" + sent.name() + "'");
        } catch (SentUnavailable none) {
            return Finding.look("no Sent folder was found; name it as 'folder' under 'sent' in erbij.yaml, "
                    + "or after a crash nobody can tell what had left");
        }
    }

    /** Without a mail of our own no more can be known than that the newest cannot have come in the future. */
    private static Optional<Finding> clock(@Nullable Instant newest, Instant now) {
        return newest != null && newest.isAfter(now.plus(FAST_CLOCK))
                ? Optional.of(slow(Duration.between(now, newest)))
                : Optional.empty();
    }

    static Finding slow(Duration behind) {
        return Finding.look("the clock of this machine is " + behind.toMinutes()
                + " minutes slow or more, by the newest mail in your mailbox; let it be set by the network, "
                + "or everything leaves too late");
    }
}
