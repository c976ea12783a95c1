package org.erbij.store;

import java.time.Instant;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.Place;
import org.erbij.domain.event.Venue;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** venue: the location, sealed or released. The only class that opens a sealed one, to write it away. */
final class VenueTable {
    private final Handle handle;
    private final LocalTexts texts;

    VenueTable(Handle handle, LocalTexts texts) {
        this.handle = handle;
        this.texts = texts;
    }

    Venue of(EventId event) {
        return handle.createQuery("SELECT released_at, phone FROM venue WHERE event_id = :event")
                .bind("event", event.value())
                .map((row, context) -> {
                    Place place = new Place(
                            texts.get(event, "place"),
                            texts.get(event, "directions"),
                            texts.get(event, "access"),
                            row.getString("phone"));
                    @Nullable Instant released = Columns.nullableInstant(row, "released_at");
                    Venue venue = released == null ? new Venue.Sealed(place) : new Venue.Released(place, released);
                    return venue;
                })
                .findOne()
                .orElseGet(Venue.ToBeAnnounced::new);
    }

    void put(EventId event, Venue venue) {
        handle.execute("DELETE FROM venue WHERE event_id = ?", event.value());
        boolean kept = venue.match(
                unknown -> forget(event),
                closed -> closed.keep(place -> keep(event, place, null)),
                released -> keep(event, released.place(), released.at()));
        if (!kept) {
            throw new IllegalStateException("the venue was not kept");
        }
    }

    private boolean forget(EventId event) {
        texts.put(event, "place", null);
        texts.put(event, "directions", null);
        texts.put(event, "access", null);
        return true;
    }

    private boolean keep(EventId event, Place place, @Nullable Instant releasedAt) {
        texts.put(event, "place", place.name());
        texts.put(event, "directions", place.directions());
        texts.put(event, "access", place.access());
        return handle.createUpdate("INSERT INTO venue (event_id, released_at, phone) VALUES (:event, :at, :phone)")
                        .bind("event", event.value())
                        .bind("at", Columns.ofNullable(releasedAt))
                        .bind("phone", place.phone())
                        .execute()
                == 1;
    }
}
