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
import org.erbij.domain.people.Language;
import org.erbij.domain.rsvp.Audience;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Mailings.State;
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
            return post(books, facts, rsvp, new Mailing(MailKind.INVITATION, INVITED, null), null, now);
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
        return send(event, mailing(event, kind, version), Integer.MAX_VALUE, now);
    }

    /** Mails the first of those a mail of the organizer is for, who do not have it. */
    Result send(Circular circular, int atMost, Instant now) {
        return send(circular.event(), new Mailing(MailKind.MAIL, circular.version(), circular), atMost, now);
    }

    private Result send(EventId event, Mailing mailing, int atMost, Instant now) {
        List<RsvpKey> audience = atMost == Integer.MAX_VALUE
                ? ledger.inOneTransaction(books -> audience(books, event, mailing))
                : reach(event, mailing, now).people().stream()
                        .limit(atMost)
                        .map(person -> new RsvpKey(event, person.id()))
                        .toList();
        return inBatches(audience, (books, key) -> {
            Rsvp rsvp = books.rsvps().get(key);
            Optional<News> news = mailing.news(books, rsvp);
            boolean knows = mailing.bringsNews() && news.isEmpty();
            if (mailing.isStopped(books, event) || knows || !mailing.isFor(books, rsvp)) {
                return new Result(0, 1, 0, List.of());
            }
            if (mailing.kind() == MailKind.REMINDER && !books.outbox().holds(key, mailing.kind(), mailing.version())) {
                books.outbox().withdraw(key, mailing.kind(), now);
            }
            return post(books, books.events().find(event).orElseThrow(), rsvp, mailing, news.orElse(null), now);
        });
    }

    /** What is sent to many: by its kind, or as the organizer wrote it. */
    private record Mailing(
            MailKind kind, String version, @Nullable Circular circular) {
        boolean includes(Rsvp rsvp) {
            return circular == null ? Audience.includes(kind, rsvp) : circular.isFor(rsvp);
        }

        boolean isFor(Books books, Rsvp rsvp) {
            boolean settled = kind == MailKind.LOCATION && books.outbox().locationOnItsWay(rsvp.key());
            boolean waits = kind == MailKind.NUDGE && books.inbox().anyHeld(rsvp.key());
            return !settled && !waits && includes(rsvp);
        }

        boolean bringsNews() {
            return kind == MailKind.CHANGE || kind == MailKind.CANCELLATION;
        }

        /** What it would tell somebody of a change that they do not know. */
        Optional<News> news(Books books, Rsvp rsvp) {
            if (!bringsNews()) {
                return Optional.empty();
            }
            Knowledge known = Knowledge.of(books, rsvp);
            return kind == MailKind.CHANGE ? known.change() : known.cancellation();
        }

        boolean isStopped(Books books, EventId event) {
            return books.mailings().state(event, kind, version).orElse(State.DONE) == State.STOPPED;
        }

        boolean showsPlace(Venue venue) {
            boolean forThoseWhoCome = kind == MailKind.LOCATION
                    || kind == MailKind.REMINDER
                    || kind == MailKind.CHANGE
                    || (circular != null && circular.tellsPlace());
            return forThoseWhoCome && venue.announced().isPresent();
        }

        /** A mail the organizer wrote makes sense for a while after its moment, whenever the event is. */
        Instant validUntil(Event event, Instant now) {
            return circular == null ? event.validUntil(kind) : now.plus(TooLate.AT_MOST);
        }
    }

    private Mailing mailing(EventId event, MailKind kind, String version) {
        return kind == MailKind.MAIL
                ? ledger.inOneTransaction(books -> mailing(books, event, kind, version))
                : new Mailing(kind, version, null);
    }

    private static Mailing mailing(Books books, EventId event, MailKind kind, String version) {
        Circular circular =
                kind == MailKind.MAIL ? books.circulars().find(event, version).orElseThrow() : null;
        return new Mailing(kind, version, circular);
    }

    /**
     * Whom a mass mail would reach now.
     *
     * @param people who would get it
     * @param letters theirs, as they would be worded, but for the location: a stand-in for it
     * @param already how many it is for have it
     * @param leftOut whom it is for and who may not be written to
     */
    public record Reach(Event event, List<Contact> people, List<Letter> letters, int already, List<Contact> leftOut) {
        public Reach {
            people = List.copyOf(people);
            letters = List.copyOf(letters);
            leftOut = List.copyOf(leftOut);
        }

        /** Of these, no more than so many. */
        public Reach first(int atMost) {
            int number = Math.min(atMost, people.size());
            return new Reach(event, people.subList(0, number), letters.subList(0, number), already, leftOut);
        }

        @Override
        public String toString() {
            return letters.size() + " letters, " + already + " had before, " + leftOut.size() + " left out";
        }
    }

    /** What {@link #send} would do, without doing it. */
    public Reach reach(EventId id, MailKind kind, String version, Instant now) {
        return reach(id, mailing(id, kind, version), now);
    }

    /** What {@link #send} would do with a mail that is not kept yet. */
    public Reach reach(Circular circular, Instant now) {
        return reach(circular.event(), new Mailing(MailKind.MAIL, circular.version(), circular), now);
    }

    private Reach reach(EventId id, Mailing mailing, Instant now) {
        return ledger.inOneTransaction(books -> {
            Event event = books.events().find(id).orElseThrow();
            boolean told = mailing.kind() == MailKind.LOCATION
                    || books.events().venue(id).announced().isPresent();
            Venue standIn = told ? StandIn.at(now) : new Venue.ToBeAnnounced();
            List<Contact> people = new ArrayList<>();
            List<Letter> letters = new ArrayList<>();
            List<Contact> leftOut = new ArrayList<>();
            int already = 0;
            for (RsvpKey key : audience(books, id, mailing)) {
                Rsvp rsvp = books.rsvps().get(key);
                Contact contact = books.people().get(key.contact());
                boolean knows =
                        mailing.bringsNews() && mailing.news(books, rsvp).isEmpty();
                if (knows || !mailing.isFor(books, rsvp)) {
                    continue;
                }
                if (!Answering.mayGetMail(contact, rsvp)) {
                    leftOut.add(contact);
                } else if (books.outbox().holds(key, mailing.kind(), mailing.version())) {
                    already++;
                } else {
                    people.add(contact);
                    Venue venue = rsvp.attends() ? standIn : new Venue.ToBeAnnounced();
                    letters.add(letter(
                            books,
                            event,
                            rsvp,
                            contact,
                            venue,
                            mailing,
                            mailing.news(books, rsvp).orElse(null),
                            now));
                }
            }
            return new Reach(event, people, letters, already, leftOut);
        });
    }

    private static List<RsvpKey> audience(Books books, EventId event, Mailing mailing) {
        Set<ContactId> invited = invited(event, books);
        return books.rsvps().of(event).stream()
                .filter(mailing::includes)
                .map(Rsvp::key)
                .filter(key -> invited.contains(key.contact()))
                .toList();
    }

    private Result post(Books books, Event event, Rsvp rsvp, Mailing mailing, @Nullable News news, Instant now) {
        Contact contact = books.people().get(rsvp.key().contact());
        if (!Answering.mayGetMail(contact, rsvp)) {
            return new Result(0, 0, 1, List.of());
        }
        if (books.outbox().holds(rsvp.key(), mailing.kind(), mailing.version())) {
            return new Result(0, 1, 0, List.of());
        }
        return compose(books, event, rsvp, mailing, news, now)
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
        return compose(books, event, rsvp, mailing(books, event.id(), kind, version), news, now);
    }

    private Written compose(Books books, Event event, Rsvp rsvp, Mailing mailing, @Nullable News news, Instant now) {
        Contact contact = books.people().get(rsvp.key().contact());
        Venue venue = rsvp.attends() ? books.events().venue(event.id()) : new Venue.ToBeAnnounced();
        return composer.compose(letter(books, event, rsvp, contact, venue, mailing, news, now))
                .match(
                        ready -> new Written.Ready(new Posting(
                                rsvp.key(),
                                mailing.kind(),
                                mailing.version(),
                                ready.subject(),
                                ready.message(),
                                now,
                                mailing.validUntil(event, now),
                                mailing.showsPlace(venue))),
                        failed -> new Written.Failed(failed.because()));
    }

    private Letter letter(
            Books books,
            Event event,
            Rsvp rsvp,
            Contact contact,
            Venue venue,
            Mailing mailing,
            @Nullable News news,
            Instant now) {
        boolean first = mailing.kind() == MailKind.INVITATION;
        Letter letter = new Letter(
                Template.valueOf(mailing.kind().name()),
                event,
                venue,
                sender.mailbox(),
                contact.mailbox(),
                contact.language(),
                rsvp.standing().orElse(null),
                ids.mint(rsvp.key(), mailing.kind(), mailing.version()),
                first ? null : thread(books, rsvp.key(), ids),
                rsvp.token(),
                now,
                news);
        Circular circular = mailing.circular();
        return circular == null ? letter : letter.worded(circular.wording());
    }

    /** Puts a copy for the organizer alone into the outbox, with a stand-in for the location; it is a notice. @return what is wrong with its text */
    List<String> sample(Circular circular, Instant now) {
        AddrSpec me = enlistOrganizers(circular.event(), now).get(0);
        return ledger.inOneTransaction(books -> {
            Event event = books.events().find(circular.event()).orElseThrow();
            boolean told = books.events().venue(event.id()).announced().isPresent();
            Contact organizer = books.people().find(me).orElseThrow();
            Rsvp rsvp = books.rsvps().get(new RsvpKey(event.id(), organizer.id()));
            List<String> failures = new ArrayList<>();
            for (Language language : circular.wording().languages()) {
                String version = "sample " + circular.version() + " " + language.code() + " " + now.getEpochSecond();
                Letter letter = new Letter(
                                Template.MAIL,
                                event,
                                told ? StandIn.at(now) : new Venue.ToBeAnnounced(),
                                sender.mailbox(),
                                organizer.mailbox(),
                                language,
                                rsvp.standing().orElse(null),
                                ids.mint(rsvp.key(), MailKind.NOTICE, version),
                                null,
                                rsvp.token(),
                                now)
                        .worded(circular.wording());
                composer.compose(letter)
                        .match(
                                ready -> books.outbox()
                                        .put(
                                                new Posting(
                                                        rsvp.key(),
                                                        MailKind.NOTICE,
                                                        version,
                                                        ready.subject(),
                                                        ready.message(),
                                                        now,
                                                        now.plus(TooLate.AT_MOST),
                                                        false),
                                                now),
                                failed -> failures.add(failed.because()));
            }
            return failures;
        });
    }

    /** The thread of somebody's invitation: ours, also where it went to another address of theirs, or the one sent by hand. */
    static Threading thread(Books books, RsvpKey whom, MessageIds ids) {
        MessageId invitation = books.outbox()
                .adoptedAs(whom)
                .or(() -> books.outbox().idOf(whom, MailKind.INVITATION, INVITED))
                .orElseGet(() -> ids.mint(whom, MailKind.INVITATION, INVITED));
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
