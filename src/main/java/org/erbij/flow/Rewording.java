package org.erbij.flow;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventVersion;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.News;
import org.erbij.domain.event.Sequence;
import org.erbij.domain.people.Language;
import org.erbij.domain.rsvp.Change;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.flow.Outbox.Outcome;
import org.erbij.mail.FolderId;
import org.erbij.mail.MessageId;
import org.erbij.mail.Position;
import org.erbij.mail.RawMessage;
import org.erbij.mail.ReceivedMessage;
import org.erbij.mail.Threading;
import org.erbij.step.parse.MessageParser;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What waits in the outbox when an event changes would tell what is no longer so. It is worded anew under the name it has, or taken
 * back; until that is done nothing of it can be claimed.
 */
public final class Rewording {
    private static final Logger LOG = LoggerFactory.getLogger(Rewording.class);
    private static final int BATCH = 100;

    private final Ledger ledger;
    private final Campaign campaign;
    private final Answering answering;
    private final Uninviting uninviting;
    private final MessageParser parser;
    private final Clock clock;

    public Rewording(
            Ledger ledger,
            Campaign campaign,
            Answering answering,
            Uninviting uninviting,
            MessageParser parser,
            Clock clock) {
        this.ledger = ledger;
        this.campaign = campaign;
        this.answering = answering;
        this.uninviting = uninviting;
        this.parser = parser;
        this.clock = clock;
    }

    /** Looks at everything that waits from before a change. What cannot be worded waits on, and is tried again the next time. */
    public void run() {
        Instant now = clock.instant();
        boolean goesOn = true;
        while (goesOn) {
            goesOn = ledger.inOneTransaction(books -> {
                List<OutboxEntry> outdated = books.outbox().outdated(BATCH);
                int done = 0;
                for (OutboxEntry entry : outdated) {
                    done += settle(books, entry, now) ? 1 : 0;
                }
                return done > 0 && outdated.size() == BATCH;
            });
        }
    }

    private boolean settle(Books books, OutboxEntry entry, Instant now) {
        Event event = books.events().find(entry.posting().whom().event()).orElseThrow();
        MailKind kind = entry.posting().kind();
        boolean goodbye = entry.posting().version().equals(Posting.GOODBYE);
        if (!goodbye && !event.state().stillMeans(kind)) {
            return withdraw(books, entry, "the event has ended", now);
        }
        List<EventVersion> versions = books.events().versions(event.id());
        EventVersion current = versions.get(versions.size() - 1);
        Fate fate = Fate.of(entry.posting(), written(versions, books.outbox().writtenAt(entry.number())), current);
        if (fate.isTakenBack()) {
            return withdraw(books, entry, fate.because(), now);
        }
        if (fate == Fate.LEFT_AS_IT_IS) {
            books.outbox().keep(entry.number());
            return true;
        }
        Rsvp rsvp = books.rsvps().get(entry.posting().whom());
        Mailing mailing = Mailing.of(books, event.id(), kind, entry.posting().version());
        Optional<News> news = mailing.news(books, rsvp);
        if (mailing.bringsNews() && news.isEmpty()) {
            return withdraw(books, entry, "it is no news to them any more", now);
        }
        if (kind == MailKind.MAIL && !mailing.includes(rsvp)) {
            return withdraw(books, entry, "their answer has changed", now);
        }
        if (isOfALostAnswer(rsvp, entry.posting())) {
            return withdraw(books, entry, "the answer it confirms was another address's", now);
        }
        return reworded(books, event, entry, news.orElse(null), now)
                .match(
                        posting -> {
                            books.outbox().reword(entry.number(), posting);
                            return true;
                        },
                        failed -> {
                            LOG.warn("mail {} waits: it cannot be worded anew", entry.number());
                            return false;
                        });
    }

    /** What the event was at that SEQUENCE. */
    static Optional<EventVersion> written(List<EventVersion> versions, Sequence at) {
        return versions.stream()
                .filter(version -> version.sequence().equals(at))
                .findFirst();
    }

    /** Where two addresses were made one, an answer can have given way to the other's. */
    private static boolean isOfALostAnswer(Rsvp rsvp, Posting posting) {
        return posting.kind() == MailKind.CONFIRMATION
                && !Answering.isCorrection(posting)
                && !posting.tellsThatTheyAreKeptOut()
                && posting.confirmed(rsvp).isEmpty();
    }

    private static boolean withdraw(Books books, OutboxEntry entry, String because, Instant now) {
        books.outbox().settle(List.of(new Outcome(entry.number(), OutboxState.WITHDRAWN, now, because)), now);
        return true;
    }

    private Written reworded(Books books, Event event, OutboxEntry entry, @Nullable News news, Instant now) {
        Posting posting = entry.posting();
        Rsvp rsvp = books.rsvps().get(posting.whom());
        if (posting.kind() != MailKind.CONFIRMATION) {
            return campaign.compose(books, event, rsvp, posting.kind(), posting.version(), news, now);
        }
        if (posting.tellsThatTheyAreKeptOut()) {
            return uninviting.compose(books, event, rsvp, now);
        }
        ReceivedMessage before = parser.parse(new RawMessage(
                new Position(new FolderId("", ""), 0, 0), now, posting.message().octets(), true));
        if (Answering.isCorrection(posting)) {
            return answering.correction(books, event, rsvp, posting.version(), language(before), thread(before), now);
        }
        Change change = posting.confirmed(rsvp).orElseThrow();
        return answering.confirmation(
                books,
                event,
                rsvp,
                change,
                posting.showsLocation() || isToldMeanwhile(books, event, rsvp, change),
                language(before),
                thread(before),
                questions(books, change),
                posting.due(),
                now);
    }

    /** How many things they asked in the mail that it confirms. */
    private static int questions(Books books, Change change) {
        return books.inbox()
                .find(change.evidence().mail())
                .flatMap(mail -> Optional.ofNullable(mail.disposition()))
                .map(disposition -> disposition.asks().size())
                .orElse(0);
    }

    /** The location was announced while their confirmation waited: it cannot follow later any more. */
    private static boolean isToldMeanwhile(Books books, Event event, Rsvp rsvp, Change change) {
        return change.answer().isYes()
                && rsvp.attends()
                && books.events().venue(event.id()).announced().isPresent();
    }

    private static @Nullable Language language(ReceivedMessage mail) {
        return mail.header().first("Content-Language").flatMap(Language::ofCode).orElse(null);
    }

    private static @Nullable Threading thread(ReceivedMessage mail) {
        Threading threading = mail.threading();
        if (threading.inReplyTo().isEmpty()) {
            return null;
        }
        MessageId answered = threading.inReplyTo().get(0);
        List<MessageId> before = new ArrayList<>(threading.references());
        before.remove(answered);
        return new Threading(answered, List.of(), before);
    }
}
