package org.erbij.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.EventVersion;
import org.erbij.domain.event.LocalText;
import org.erbij.domain.event.Place;
import org.erbij.domain.event.Sequence;
import org.erbij.domain.event.Venue;
import org.jdbi.v3.core.Handle;

/** event_version: what an event was at each SEQUENCE. */
final class EventVersionTable {
    private final Handle handle;

    EventVersionTable(Handle handle) {
        this.handle = handle;
    }

    /** Notes what is so at this SEQUENCE; since when is kept of a SEQUENCE that is known. */
    void note(Event event, Venue venue) {
        String place = venue.announced().map(EventVersionTable::digest).orElse("");
        int known = handle.createUpdate("""
                        UPDATE event_version SET starts = :starts, zone = :zone, lasts_seconds = :lasts, place = :place
                        WHERE event_id = :event AND sequence = :sequence
                        """)
                .bind("event", event.id().value())
                .bind("sequence", event.sequence().value())
                .bind("starts", event.facts().starts())
                .bind("zone", event.facts().zone().getId())
                .bind("lasts", event.facts().lasts().toSeconds())
                .bind("place", place)
                .execute();
        if (known == 0) {
            handle.createUpdate("""
                            INSERT INTO event_version (event_id, sequence, since, starts, zone, lasts_seconds, place)
                            VALUES (:event, :sequence, :since, :starts, :zone, :lasts, :place)
                            """)
                    .bind("event", event.id().value())
                    .bind("sequence", event.sequence().value())
                    .bind("since", Columns.of(Instant.EPOCH))
                    .bind("starts", event.facts().starts())
                    .bind("zone", event.facts().zone().getId())
                    .bind("lasts", event.facts().lasts().toSeconds())
                    .bind("place", place)
                    .execute();
        }
    }

    void date(EventId event, Sequence sequence, Instant since) {
        handle.createUpdate("UPDATE event_version SET since = :since WHERE event_id = :event AND sequence = :sequence")
                .bind("since", Columns.of(since))
                .bind("event", event.value())
                .bind("sequence", sequence.value())
                .execute();
    }

    List<EventVersion> of(EventId event) {
        return handle.createQuery("SELECT * FROM event_version WHERE event_id = :event ORDER BY sequence")
                .bind("event", event.value())
                .map((row, context) -> new EventVersion(
                        new Sequence(row.getInt("sequence")),
                        Columns.instant(row, "since"),
                        row.getObject("starts", LocalDateTime.class),
                        ZoneId.of(row.getString("zone")),
                        Duration.ofSeconds(row.getLong("lasts_seconds")),
                        row.getString("place")))
                .list();
    }

    private static String digest(Place place) {
        String all =
                String.join("\n", text(place.name()), text(place.directions()), text(place.access()), place.phone());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String text(LocalText text) {
        return new TreeMap<>(text.texts()).toString();
    }
}
