package org.erbij.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.erbij.flow.Health.Work;
import org.erbij.flow.Inbox.Keeping;
import org.erbij.mail.Envelope;
import org.erbij.mail.FolderId;
import org.erbij.mail.RawMessage;
import org.erbij.step.collect.Collector;
import org.erbij.step.collect.MailboxUnavailable;
import org.erbij.step.collect.MailboxUnavailable.Remedy;
import org.erbij.step.collect.OpenFolder;
import org.erbij.step.recognise.Conversations;
import org.erbij.step.recognise.Recognised.Doubt;
import org.erbij.step.recognise.Recogniser;
import org.erbij.step.screen.Screener;
import org.jspecify.annotations.Nullable;

/**
 * Takes in new mail (steps 1 and 2, commit 1) and has it settled.
 *
 * <p>The position moves on only after what is ours has been kept.
 */
public final class Intake {
    private static final int BATCH = 200;
    /** The server's clock dates the answers, ours the invitation. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private final Ledger ledger;
    private final Collector collector;
    private final Glances glances;
    private final Function<RawMessage, MailIdentity> identity;
    private final Settlement settlement;
    private final Onlooker onlooker;
    private final Clock clock;
    private boolean sentIsKnown;

    /** @param identity what makes a mail the same mail */
    public Intake(
            Ledger ledger,
            Collector collector,
            Reading reading,
            Function<Conversations, Screener> screening,
            WhatWeWrote whatWeWrote,
            Function<RawMessage, MailIdentity> identity,
            Reception reception,
            Onlooker onlooker,
            Clock clock) {
        this.ledger = ledger;
        this.collector = collector;
        this.glances = new Glances(ledger, reading, screening, whatWeWrote, onlooker, clock);
        this.identity = identity;
        this.settlement = new Settlement(ledger, reception, onlooker, clock);
        this.onlooker = onlooker;
        this.clock = clock;
    }

    /**
     * Looks at what the organizer sent, reads every folder on from where we were, and settles what came. Before the first invitation there is nothing of ours, and
     * the mailbox is not opened.
     *
     * @throws MailboxUnavailable when the mailbox cannot be read now; what was kept by then is settled all the same. Where only Sent cannot be
     *     looked into, that is noted as {@link Work#OWN_HAND}
     */
    public void poll() throws MailboxUnavailable {
        poll(null);
    }

    /** @param again where to begin, whatever has been read; null for where we were */
    public void poll(@Nullable Instant again) throws MailboxUnavailable {
        try {
            if (again != null) {
                forgetWhereWeWere();
            }
            Optional<Instant> since = again != null
                    ? Optional.of(again.plus(CLOCKS_DIFFER))
                    : ledger.inOneTransaction(books -> books.events().firstInvitation());
            if (since.isPresent()) {
                Instant from = since.get().minus(CLOCKS_DIFFER);
                Optional<MailboxUnavailable> trouble = lookIntoSent(from);
                for (String folder : collector.folders()) {
                    read(new FolderId(collector.account(), folder), from, this::takeIn);
                }
                noteOfSent(trouble);
            }
        } finally {
            settlePending();
        }
    }

    /** @return why that cannot be done now, which must not keep answers from being read, nor say that they are not */
    private Optional<MailboxUnavailable> lookIntoSent(Instant since) {
        try {
            Optional<String> sent = collector.sentFolder();
            if (sent.isEmpty() && sentIsKnown) {
                return Optional.of(new MailboxUnavailable(
                        Remedy.TRY_AGAIN, "the folder with what you sent is not there any more", null));
            }
            if (sent.isPresent()) {
                read(new FolderId(collector.account(), sent.get()), since, this::look);
                sentIsKnown = true;
            }
            return Optional.empty();
        } catch (MailboxUnavailable unavailable) {
            return Optional.of(unavailable);
        }
    }

    private void noteOfSent(Optional<MailboxUnavailable> trouble) {
        Instant now = clock.instant();
        ledger.inOneTransaction(books -> {
            trouble.ifPresentOrElse(
                    unavailable -> books.health().failed(Work.OWN_HAND, String.valueOf(unavailable.getMessage()), now),
                    () -> endTrouble(books, now));
            return null;
        });
    }

    private static void endTrouble(Books books, Instant now) {
        if (books.health().fails(Work.OWN_HAND)) {
            books.health().succeeded(Work.OWN_HAND, now);
        }
    }

    private interface Batch {
        void take(OpenFolder folder, List<Envelope> batch) throws MailboxUnavailable;
    }

    private void read(FolderId id, Instant since, Batch each) throws MailboxUnavailable {
        try (OpenFolder folder = collector.examine(id.name())) {
            long uid = ledger.inOneTransaction(books -> books.inbox().cursor(id))
                    .filter(cursor -> cursor.uidValidity() == folder.uidValidity())
                    .map(FolderCursor::uid)
                    .orElse(0L);
            long last = folder.lastUid();
            List<Envelope> batch = folder.after(uid, since, BATCH);
            while (!batch.isEmpty()) {
                each.take(folder, batch);
                uid = batch.get(batch.size() - 1).position().uid();
                moveOn(id, folder.uidValidity(), uid);
                batch = folder.after(uid, since, BATCH);
            }
            if (last > uid) {
                moveOn(id, folder.uidValidity(), last);
            }
        }
    }

    private void forgetWhereWeWere() throws MailboxUnavailable {
        for (String folder : collector.folders()) {
            moveOn(new FolderId(collector.account(), folder), 0, 0);
        }
    }

    private void moveOn(FolderId id, long uidValidity, long uid) {
        ledger.inOneTransaction(books -> {
            books.inbox().moveCursor(id, new FolderCursor(uidValidity, uid));
            return null;
        });
    }

    /** What the organizer sent, from its outside; before the answers, so that an id given by the provider is known by then. */
    private void look(OpenFolder folder, List<Envelope> batch) {
        ledger.inOneTransaction(books -> {
            batch.forEach(sent -> OwnHand.note(sent, books));
            return null;
        });
    }

    private void takeIn(OpenFolder folder, List<Envelope> batch) throws MailboxUnavailable {
        List<Envelope> ours = new ArrayList<>();
        List<Envelope> named = new ArrayList<>();
        List<Envelope> answering = new ArrayList<>();
        ledger.inOneTransaction(books -> {
            for (Envelope envelope : batch) {
                Recogniser.recognise(envelope, books.conversations())
                        .match(
                                o -> ours.add(envelope),
                                p -> (p.doubt() == Doubt.MUST_NAME_OURS ? named : answering).add(envelope),
                                n -> false);
            }
            return null;
        });
        onlooker.passedOver(batch.size() - ours.size() - named.size() - answering.size());
        ours.addAll(glances.namingOurs(folder, named));
        ours.addAll(glances.answeringAnOpenEvent(folder, answering));
        ours.sort(Comparator.comparingLong(envelope -> envelope.position().uid()));
        for (List<Envelope> slice : Slices.of(ours, Envelope::size)) {
            keep(folder.fetch(slice));
        }
    }

    private void keep(List<RawMessage> mails) {
        Instant now = clock.instant();
        ledger.inOneTransaction(books -> {
            for (RawMessage raw : mails) {
                Keeping kept = books.inbox().keep(raw, identity.apply(raw), now);
                if (kept == Keeping.KEPT_THOUGH_ID_KNOWN) {
                    settlement.show(raw, books, now);
                }
            }
            return null;
        });
    }

    /** Settles what is kept, each mail in a transaction of its own. */
    public void settlePending() {
        settlement.run();
    }
}
