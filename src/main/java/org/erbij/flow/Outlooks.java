package org.erbij.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.EventVersion;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.News;
import org.erbij.domain.event.Organizer;
import org.erbij.domain.event.PlaceDigest;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.Group;
import org.erbij.domain.rsvp.Rsvp;

/** Says before anything is changed who would be mailed because of it, and what becomes of the mails that wait. */
public final class Outlooks {
    private final Ledger ledger;
    private final Duration grace;

    /** @param grace how long a notice waits for another change */
    public Outlooks(Ledger ledger, Duration grace) {
        this.ledger = ledger;
        this.grace = grace;
    }

    /**
     * What storing this would bring about.
     *
     * @param quietly whether title, area and practical text are to be changed without a word
     */
    public Outlook of(Event after, boolean quietly, Instant now) {
        return ledger.inOneTransaction(books -> {
            Event before = books.events().find(after.id()).orElse(null);
            if (before == null || Changes.tellTheSame(before, after)) {
                return Outlook.none(now);
            }
            List<EventVersion> versions = new ArrayList<>(books.events().versions(after.id()));
            EventVersion last = versions.remove(versions.size() - 1);
            versions.add(EventVersion.of(before, last.sequence(), last.since(), last.place()));
            EventVersion next = EventVersion.of(after, before.sequence().next(), now, last.place());
            List<EventVersion> known = quietly
                    ? versions.stream()
                            .map(version -> version.saying(next.words()))
                            .toList()
                    : versions;
            return of(books, before, versions, plus(known, next));
        });
    }

    /**
     * Somebody who would run an event from now on and count as coming.
     *
     * @param getsLocation whether it has been announced, and would be mailed to them at once
     */
    public record Joining(Mailbox who, boolean getsLocation) {
        @Override
        public String toString() {
            return getsLocation ? "an organizer who gets the location" : "an organizer";
        }
    }

    /** Who would be put down as coming, since they have come to run it. */
    public List<Joining> joining(Event after, Instant now) {
        return ledger.inOneTransaction(books -> {
            Event before = books.events().find(after.id()).orElse(null);
            if (before == null) {
                return List.of();
            }
            boolean released = books.events().venue(after.id()).announced().isPresent();
            return Organizers.joining(before, after, books, now).stream()
                    .map(Organizer::mailbox)
                    .map(who -> new Joining(
                            who,
                            released
                                    && books.people()
                                            .suppressions(who.address())
                                            .isEmpty()))
                    .toList();
        });
    }

    /**
     * Somebody who would not run an event any more, and still count as coming.
     *
     * @param knowsLocation whether they have been told it
     */
    public record Leaver(Mailbox who, boolean knowsLocation) {
        @Override
        public String toString() {
            return "an organizer who was";
        }
    }

    /** Who would run it no longer; their word that they come is as it was. */
    public List<Leaver> leaving(Event after, Instant now) {
        return ledger.inOneTransaction(books -> {
            Event before = books.events().find(after.id()).orElse(null);
            return before == null
                    ? List.of()
                    : Organizers.leaving(before, after, books, now).stream()
                            .map(rsvp -> new Leaver(
                                    books.people().get(rsvp.key().contact()).mailbox(), rsvp.knowsLocation()))
                            .toList();
        });
    }

    /** What another location would bring about, once one has been announced. */
    public Outlook ofAnotherPlace(EventId id, Instant now) {
        return ledger.inOneTransaction(books -> {
            Event event = books.events().find(id).orElseThrow();
            List<EventVersion> versions = books.events().versions(id);
            EventVersion current = versions.get(versions.size() - 1);
            EventVersion next = current.elsewhere(
                    new PlaceDigest("another", "another"), event.sequence().next(), now);
            return of(books, event, versions, plus(versions, next));
        });
    }

    /** What cancelling would: the word of it, and nothing that was planned. */
    public Outlook ofCancelling(EventId id, Instant now) {
        return ledger.inOneTransaction(books -> {
            Concerned told =
                    new Concerned(books, id, rsvp -> Knowledge.of(books, rsvp).cancellation());
            Map<MailKind, Integer> takenBack = new EnumMap<>(MailKind.class);
            waiting(books, id)
                    .filter(entry -> Changes.isTakenBackByCancelling(entry.posting()))
                    .forEach(entry -> takenBack.merge(entry.posting().kind(), 1, Integer::sum));
            return new Outlook(true, told.who, now, told.untold, 0, Map.of(), takenBack);
        });
    }

    private static List<EventVersion> plus(List<EventVersion> versions, EventVersion next) {
        return Stream.concat(versions.stream(), Stream.of(next)).toList();
    }

    private Outlook of(Books books, Event event, List<EventVersion> before, List<EventVersion> after) {
        Concerned told = new Concerned(
                books,
                event.id(),
                rsvp -> new Knowledge(rsvp, after, books.outbox().told(rsvp.key())).change());
        boolean any = Changes.isWorthANotice(event, books, told.news);
        int dropped = any
                ? 0
                : new Concerned(
                                books,
                                event.id(),
                                rsvp -> Knowledge.of(books, rsvp).change())
                        .number();
        Map<MailKind, Integer> reworded = new EnumMap<>(MailKind.class);
        Map<MailKind, Integer> takenBack = new EnumMap<>(MailKind.class);
        EventVersion now = after.get(after.size() - 1);
        waiting(books, event.id()).forEach(entry -> {
            Optional<EventVersion> written =
                    Rewording.written(before, books.outbox().writtenAt(entry.number()));
            Fate fate = Fate.of(entry.posting(), written, now);
            if (fate == Fate.WORDED_ANEW) {
                reworded.merge(entry.posting().kind(), 1, Integer::sum);
            } else if (fate.isTakenBack()) {
                takenBack.merge(entry.posting().kind(), 1, Integer::sum);
            }
        });
        return new Outlook(
                true,
                any ? told.who : Map.of(),
                Changes.noticeAt(after, grace),
                told.untold,
                dropped,
                reworded,
                takenBack);
    }

    private static Stream<OutboxEntry> waiting(Books books, EventId id) {
        return Stream.of(OutboxState.PENDING, OutboxState.DEFERRED)
                .flatMap(state -> books.outbox().in(state).stream())
                .filter(entry -> entry.posting().whom().event().equals(id));
    }

    /** Whom something would have to be told. */
    private static final class Concerned {
        private final Map<Group, Integer> who = new EnumMap<>(Group.class);
        private final Map<Rsvp, News> news = new LinkedHashMap<>();
        private final List<Mailbox> untold = new ArrayList<>();

        Concerned(Books books, EventId id, Function<Rsvp, Optional<News>> what) {
            for (Rsvp rsvp : books.rsvps().of(id)) {
                Optional<News> needs = what.apply(rsvp);
                if (needs.isEmpty()) {
                    continue;
                }
                Contact contact = books.people().get(rsvp.key().contact());
                boolean mayGetIt = Answering.mayGetMail(contact, rsvp);
                if (mayGetIt) {
                    news.put(rsvp, needs.get());
                }
                if (mayGetIt && !HeldBack.isPaused(contact)) {
                    who.merge(group(rsvp), 1, Integer::sum);
                } else {
                    untold.add(contact.mailbox());
                }
            }
        }

        int number() {
            return news.size();
        }

        private static Group group(Rsvp rsvp) {
            return Stream.of(Group.ATTENDING, Group.PERHAPS, Group.NO, Group.SILENT)
                    .filter(group -> group.includes(rsvp))
                    .findFirst()
                    .orElse(Group.INTERESTED);
        }
    }
}
