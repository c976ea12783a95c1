package org.erbij.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Place;
import org.erbij.domain.event.Planned;
import org.erbij.domain.event.Venue;
import org.erbij.domain.people.Mailbox;
import org.erbij.flow.Changes;
import org.erbij.flow.Ledger;
import org.erbij.flow.Outlook;
import org.erbij.flow.Outlooks;
import org.erbij.flow.Release;
import org.erbij.flow.notice.Knowing;

/** Keeps the location sealed, and announces it. */
public final class VenueDesk {
    private final Ledger ledger;
    private final Release release;
    private final Changes changes;
    private final Outlooks outlooks;
    private final Clock clock;

    public VenueDesk(Ledger ledger, Release release, Changes changes, Outlooks outlooks, Clock clock) {
        this.ledger = ledger;
        this.release = release;
        this.changes = changes;
        this.outlooks = outlooks;
        this.clock = clock;
    }

    /** What came of setting a location. */
    public enum Setting {
        SEALED,
        /** No mail is planned that tells it. */
        STAYS_SEALED,
        /** Its moment had come already: it goes out as soon as mail is sent. */
        GOES_OUT_NOW,
        /** It has been announced; who was told is told of the other one. */
        MOVED,
        /** It has been announced, and is the same. */
        AS_IT_WAS
    }

    public boolean isAnnounced(EventId id) {
        return ledger.inOneTransaction(books -> books.events().venue(id)) instanceof Venue.Released;
    }

    /**
     * What another location would bring about.
     *
     * @param staysAway who knows the earlier location and does not come: they are not mailed
     * @param mayKnow who may, and does not come
     */
    public record LastLook(Outlook outlook, List<Mailbox> staysAway, List<Mailbox> mayKnow) {
        public LastLook {
            staysAway = List.copyOf(staysAway);
            mayKnow = List.copyOf(mayKnow);
        }

        @Override
        public String toString() {
            return "last look at " + Amount.people(outlook.notices());
        }
    }

    public LastLook lookAtMoving(EventId id) {
        Outlook outlook = outlooks.ofAnotherPlace(id, clock.instant());
        return new LastLook(outlook, staysAway(id, false), staysAway(id, true));
    }

    private List<Mailbox> staysAway(EventId id, boolean unsure) {
        return ledger.inOneTransaction(books -> books.rsvps().of(id).stream()
                .filter(rsvp -> Knowing.andStaysAway(books, rsvp) && Knowing.isUnsure(books, rsvp) == unsure)
                .map(rsvp -> books.people().get(rsvp.key().contact()).mailbox())
                .toList());
    }

    public Setting set(EventId id, Place place) {
        Instant now = clock.instant();
        if (isAnnounced(id)) {
            return changes.move(id, place, now) ? Setting.MOVED : Setting.AS_IT_WAS;
        }
        return ledger.inOneTransaction(books -> {
            if (books.events().venue(id) instanceof Venue.Released) {
                throw new IllegalStateException("the location was announced meanwhile");
            }
            books.events().setVenue(id, new Venue.Sealed(place));
            Event event = books.events().find(id).orElseThrow();
            List<Planned> releases = event.plan().stream()
                    .filter(planned -> planned.kind() == MailKind.LOCATION
                            && books.mailings()
                                    .state(id, MailKind.LOCATION, planned.slot())
                                    .isEmpty())
                    .toList();
            if (releases.isEmpty()) {
                return Setting.STAYS_SEALED;
            }
            boolean overdue = releases.stream()
                    .anyMatch(planned -> !event.at(planned).toInstant().isAfter(now));
            return overdue ? Setting.GOES_OUT_NOW : Setting.SEALED;
        });
    }

    /** How many a release would tell now who have not been told; empty when no location has been set. */
    public Optional<Integer> reached(EventId id) {
        return release.reach(id, clock.instant()).map(reach -> reach.people().size());
    }

    public Release.Announcement release(EventId id) {
        return release.announce(id, clock.instant());
    }
}
