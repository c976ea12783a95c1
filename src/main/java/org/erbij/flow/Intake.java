package org.erbij.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.erbij.domain.event.Event;
import org.erbij.flow.Inbox.Keeping;
import org.erbij.mail.Envelope;
import org.erbij.mail.FolderId;
import org.erbij.mail.Position;
import org.erbij.mail.RawMessage;
import org.erbij.mail.ReceivedMessage;
import org.erbij.step.collect.Collector;
import org.erbij.step.collect.MailboxUnavailable;
import org.erbij.step.collect.OpenFolder;
import org.erbij.step.recognise.Conversations;
import org.erbij.step.recognise.Recognised.Doubt;
import org.erbij.step.recognise.Recogniser;
import org.erbij.step.screen.Screened;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in new mail (steps 1 and 2, commit 1) and settles it (steps 3 to 8, commit 2).
 *
 * <p>The position moves on only after what is ours has been kept; a mail that cannot be settled three times in a row waits for
 * the organizer and does not block the ones behind it (R17).
 */
public final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int BATCH = 200;
    private static final int SETTLED_AT_ONCE = 5;
    private static final int STRIKES = 3;
    /** The server's clock dates the answers, ours the invitation. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private final Ledger ledger;
    private final Collector collector;
    private final Reading reading;
    private final Function<Conversations, Function<ReceivedMessage, Screened>> screening;
    private final WhatWeWrote whatWeWrote;
    private final Function<RawMessage, MailIdentity> identity;
    private final Reception reception;
    private final Onlooker onlooker;
    private final Clock clock;
    private final Map<Position, Integer> failedGlances = new HashMap<>();

    /** @param identity what makes a mail the same mail */
    public Intake(
            Ledger ledger,
            Collector collector,
            Reading reading,
            Function<Conversations, Function<ReceivedMessage, Screened>> screening,
            WhatWeWrote whatWeWrote,
            Function<RawMessage, MailIdentity> identity,
            Reception reception,
            Onlooker onlooker,
            Clock clock) {
        this.ledger = ledger;
        this.collector = collector;
        this.reading = reading;
        this.screening = screening;
        this.whatWeWrote = whatWeWrote;
        this.identity = identity;
        this.reception = reception;
        this.onlooker = onlooker;
        this.clock = clock;
    }

    /**
     * Looks at what the organizer sent, reads every folder on from where we were, and settles what came. Before the first invitation there is nothing of ours, and
     * the mailbox is not opened.
     *
     * @throws MailboxUnavailable when the mailbox cannot be read now; what was kept by then is settled all the same
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
                MailboxUnavailable trouble = lookIntoSent(from);
                for (String folder : collector.folders()) {
                    read(new FolderId(collector.account(), folder), from, this::takeIn);
                }
                if (trouble != null) {
                    throw trouble;
                }
            }
        } finally {
            settlePending();
        }
    }

    /** @return why that cannot be done now, which must not keep answers from being read */
    private @Nullable MailboxUnavailable lookIntoSent(Instant since) {
        try {
            Optional<String> sent = collector.sentFolder();
            if (sent.isPresent()) {
                read(new FolderId(collector.account(), sent.get()), since, this::look);
            }
            return null;
        } catch (MailboxUnavailable unavailable) {
            return unavailable;
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
        ours.addAll(proved(folder, named, this::namesOurs));
        ours.addAll(proved(folder, answering, this::answersAnOpenEvent));
        ours.sort(Comparator.comparingLong(envelope -> envelope.position().uid()));
        for (List<Envelope> slice : Slices.of(ours, Envelope::size)) {
            keep(folder.fetch(slice));
        }
    }

    private interface Proof {
        boolean holds(RawMessage peeked, Books books);
    }

    /** Looks at doubtful mails in memory; what proves nothing leaves no trace, neither here nor in the log. */
    private List<Envelope> proved(OpenFolder folder, List<Envelope> doubtful, Proof proof) throws MailboxUnavailable {
        List<Envelope> proved = new ArrayList<>();
        for (List<Envelope> slice : Slices.of(doubtful, Envelope::size)) {
            List<RawMessage> peeked = folder.peek(slice);
            List<Envelope> holding = ledger.inOneTransaction(books -> slice.stream()
                    .filter(envelope -> peeked.stream()
                            .anyMatch(raw -> raw.position().equals(envelope.position()) && holds(proof, raw, books)))
                    .toList());
            slice.stream().filter(envelope -> !holding.contains(envelope)).forEach(onlooker::leftAlone);
            proved.addAll(holding);
        }
        return proved;
    }

    /**
     * What cannot be looked at is looked at again, and the third time passed over: it may be anybody's mail, so it cannot be
     * kept, and it must not block the ones behind it (R17).
     */
    private boolean holds(Proof proof, RawMessage peeked, Books books) {
        try {
            return proof.holds(peeked, books);
        } catch (RuntimeException | StackOverflowError defect) {
            if (failedGlances.merge(peeked.position(), 1, Integer::sum) < STRIKES) {
                throw defect;
            }
            LOG.error("a mail could not be looked at: {}", defect.getClass().getName());
            return false;
        }
    }

    private boolean namesOurs(RawMessage peeked, Books books) {
        ReceivedMessage message = read(peeked, books).message();
        return Recogniser.namesOurs(message, books.conversations());
    }

    private boolean answersAnOpenEvent(RawMessage peeked, Books books) {
        Reading.Read read = read(peeked, books);
        if (read.understanding() == null) {
            return false;
        }
        boolean says = read.understanding()
                .match(understood -> true, unclear -> unclear.remarks().asksToLeave());
        String text = read.message().content().subject() + "\n"
                + read.understanding().remarks().reply();
        Instant now = clock.instant();
        return says
                && books.events().all().stream()
                        .filter(event -> !event.hasEndedBy(now))
                        .anyMatch((Event event) -> WhatWeWrote.speaksOf(event, text)
                                || event.policy()
                                        .announced()
                                        .isAmong(read.message().parties().addressed()));
    }

    private Reading.Read read(RawMessage raw, Books books) {
        return reading.read(raw, whatWeWrote.in(books), screening.apply(books.conversations()));
    }

    private void keep(List<RawMessage> mails) {
        Instant now = clock.instant();
        ledger.inOneTransaction(books -> {
            for (RawMessage raw : mails) {
                Keeping kept = books.inbox().keep(raw, identity.apply(raw), now);
                if (kept == Keeping.KEPT_THOUGH_ID_KNOWN) {
                    show(raw, books, now);
                }
            }
            return null;
        });
    }

    /** Two mails with one Message-ID: nothing says which of them is meant (R11). */
    private static void show(RawMessage raw, Books books, Instant now) {
        Disposition held =
                Disposition.held("has the Message-ID of another mail, but says something else", null, List.of());
        books.inbox()
                .pendingAt(raw.position())
                .ifPresent(number -> books.inbox().settle(number, held, now));
    }

    /** Settles what is kept, each mail in a transaction of its own. */
    public void settlePending() {
        List<KeptMail> pending = ledger.inOneTransaction(books -> books.inbox().pending(SETTLED_AT_ONCE));
        while (!pending.isEmpty()) {
            for (KeptMail mail : pending) {
                settle(mail);
            }
            pending = ledger.inOneTransaction(books -> books.inbox().pending(SETTLED_AT_ONCE));
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

    private void strike(KeptMail mail) {
        ledger.inOneTransaction(books -> {
            if (books.inbox().isPending(mail.number()) && books.inbox().strike(mail.number()) >= STRIKES) {
                Disposition held = Disposition.held("Erbij could not read this mail", null, List.of());
                books.inbox().settle(mail.number(), held, clock.instant());
            }
            return null;
        });
    }
}
