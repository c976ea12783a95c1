package org.erbij.desk;

import java.time.Clock;
import java.time.Instant;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Place;
import org.erbij.domain.event.Venue;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.flow.Ledger;
import org.erbij.flow.Release;

/** Keeps the location sealed, and announces it. */
public final class VenueDesk {
    private final Ledger ledger;
    private final Release release;
    private final Clock clock;

    public VenueDesk(Ledger ledger, Release release, Clock clock) {
        this.ledger = ledger;
        this.release = release;
        this.clock = clock;
    }

    /** What came of setting a location. */
    public enum Setting {
        SEALED,
        /** Its moment had come already: it goes out as soon as mail is sent. */
        GOES_OUT_NOW,
        /** It has been announced; another place needs a notice to everybody who was told. */
        ALREADY_ANNOUNCED
    }

    public boolean isAnnounced(EventId id) {
        return ledger.inOneTransaction(books -> books.events().venue(id)) instanceof Venue.Released;
    }

    public Setting set(EventId id, Place place) {
        Instant now = clock.instant();
        return ledger.inOneTransaction(books -> {
            if (books.events().venue(id) instanceof Venue.Released) {
                return Setting.ALREADY_ANNOUNCED;
            }
            books.events().setVenue(id, new Venue.Sealed(place));
            Event event = books.events().find(id).orElseThrow();
            boolean overdue = event.plan().stream()
                    .anyMatch(planned -> planned.kind() == MailKind.LOCATION
                            && !event.at(planned).toInstant().isAfter(now)
                            && books.mailings()
                                    .state(id, MailKind.LOCATION, planned.slot())
                                    .isEmpty());
            return overdue ? Setting.GOES_OUT_NOW : Setting.SEALED;
        });
    }

    /** How many people would be told now. */
    public int attending(EventId id) {
        return (int) ledger.inOneTransaction(books -> books.rsvps().of(id)).stream()
                .filter(Rsvp::attends)
                .count();
    }

    public Release.Announcement release(EventId id) {
        return release.announce(id, clock.instant());
    }
}
