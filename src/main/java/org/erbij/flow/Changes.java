package org.erbij.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.EventState;
import org.erbij.domain.event.EventVersion;
import org.erbij.domain.event.EventWords;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.News;
import org.erbij.domain.event.Place;
import org.erbij.domain.event.PlaceDigest;
import org.erbij.domain.event.Sequence;
import org.erbij.domain.event.Venue;
import org.erbij.domain.people.ContactId;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.flow.Mailings.State;
import org.erbij.mail.MessageIds;

/**
 * What the organizer changes of an event that people know of. Each change raises the SEQUENCE, and its notice waits a while, so that
 * several become one, and one that is undone sends nothing: whom a notice is for is asked of what has left to them, when it is due.
 */
public final class Changes {
    /** What lost its sense when an event ends before its time. */
    private static final Set<MailKind> MEANT_FOR_BEFORE = EnumSet.of(
            MailKind.INVITATION,
            MailKind.CONFIRMATION,
            MailKind.NUDGE,
            MailKind.LOCATION,
            MailKind.REMINDER,
            MailKind.CHANGE);

    /** What has no sense when it does not take place at all. */
    private static final Set<MailKind> MEANT_FOR_IT = EnumSet.of(
            MailKind.INVITATION,
            MailKind.CONFIRMATION,
            MailKind.NUDGE,
            MailKind.LOCATION,
            MailKind.REMINDER,
            MailKind.CHANGE,
            MailKind.FOLLOW_UP,
            MailKind.MAIL);

    private static final Duration IN_TIME = Duration.ofHours(2);

    private final Ledger ledger;
    private final Rewording rewording;
    private final Answering answering;
    private final MessageIds ids;

    public Changes(Ledger ledger, Rewording rewording, Answering answering, MessageIds ids) {
        this.ledger = ledger;
        this.rewording = rewording;
        this.answering = answering;
        this.ids = ids;
    }

    /** SEQUENCE of the event names the occasion of a notice (R72). */
    static String occasion(Sequence sequence) {
        return "sequence " + sequence.value();
    }

    /** When a change is told: after the grace, but two hours before either beginning at the latest, or at once. */
    static Instant noticeAt(List<EventVersion> versions, Duration grace) {
        EventVersion now = versions.get(versions.size() - 1);
        Instant earliest = now.starts().atZone(now.zone()).toInstant();
        if (versions.size() > 1) {
            EventVersion before = versions.get(versions.size() - 2);
            Instant start = before.starts().atZone(before.zone()).toInstant();
            earliest = start.isBefore(earliest) ? start : earliest;
        }
        Instant usual = now.since().plus(grace);
        Instant latest = earliest.minus(IN_TIME);
        Instant at = usual.isBefore(latest) ? usual : latest;
        return at.isBefore(now.since()) ? now.since() : at;
    }

    /** Whether who knows the one is told nothing new by the other. */
    static boolean tellTheSame(Event before, Event after) {
        return version(before).tellsTheSameAs(version(after));
    }

    private static EventVersion version(Event event) {
        return EventVersion.of(event, event.sequence(), Instant.EPOCH, PlaceDigest.NONE);
    }

    /** Stores an event, and lets whom it concerns be told. */
    public void apply(Event after, Instant now) {
        apply(after, false, now);
    }

    /**
     * Stores an event. The SEQUENCE goes on counting where it was, and rises with whatever its mails tell (R51).
     *
     * @param quietly whether another title, area or practical text is told to nobody, as the mending of a slip
     */
    public void apply(Event after, boolean quietly, Instant now) {
        ledger.inOneTransaction(books -> {
            Event before = books.events().find(after.id()).orElse(null);
            if (before == null) {
                books.events().put(after);
                books.events().dateVersion(after.id(), now);
                return null;
            }
            boolean changed = !tellTheSame(before, after);
            Event next = after.continuing(before);
            books.events().put(changed ? next.withSequence(before.sequence().next()) : next);
            if (quietly) {
                books.events().regardAsSaid(after.id(), EventWords.of(after.facts()));
            }
            if (changed) {
                hold(books, after.id(), now);
            }
            Organizers.join(Organizers.joining(before, next, books, now), next, books, ids, now)
                    .forEach(rsvp -> Owed.pay(books, rsvp, answering, "organizes it", now));
            return null;
        });
        rewording.run();
    }

    /** Keeps another location in the place of one that has been announced; false when it is the same. */
    public boolean move(EventId id, Place place, Instant now) {
        boolean moved = ledger.inOneTransaction(books -> {
            Venue venue = books.events().venue(id);
            if (!(venue instanceof Venue.Released released) || released.place().equals(place)) {
                return false;
            }
            Event event = books.events().find(id).orElseThrow();
            books.events().put(event.withSequence(event.sequence().next()));
            books.events().setVenue(id, new Venue.Released(place, released.at()));
            hold(books, id, now);
            return true;
        });
        rewording.run();
        return moved;
    }

    /** The notice waits from now on; where nobody knows otherwise than it is now there is none. */
    static void hold(Books books, EventId id, Instant now) {
        books.events().dateVersion(id, now);
        Event event = books.events().find(id).orElseThrow();
        List<EventVersion> versions = books.events().versions(id);
        EventVersion current = versions.get(versions.size() - 1);
        Map<Rsvp, News> news = new LinkedHashMap<>();
        boolean allKnowTheDate = true;
        for (Rsvp rsvp : books.rsvps().of(id)) {
            Knowledge known = Knowledge.of(books, rsvp);
            known.change().ifPresent(what -> news.put(rsvp, what));
            allKnowTheDate &= known.neverToldAnotherDateSince(current);
        }
        if (!isWorthANotice(event, books, news)) {
            books.mailings().settle(id, MailKind.CHANGE, occasion(event.sequence()), State.DONE, now);
        }
        boolean dated =
                versions.size() > 1 && !versions.get(versions.size() - 2).sameDates(current);
        if (dated && allKnowTheDate) {
            sameDateSince(versions).ifPresent(since -> books.events().undate(id, since));
        }
    }

    /** Nobody but the organizers themselves, who wrote it, is to be told of another title or practical text: there is no notice then. */
    static boolean isWorthANotice(Event event, Books books, Map<Rsvp, News> news) {
        Set<ContactId> organizers = Organizers.of(event, books);
        return news.entrySet().stream()
                .anyMatch(each -> each.getValue().isOfMoment()
                        || !organizers.contains(each.getKey().key().contact()));
    }

    /** Where a date that was taken up again began; empty when it is a new one. */
    private static Optional<Sequence> sameDateSince(List<EventVersion> versions) {
        EventVersion current = versions.get(versions.size() - 1);
        int i = versions.size() - 2;
        while (i >= 0 && !versions.get(i).sameDates(current)) {
            i--;
        }
        while (i > 0 && versions.get(i - 1).sameDates(current)) {
            i--;
        }
        return i < 0 ? Optional.empty() : Optional.of(versions.get(i).sequence());
    }

    /** What cancelling stops: everything that was planned, and what confirms it. */
    static boolean isTakenBackByCancelling(Posting posting) {
        return MEANT_FOR_IT.contains(posting.kind()) && !posting.version().equals(Posting.GOODBYE);
    }

    /** It does not take place: nothing that was planned leaves, and the word of it goes out at once. */
    public void cancel(EventId id, Instant now) {
        ledger.inOneTransaction(books -> {
            Event event = books.events().find(id).orElseThrow();
            Event cancelled = event.withState(EventState.CANCELLED)
                    .withSequence(event.sequence().next());
            books.events().put(cancelled);
            books.events().dateVersion(id, now);
            books.outbox().withdrawAll(id, MEANT_FOR_IT, "cancelled", now);
            return null;
        });
    }

    /** Ends an event as if it were over. */
    public void close(EventId id, Instant now) {
        ledger.inOneTransaction(books -> {
            Event event = books.events().find(id).orElseThrow();
            books.events().put(event.withState(EventState.CLOSED));
            books.outbox().withdrawAll(id, MEANT_FOR_BEFORE, "closed", now);
            return null;
        });
    }
}
