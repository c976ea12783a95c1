package org.erbij.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.News;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Contact;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Mailings.State;
import org.erbij.mail.MessageIds;
import org.erbij.step.compose.Composer;
import org.jspecify.annotations.Nullable;

/**
 * Puts mass mail into the outbox: one mail per person, composed before it is kept. Run again, it adds only what is missing, so
 * that a crash half-way costs nothing.
 */
public final class Campaign {
    /** People per transaction. */
    private static final int BATCH = 100;

    private final Ledger ledger;
    private final MessageIds ids;
    private final Scribe scribe;
    private final Reaching reaching;
    private final CircularSamples samples;

    public Campaign(Ledger ledger, Composer composer, MessageIds ids, Sender sender) {
        this.ledger = ledger;
        this.ids = ids;
        this.scribe = new Scribe(composer, ids, sender);
        this.reaching = new Reaching(ledger, scribe);
        this.samples = new CircularSamples(ledger, composer, ids, sender);
    }

    /**
     * What came of it.
     *
     * @param queued mails now in the outbox
     * @param already people whose mail was there before
     * @param leftOut people who may not be written to; also for whom it waits until mail to them is no longer paused
     * @param failures what is wrong with the templates, each once
     */
    public record Result(int queued, int already, int leftOut, List<String> failures) {
        public Result {
            failures = List.copyOf(failures);
        }

        Result plus(Result other) {
            List<String> all = new ArrayList<>(failures);
            other.failures().stream().filter(failure -> !all.contains(failure)).forEach(all::add);
            return new Result(queued + other.queued, already + other.already, leftOut + other.leftOut, all);
        }
    }

    /** A person is invited to an event once, whatever changes of it later; changes are mails of their own. */
    public static final String INVITED = "first";

    /** Invites these people, and the organizers, who count as coming. Who was invited before is left as they are. */
    public Result invite(EventId event, List<AddrSpec> addresses, Instant now) {
        List<AddrSpec> everybody = new ArrayList<>(enlistOrganizers(event, now));
        addresses.stream().filter(address -> !everybody.contains(address)).forEach(everybody::add);
        return inBatches(everybody, (books, address) -> {
            Contact contact = books.people()
                    .find(address)
                    .orElseThrow(() -> new IllegalArgumentException("not on the list: " + address));
            RsvpKey key = new RsvpKey(event, contact.id());
            Rsvp rsvp = books.rsvps().find(key).orElseGet(() -> {
                Rsvp opened = Rsvp.open(key, ids.token(key));
                books.rsvps().put(opened);
                return books.rsvps().get(key);
            });
            Event facts = books.events().find(event).orElseThrow();
            return post(books, facts, rsvp, new Mailing(MailKind.INVITATION, INVITED, null), null, now);
        });
    }

    private List<AddrSpec> enlistOrganizers(EventId id, Instant now) {
        return ledger.inOneTransaction(
                books -> Organizers.enlist(books.events().find(id).orElseThrow(), books, ids, now).stream()
                        .map(Contact::address)
                        .toList());
    }

    /** Mails everybody a kind of mail is for. */
    public Result send(EventId event, MailKind kind, String version, Instant now) {
        return send(event, kind, version, books -> false, now);
    }

    /** @param isOff whether nothing more of it is to go out, asked before each mail */
    Result send(EventId event, MailKind kind, String version, Predicate<Books> isOff, Instant now) {
        return send(event, mailing(event, kind, version), Integer.MAX_VALUE, isOff, now);
    }

    /** Mails the first of those a mail of the organizer is for, who do not have it. */
    Result send(Circular circular, int atMost, Instant now) {
        return send(circular.event(), Mailing.of(circular), atMost, books -> false, now);
    }

    private Result send(EventId event, Mailing mailing, int atMost, Predicate<Books> isOff, Instant now) {
        List<RsvpKey> audience = atMost == Integer.MAX_VALUE
                ? ledger.inOneTransaction(books -> Reaching.audience(books, event, mailing))
                : reaching.of(event, mailing, now).people().stream()
                        .limit(atMost)
                        .map(person -> new RsvpKey(event, person.id()))
                        .toList();
        return inBatches(audience, (books, key) -> {
            Rsvp rsvp = books.rsvps().get(key);
            Optional<News> news = mailing.news(books, rsvp);
            boolean knows = mailing.bringsNews() && news.isEmpty();
            boolean stopped = isOff.test(books) || mailing.isStopped(books, event);
            if (stopped || knows || !mailing.isFor(books, rsvp)) {
                return new Result(0, 1, 0, List.of());
            }
            if (mailing.kind() == MailKind.REMINDER && !books.outbox().holds(key, mailing.kind(), mailing.version())) {
                books.outbox().withdraw(key, mailing.kind(), now);
            }
            return post(books, books.events().find(event).orElseThrow(), rsvp, mailing, news.orElse(null), now);
        });
    }

    private Mailing mailing(EventId event, MailKind kind, String version) {
        return ledger.inOneTransaction(books -> Mailing.of(books, event, kind, version));
    }

    /** What {@link #send} would do, without doing it. */
    public Reach reach(EventId id, MailKind kind, String version, Instant now) {
        return reaching.of(id, mailing(id, kind, version), now);
    }

    /** What {@link #send} would do with a mail that is not kept yet. */
    public Reach reach(Circular circular, Instant now) {
        return reaching.of(circular.event(), Mailing.of(circular), now);
    }

    private Result post(Books books, Event event, Rsvp rsvp, Mailing mailing, @Nullable News news, Instant now) {
        Contact contact = books.people().get(rsvp.key().contact());
        if (!Answering.mayGetMail(contact, rsvp)) {
            return new Result(0, 0, 1, List.of());
        }
        boolean heldBack = HeldBack.is(books, rsvp.key(), contact, mailing);
        if (books.outbox().holds(rsvp.key(), mailing.kind(), mailing.version())) {
            return new Result(0, heldBack ? 0 : 1, heldBack ? 1 : 0, List.of());
        }
        return scribe.compose(books, event, rsvp, mailing, news, now)
                .match(
                        posting -> {
                            boolean added = books.outbox().put(posting, now);
                            if (heldBack) {
                                return new Result(0, 0, 1, List.of());
                            }
                            return added ? new Result(1, 0, 0, List.of()) : new Result(0, 1, 0, List.of());
                        },
                        failed -> new Result(0, 0, 0, List.of(failed.because())));
    }

    /** One person's mail, ready for the outbox. */
    Written compose(
            Books books, Event event, Rsvp rsvp, MailKind kind, String version, @Nullable News news, Instant now) {
        return scribe.compose(books, event, rsvp, Mailing.of(books, event.id(), kind, version), news, now);
    }

    /**
     * Tells one person what the others were told while nothing might leave for them; what is not told yet reaches them with the others.
     *
     * @return whether there was anything to tell
     */
    boolean tellLate(Books books, Event event, Rsvp rsvp, MailKind kind, Instant now) {
        Mailing mailing = told(event, kind);
        return late(books, event, rsvp, mailing)
                .filter(news -> {
                    post(books, event, rsvp, mailing, news, now);
                    return books.outbox().holds(rsvp.key(), kind, mailing.version());
                })
                .isPresent();
    }

    /** Whether the others were told something that one person was not. */
    boolean isLate(Books books, Event event, Rsvp rsvp, MailKind kind) {
        return late(books, event, rsvp, told(event, kind)).isPresent();
    }

    private static Mailing told(Event event, MailKind kind) {
        return new Mailing(kind, Changes.occasion(event.sequence()), null);
    }

    private static Optional<News> late(Books books, Event event, Rsvp rsvp, Mailing mailing) {
        boolean told = books.mailings()
                .state(event.id(), mailing.kind(), mailing.version())
                .filter(state -> state == State.DONE)
                .isPresent();
        return told && !books.outbox().holds(rsvp.key(), mailing.kind(), mailing.version())
                ? mailing.news(books, rsvp)
                : Optional.empty();
    }

    /** Puts a copy for the organizer alone into the outbox. @return what is wrong with its text */
    List<String> sample(Circular circular, Instant now) {
        return samples.send(circular, now);
    }

    private interface One<T> {
        Result post(Books books, T whom);
    }

    private <T> Result inBatches(List<T> people, One<T> one) {
        Result total = new Result(0, 0, 0, List.of());
        for (int from = 0; from < people.size(); from += BATCH) {
            List<T> batch = people.subList(from, Math.min(people.size(), from + BATCH));
            total = total.plus(ledger.inOneTransaction(books -> {
                Result sum = new Result(0, 0, 0, List.of());
                for (T whom : batch) {
                    sum = sum.plus(one.post(books, whom));
                }
                return sum;
            }));
        }
        return total;
    }
}
