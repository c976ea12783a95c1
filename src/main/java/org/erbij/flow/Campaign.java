package org.erbij.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.News;
import org.erbij.domain.event.Venue;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.ContactId;
import org.erbij.domain.rsvp.Audience;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.mail.MessageId;
import org.erbij.mail.MessageIds;
import org.erbij.mail.Threading;
import org.erbij.step.compose.Composer;
import org.erbij.step.compose.Letter;
import org.erbij.step.compose.Template;
import org.jspecify.annotations.Nullable;

/**
 * Puts mass mail into the outbox: one mail per person, composed before it is kept. Run again, it adds only what is missing, so
 * that a crash half-way costs nothing.
 */
public final class Campaign {
    /** People per transaction. */
    private static final int BATCH = 100;

    private final Ledger ledger;
    private final Composer composer;
    private final MessageIds ids;
    private final Sender sender;

    public Campaign(Ledger ledger, Composer composer, MessageIds ids, Sender sender) {
        this.ledger = ledger;
        this.composer = composer;
        this.ids = ids;
        this.sender = sender;
    }

    /**
     * What came of it.
     *
     * @param queued mails now in the outbox
     * @param already people whose mail was there before
     * @param leftOut people who may not be written to
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

    /** SEQUENCE of the event names the occasion of its location mail (R72): a location that changes is told again. */
    static String locationVersion(Event event) {
        return "sequence " + event.sequence().value();
    }

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
            return post(books, facts, rsvp, MailKind.INVITATION, INVITED, null, now);
        });
    }

    /** Whether they have an invitation, or said something without: a text that could not be mailed leaves neither. */
    public static boolean isInvited(RsvpKey whom, Books books) {
        boolean said = books.rsvps().find(whom).flatMap(Rsvp::standing).isPresent();
        return said || books.outbox().holds(whom, MailKind.INVITATION, INVITED);
    }

    /** Everybody for whom {@link #isInvited} is true. */
    public static Set<ContactId> invited(EventId event, Books books) {
        Set<ContactId> invited = new HashSet<>(books.outbox().holders(event, MailKind.INVITATION, INVITED));
        books.rsvps().of(event).stream()
                .filter(rsvp -> rsvp.standing().isPresent())
                .forEach(rsvp -> invited.add(rsvp.key().contact()));
        return invited;
    }

    private List<AddrSpec> enlistOrganizers(EventId id, Instant now) {
        return ledger.inOneTransaction(
                books -> Organizers.enlist(books.events().find(id).orElseThrow(), books, ids, now).stream()
                        .map(Contact::address)
                        .toList());
    }

    /** Mails everybody a kind of mail is for. */
    public Result send(EventId event, MailKind kind, String version, Instant now) {
        List<RsvpKey> audience = ledger.inOneTransaction(books -> {
            Set<ContactId> invited = invited(event, books);
            return books.rsvps().of(event).stream()
                    .filter(rsvp -> Audience.includes(kind, rsvp))
                    .map(Rsvp::key)
                    .filter(key -> invited.contains(key.contact()))
                    .toList();
        });
        return inBatches(audience, (books, key) -> {
            Rsvp rsvp = books.rsvps().get(key);
            boolean settled = kind == MailKind.LOCATION && books.outbox().locationOnItsWay(key);
            boolean waits = kind == MailKind.NUDGE && books.inbox().anyHeld(key);
            Optional<News> news = Optional.empty();
            if (kind == MailKind.CHANGE || kind == MailKind.CANCELLATION) {
                Knowledge known = Knowledge.of(books, rsvp);
                news = kind == MailKind.CHANGE ? known.change() : known.cancellation();
                settled = news.isEmpty();
            }
            if (settled || waits || !Audience.includes(kind, rsvp)) {
                return new Result(0, 1, 0, List.of());
            }
            if (kind == MailKind.REMINDER && !books.outbox().holds(key, kind, version)) {
                books.outbox().withdraw(key, kind, now);
            }
            Event facts = books.events().find(event).orElseThrow();
            return post(books, facts, rsvp, kind, version, news.orElse(null), now);
        });
    }

    private Result post(
            Books books, Event event, Rsvp rsvp, MailKind kind, String version, @Nullable News news, Instant now) {
        Contact contact = books.people().get(rsvp.key().contact());
        if (!Answering.mayGetMail(contact, rsvp)) {
            return new Result(0, 0, 1, List.of());
        }
        if (books.outbox().holds(rsvp.key(), kind, version)) {
            return new Result(0, 1, 0, List.of());
        }
        return compose(books, event, rsvp, kind, version, news, now)
                .match(
                        posting -> {
                            boolean added = books.outbox().put(posting, now);
                            return added ? new Result(1, 0, 0, List.of()) : new Result(0, 1, 0, List.of());
                        },
                        failed -> new Result(0, 0, 0, List.of(failed.because())));
    }

    /** One person's mail, ready for the outbox. */
    Written compose(
            Books books, Event event, Rsvp rsvp, MailKind kind, String version, @Nullable News news, Instant now) {
        Contact contact = books.people().get(rsvp.key().contact());
        Venue venue = rsvp.attends() ? books.events().venue(event.id()) : new Venue.ToBeAnnounced();
        boolean first = kind == MailKind.INVITATION;
        Letter letter = new Letter(
                Template.valueOf(kind.name()),
                event,
                venue,
                sender.mailbox(),
                contact.mailbox(),
                contact.language(),
                rsvp.standing().orElse(null),
                ids.mint(rsvp.key(), kind, version),
                first ? null : thread(books, rsvp.key(), ids),
                rsvp.token(),
                now,
                news);
        return composer.compose(letter)
                .match(
                        ready -> new Written.Ready(new Posting(
                                rsvp.key(),
                                kind,
                                version,
                                ready.subject(),
                                ready.message(),
                                now,
                                event.validUntil(kind),
                                showsPlace(kind, venue))),
                        failed -> new Written.Failed(failed.because()));
    }

    private static boolean showsPlace(MailKind kind, Venue venue) {
        boolean forThoseWhoCome = kind == MailKind.LOCATION || kind == MailKind.REMINDER || kind == MailKind.CHANGE;
        return forThoseWhoCome && venue.announced().isPresent();
    }

    /** The thread of somebody's invitation: ours, or the one that was sent by hand. */
    static Threading thread(Books books, RsvpKey whom, MessageIds ids) {
        MessageId invitation =
                books.outbox().adoptedAs(whom).orElseGet(() -> ids.mint(whom, MailKind.INVITATION, INVITED));
        return new Threading(invitation, List.of(), List.of());
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
