package org.erbij.flow;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.erbij.mail.RawMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settles what is kept (steps 3 to 8, commit 2), each mail in a transaction of its own. One that cannot be settled three times in a row
 * waits for the organizer and does not block the ones behind it (R17).
 */
final class Settlement {
    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);
    private static final int AT_ONCE = 5;
    private static final int STRIKES = 3;

    private final Ledger ledger;
    private final Reception reception;
    private final Onlooker onlooker;
    private final Clock clock;

    Settlement(Ledger ledger, Reception reception, Onlooker onlooker, Clock clock) {
        this.ledger = ledger;
        this.reception = reception;
        this.onlooker = onlooker;
        this.clock = clock;
    }

    void run() {
        List<KeptMail> pending = ledger.inOneTransaction(books -> books.inbox().pending(AT_ONCE));
        while (!pending.isEmpty()) {
            for (KeptMail mail : pending) {
                settle(mail);
            }
            pending = ledger.inOneTransaction(books -> books.inbox().pending(AT_ONCE));
        }
    }

    private void settle(KeptMail mail) {
        try {
            Optional<Disposition> disposition = ledger.inOneTransaction(books -> {
                if (!books.inbox().isPending(mail.number())) {
                    return Optional.empty();
                }
                Disposition found = reception.receive(mail, books, clock.instant());
                books.inbox().settle(mail.number(), found, clock.instant());
                return Optional.of(found);
            });
            disposition.ifPresent(found -> onlooker.settled(mail, found));
        } catch (RuntimeException | StackOverflowError defect) {
            LOG.error(
                    "mail {} could not be settled: {}",
                    mail.number(),
                    defect.getClass().getName());
            strike(mail);
        }
    }

    /** Keeps a mail waiting that has the Message-ID of another: nothing says which of them is meant (R11). */
    void show(RawMessage raw, Books books, Instant now) {
        Disposition held =
                Disposition.held("has the Message-ID of another mail, but says something else", null, List.of());
        books.inbox().pendingAt(raw.position()).ifPresent(number -> {
            books.inbox().settle(number, held, now);
            reception.noteWriter(number, raw, books);
        });
    }

    private void strike(KeptMail mail) {
        boolean waits = ledger.inOneTransaction(books -> {
            if (!books.inbox().isPending(mail.number()) || books.inbox().strike(mail.number()) < STRIKES) {
                return false;
            }
            Disposition held = Disposition.held("Erbij could not read this mail", null, List.of());
            books.inbox().settle(mail.number(), held, clock.instant());
            return true;
        });
        if (waits) {
            noteWriter(mail);
        }
    }

    /** As far as even its headers can be read. */
    private void noteWriter(KeptMail mail) {
        try {
            ledger.inOneTransaction(books -> {
                reception.noteWriter(mail.number(), mail.raw(), books);
                return null;
            });
        } catch (RuntimeException | StackOverflowError defect) {
            LOG.error(
                    "who wrote mail {} cannot be told: {}",
                    mail.number(),
                    defect.getClass().getName());
        }
    }
}
