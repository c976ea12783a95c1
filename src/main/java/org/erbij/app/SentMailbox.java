package org.erbij.app;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.erbij.cli.Refusal;
import org.erbij.desk.AdoptionDesk.SentMails;
import org.erbij.desk.AdoptionDesk.Taken;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.Mailbox;
import org.erbij.flow.HandSent;
import org.erbij.step.collect.MailboxUnavailable;

/** The organizer's own mailbox for the desk: read between two rounds, and a command that cannot reach it says so. */
final class SentMailbox implements SentMails {
    private final Wiring wiring;

    SentMailbox(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public List<HandSent> find(Event event, String words, Instant from, Instant until) {
        try {
            return wiring.handSentMails.find(event, words, from, until);
        } catch (MailboxUnavailable unavailable) {
            throw unreadable(unavailable);
        }
    }

    @Override
    public Optional<Taken> taken(Event event, String words, Instant from, Instant until) {
        try {
            return wiring.handSentMails.taken(event, words, from, until).stream()
                    .findFirst()
                    .map(mail -> new Taken(mail, wiring.handSentMails.takenFor(mail)));
        } catch (MailboxUnavailable unavailable) {
            throw unreadable(unavailable);
        }
    }

    @Override
    public int take(EventId event, HandSent mail, List<Mailbox> readers, Instant now) {
        try {
            return wiring.rounds.between(() -> wiring.adoption.take(event, mail, readers, now));
        } catch (MailboxUnavailable unavailable) {
            throw unreadable(unavailable);
        }
    }

    static Refusal unreadable(MailboxUnavailable unavailable) {
        return Refusal.unreachable(
                "The mailbox cannot be read: " + unavailable.getMessage() + ".",
                "Nothing was read.",
                "Is the machine online, and are server, user name and password in erbij.yaml right?");
    }
}
