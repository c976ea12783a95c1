package org.erbij.flow;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.erbij.domain.event.Event;
import org.erbij.mail.Envelope;
import org.erbij.mail.Position;
import org.erbij.mail.RawMessage;
import org.erbij.mail.ReceivedMessage;
import org.erbij.step.collect.MailboxUnavailable;
import org.erbij.step.collect.OpenFolder;
import org.erbij.step.recognise.Conversations;
import org.erbij.step.recognise.Recogniser;
import org.erbij.step.screen.Screener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks in memory at what may be ours. What turns out not to be leaves no trace, neither here nor on the server. */
final class Glances {
    private static final Logger LOG = LoggerFactory.getLogger(Glances.class);
    private static final int STRIKES = 3;

    private final Ledger ledger;
    private final Reading reading;
    private final Function<Conversations, Screener> screening;
    private final WhatWeWrote whatWeWrote;
    private final Onlooker onlooker;
    private final Clock clock;
    private final Map<Position, Integer> failed = new HashMap<>();

    Glances(
            Ledger ledger,
            Reading reading,
            Function<Conversations, Screener> screening,
            WhatWeWrote whatWeWrote,
            Onlooker onlooker,
            Clock clock) {
        this.ledger = ledger;
        this.reading = reading;
        this.screening = screening;
        this.whatWeWrote = whatWeWrote;
        this.onlooker = onlooker;
        this.clock = clock;
    }

    /** Those that name a mail of ours somewhere inside, as a delivery report does. */
    List<Envelope> namingOurs(OpenFolder folder, List<Envelope> doubtful) throws MailboxUnavailable {
        return proved(folder, doubtful, this::namesOurs);
    }

    /** Those that read as an answer to an open event, or as a wish to leave it; or that wish for no more mail and for nothing else. */
    List<Envelope> answeringAnOpenEvent(OpenFolder folder, List<Envelope> doubtful) throws MailboxUnavailable {
        return proved(folder, doubtful, this::answersAnOpenEvent);
    }

    private interface Proof {
        boolean holds(RawMessage peeked, Books books);
    }

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
            if (failed.merge(peeked.position(), 1, Integer::sum) < STRIKES) {
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
        if (FreshLeaving.is(read, books)) {
            return true;
        }
        boolean says = read.understanding()
                .match(understood -> true, unclear -> unclear.remarks().asksToLeave());
        String text = read.message().content().subject() + "\n"
                + read.understanding().remarks().reply();
        Instant now = clock.instant();
        return says
                && books.events().all().stream()
                        .filter(event -> !event.hasEndedBy(now))
                        .anyMatch((Event event) -> WhatWeWrote.speaksOf(
                                        event, text, read.message().receivedAt())
                                || event.policy()
                                        .announced()
                                        .isAmong(read.message().parties().addressed()));
    }

    private Reading.Read read(RawMessage raw, Books books) {
        return reading.read(raw, whatWeWrote.in(books), screening.apply(books.conversations()));
    }
}
