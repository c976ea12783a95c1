package org.erbij.step.collect;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.event.MessageCountAdapter;
import jakarta.mail.event.MessageCountEvent;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.erbij.account.Backoff;
import org.erbij.account.MailServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to INBOX with one plain IDLE loop in a thread of its own. A watchdog ends each IDLE after nine minutes, because
 * connections die without a word (R19, R20); whatever happens here, the next poll reads the truth.
 */
public final class ImapWatch implements Watch {
    private static final Logger LOG = LoggerFactory.getLogger(ImapWatch.class);
    private static final Duration REISSUE = Duration.ofMinutes(9);

    private final ImapConnection connection;
    private final Backoff backoff;
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "imap-watchdog");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean closed;
    /** In a row, since we last listened; touched by the listening thread alone. */
    private int failures;

    private volatile Idling idling = new Idling(null);

    private record Idling(@Nullable IMAPFolder folder) {}

    public ImapWatch(MailServer server, CollectSettings settings, Backoff backoff) {
        this.connection = new ImapConnection(server, settings);
        this.backoff = backoff;
    }

    @Override
    public void start(Runnable somethingCame) {
        Thread thread = new Thread(() -> listen(somethingCame), "imap-watch");
        thread.setDaemon(true);
        thread.start();
        long minutes = REISSUE.toMinutes();
        var unused = watchdog.scheduleAtFixedRate(this::reissue, minutes, minutes, TimeUnit.MINUTES);
    }

    private void listen(Runnable somethingCame) {
        while (!closed) {
            try {
                if (!idle(somethingCame)) {
                    LOG.info("the server offers no IDLE; polling alone tells of new mail");
                    return;
                }
            } catch (MailboxUnavailable refused) {
                if (refused.remedy() == MailboxUnavailable.Remedy.ASK_ORGANIZER) {
                    LOG.warn("the mailbox refuses us; nobody waits for new mail until the next start");
                    return;
                }
            } catch (MessagingException | IllegalStateException lost) {
                LOG.debug(
                        "the connection that waits for new mail is gone: {}",
                        lost.getClass().getSimpleName());
            }
            if (!closed) {
                failures++;
                rest(backoff.after(failures));
            }
        }
    }

    private boolean idle(Runnable somethingCame) throws MessagingException, MailboxUnavailable {
        try (IMAPStore store = connection.openForLong()) {
            if (!store.hasCapability("IDLE")) {
                return false;
            }
            IMAPFolder inbox = (IMAPFolder) store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            inbox.addMessageCountListener(new MessageCountAdapter() {
                @Override
                public void messagesAdded(MessageCountEvent event) {
                    somethingCame.run();
                }
            });
            idling = new Idling(inbox);
            failures = 0;
            // What came while nobody listened is not announced any more.
            somethingCame.run();
            while (!closed && inbox.isOpen()) {
                inbox.idle(true);
                if (!closed) {
                    somethingCame.run();
                }
            }
            return true;
        }
    }

    /** Any other command on the folder ends the IDLE; a connection that is dead shows it then. */
    private void reissue() {
        IMAPFolder folder = idling.folder();
        if (folder != null && folder.isOpen()) {
            try {
                folder.getMessageCount();
            } catch (MessagingException | IllegalStateException dead) {
                end(folder);
            }
        }
    }

    private static void end(IMAPFolder folder) {
        try {
            folder.forceClose();
        } catch (MessagingException | IllegalStateException alreadyGone) {
            // The loop notices and connects anew.
        }
    }

    private void rest(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        watchdog.shutdownNow();
        IMAPFolder folder = idling.folder();
        if (folder != null) {
            end(folder);
        }
    }
}
