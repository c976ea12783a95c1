package org.erbij.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.EventState;
import org.erbij.domain.event.EventVersion;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Place;
import org.erbij.domain.event.Sequence;
import org.erbij.domain.event.Venue;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.flow.Mailings.State;

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

    private static final Duration IN_TIME = Duration.ofHours(2);

    private final Ledger ledger;
    private final Rewording rewording;
    private final Duration grace;

    /** @param grace how long a notice waits for another change */
    public Changes(Ledger ledger, Rewording rewording, Duration grace) {
        this.ledger = ledger;
        this.rewording = rewording;
        this.grace = grace;
    }

    /**
     * What would be mailed because of a change.
     *
     * @param moved whether there is anything that somebody might have to be told
     * @param notices how many people would be told
     * @param at when
     * @param leftOut how many would have to be told, but get no mail
     * @param dropped how many notices that wait now would not be sent, since it is again as people know it
     * @param waiting mails that wait, and would be worded anew or taken back
     */
    public record Outlook(boolean moved, int notices, Instant at, int leftOut, int dropped, int waiting) {}

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

    /** What storing this would bring about. */
    public Outlook outlook(Event after, Instant now) {
        return ledger.inOneTransaction(books -> {
            Event before = books.events().find(after.id()).orElse(null);
            if (before == null || sameDates(before, after)) {
                return new Outlook(false, 0, now, 0, 0, 0);
            }
            List<EventVersion> versions = new ArrayList<>(books.events().versions(after.id()));
            EventVersion current = versions.get(versions.size() - 1);
            versions.add(current.dated(after.facts(), before.sequence().next(), now));
            return outlook(books, before, versions);
        });
    }

    /** What another location would bring about, once one has been announced. */
    public Outlook outlookOfAnotherPlace(EventId id, Instant now) {
        return ledger.inOneTransaction(books -> {
            Event event = books.events().find(id).orElseThrow();
            List<EventVersion> versions = new ArrayList<>(books.events().versions(id));
            EventVersion current = versions.get(versions.size() - 1);
            versions.add(new EventVersion(
                    event.sequence().next(), now, current.starts(), current.zone(), current.lasts(), "another"));
            return outlook(books, event, versions);
        });
    }

    private Outlook outlook(Books books, Event event, List<EventVersion> versions) {
        int notices = 0;
        int leftOut = 0;
        int before = 0;
        for (Rsvp rsvp : books.rsvps().of(event.id())) {
            List<Told> told = books.outbox().told(rsvp.key());
            boolean needs = new Knowledge(rsvp, versions, told).change().isPresent();
            boolean writable =
                    Answering.mayGetMail(books.people().get(rsvp.key().contact()), rsvp);
            notices += needs && writable ? 1 : 0;
            leftOut += needs && !writable ? 1 : 0;
            before += writable && Knowledge.of(books, rsvp).change().isPresent() ? 1 : 0;
        }
        int dropped = notices == 0 ? before : 0;
        int waiting = (int) books.outbox().in(OutboxState.PENDING).stream()
                .filter(entry -> entry.posting().whom().event().equals(event.id()))
                .filter(entry -> MEANT_FOR_BEFORE.contains(entry.posting().kind()))
                .count();
        return new Outlook(true, notices, noticeAt(versions, grace), leftOut, dropped, waiting);
    }

    private static boolean sameDates(Event before, Event after) {
        return before.facts().starts().equals(after.facts().starts())
                && before.facts().zone().equals(after.facts().zone())
                && before.facts().lasts().equals(after.facts().lasts());
    }

    /** Stores an event. The SEQUENCE goes on counting where it was, and rises with another date (R51). */
    public void apply(Event after, Instant now) {
        ledger.inOneTransaction(books -> {
            Event before = books.events().find(after.id()).orElse(null);
            if (before == null) {
                books.events().put(after);
                books.events().dateVersion(after.id(), now);
                return null;
            }
            boolean moved = !sameDates(before, after);
            Event next = after.continuing(before);
            books.events().put(moved ? next.withSequence(before.sequence().next()) : next);
            if (moved) {
                hold(books, after.id(), now);
            }
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
    private static void hold(Books books, EventId id, Instant now) {
        books.events().dateVersion(id, now);
        Sequence sequence = books.events().find(id).orElseThrow().sequence();
        List<EventVersion> versions = books.events().versions(id);
        EventVersion current = versions.get(versions.size() - 1);
        boolean anyNeeds = false;
        boolean allKnowTheDate = true;
        for (Rsvp rsvp : books.rsvps().of(id)) {
            Knowledge known = Knowledge.of(books, rsvp);
            anyNeeds |= known.change().isPresent();
            allKnowTheDate &= known.neverToldAnotherDateSince(current);
        }
        if (!anyNeeds) {
            books.mailings().settle(id, MailKind.CHANGE, occasion(sequence), State.DONE, now);
        }
        if (allKnowTheDate) {
            sameDateSince(versions).ifPresent(dated -> books.events().undate(id, dated));
        }
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

    /** How many people would be told of a cancellation, and how many more would have to be but get no mail. */
    public Outlook outlookOfCancelling(EventId id, Instant now) {
        return ledger.inOneTransaction(books -> {
            int notices = 0;
            int leftOut = 0;
            for (Rsvp rsvp : books.rsvps().of(id)) {
                boolean needs = Knowledge.of(books, rsvp).cancellation().isPresent();
                boolean writable =
                        Answering.mayGetMail(books.people().get(rsvp.key().contact()), rsvp);
                notices += needs && writable ? 1 : 0;
                leftOut += needs && !writable ? 1 : 0;
            }
            int waiting = (int) books.outbox().in(OutboxState.PENDING).stream()
                    .filter(entry -> entry.posting().whom().event().equals(id))
                    .count();
            return new Outlook(true, notices, now, leftOut, 0, waiting);
        });
    }

    /** It does not take place: nothing that was planned leaves, and the word of it goes out at once. */
    public void cancel(EventId id, Instant now) {
        ledger.inOneTransaction(books -> {
            Event event = books.events().find(id).orElseThrow();
            Event cancelled = event.withState(EventState.CANCELLED)
                    .withSequence(event.sequence().next());
            books.events().put(cancelled);
            books.events().dateVersion(id, now);
            Set<MailKind> all = EnumSet.of(MailKind.FOLLOW_UP, MailKind.MAIL);
            all.addAll(MEANT_FOR_BEFORE);
            books.outbox().withdrawAll(id, all, "cancelled", now);
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
