package org.erbij.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.AddrSpec;
import org.erbij.flow.Outbox.Outcome;
import org.erbij.step.deliver.SentCopy;
import org.erbij.step.deliver.SentFolder;
import org.erbij.step.deliver.SentFolder.SentUnavailable;

/**
 * Invitations to people who are imported again after a backup was put back. The lost database knew them under another number, so their
 * mails lie in Sent under ids that are never computed again: they are known by the address they went to.
 */
final class EarlierInvitations {
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

    private final Ledger ledger;
    private final SentFolder sent;

    /**
     * Invitations that were looked for, by number: what was lost does not come to lie in Sent later, and where a person has decided
     * since that one is to leave, that holds.
     */
    private final Set<Long> lookedFor = ConcurrentHashMap.newKeySet();

    EarlierInvitations(Ledger ledger, SentFolder sent) {
        this.ledger = ledger;
        this.sent = sent;
    }

    /**
     * What becomes of those invitations that must not leave: who has a mail of ours on that event is invited, and can be known by it;
     * of whom Sent holds another mail that we do not know, a person decides.
     */
    List<Outcome> among(List<OutboxEntry> waiting, Restored.Last restored, Instant now) throws SentUnavailable {
        List<Outcome> outcomes = new ArrayList<>();
        for (OutboxEntry entry : waiting) {
            if (entry.posting().kind() != MailKind.INVITATION
                    || lookedFor.contains(entry.number())
                    || wasKnown(entry)) {
                continue;
            }
            List<SentCopy> lost = lostMails(entry, restored);
            List<SentCopy> onThisEvent = lost.stream()
                    .filter(copy -> isSurelyOn(entry.posting(), copy, restored))
                    .toList();
            if (!onThisEvent.isEmpty()) {
                outcomes.add(knownBy(entry, onThisEvent, now));
            } else if (!lost.isEmpty()) {
                outcomes.add(doubted(entry, now));
            }
            // only now that what came of it is kept
            lookedFor.add(entry.number());
        }
        return outcomes;
    }

    private boolean wasKnown(OutboxEntry entry) {
        return ledger.inOneTransaction(
                books -> books.restored().knew(entry.posting().whom().contact()));
    }

    private List<SentCopy> lostMails(OutboxEntry entry, Restored.Last restored) throws SentUnavailable {
        Instant since = restored.knownUntil() == null
                ? Instant.EPOCH
                : restored.knownUntil().minus(CLOCKS_DIFFER);
        AddrSpec address = entry.posting().message().recipient();
        List<SentCopy> copies = sent.copiesTo(address, since.isBefore(EARLIEST) ? EARLIEST : since);
        return ledger.inOneTransaction(books -> copies.stream()
                .filter(copy -> !copy.at().isBefore(since))
                .filter(copy -> copy.ids().stream().noneMatch(books.conversations()::weSent))
                .toList());
    }

    /** IMAP knows no year before. */
    private static final Instant EARLIEST = Instant.EPOCH.plus(Duration.ofDays(2));

    /**
     * Whether that mail was on that event and on no other: a title that others have too, or an event that may be younger than the
     * mail, is no proof.
     */
    private boolean isSurelyOn(Posting invitation, SentCopy copy, Restored.Last restored) {
        EventId event = invitation.whom().event();
        return ledger.inOneTransaction(books -> {
            List<EventId> named = books.events().all().stream()
                    .filter(one -> one.facts().title().isNamedIn(copy.subject()))
                    .map(Event::id)
                    .toList();
            Instant known = restored.knownUntil();
            boolean wasThere = known == null
                    || books.events().versions(event).stream()
                            .anyMatch(version -> !version.since().isAfter(known));
            return wasThere && named.equals(List.of(event));
        });
    }

    private Outcome doubted(OutboxEntry entry, Instant now) {
        Outcome doubt = new Outcome(
                entry.number(),
                OutboxState.UNCERTAIN,
                now,
                "Sent holds mail of ours to them that was lost with the database");
        return ledger.inOneTransaction(books -> {
            books.outbox().settle(List.of(doubt), now);
            return doubt;
        });
    }

    /** They answer the mail they have. It is one step with the outcome: half of it would let the invitation leave the next time. */
    private Outcome knownBy(OutboxEntry entry, List<SentCopy> copies, Instant now) {
        Outcome invited = new Outcome(
                entry.number(), OutboxState.SENT, now, "they were invited before a backup was put back, says Sent");
        return ledger.inOneTransaction(books -> {
            copies.stream()
                    .flatMap(copy -> copy.ids().stream())
                    .forEach(
                            id -> books.outbox().alias(entry.posting().message().id(), id));
            copies.stream()
                    .map(SentCopy::token)
                    .filter(Objects::nonNull)
                    .forEach(token -> books.rsvps().alsoBears(entry.posting().whom(), token));
            books.outbox().settle(List.of(invited), now);
            return invited;
        });
    }
}
