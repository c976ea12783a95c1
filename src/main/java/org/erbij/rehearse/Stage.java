package org.erbij.rehearse;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.erbij.account.MailServer;
import org.erbij.domain.event.Event;
import org.erbij.domain.people.Mailbox;
import org.erbij.flow.Campaign;
import org.erbij.flow.Changes;
import org.erbij.flow.Ledger;

/** The wired product, as a rehearsal drives it: the same objects that {@code run} has, on other servers and another clock. */
public interface Stage extends AutoCloseable {
    Ledger ledger();

    Campaign campaign();

    Changes changes();

    /** Rings the registered job for what is due, as the clock has jumped, and returns when all of it has been done. */
    void clockJumped();

    /** Rings the registered job that reads the mailbox, and returns when what came has been settled. */
    void mailCame();

    /** When something of our own is next due; the given instant when nothing is before it. */
    Instant nextWake(Instant atTheLatest);

    @Override
    void close();

    /**
     * Builds a stage.
     */
    interface Builder {
        Stage build(Setting setting);
    }

    /**
     * What a stage stands on.
     *
     * @param home an empty folder for settings, data and log
     */
    record Setting(
            Path home, MailServer imap, MailServer smtp, Mailbox organizer, List<Event> events, JumpingClock clock) {
        public Setting {
            events = List.copyOf(events);
        }
    }
}
