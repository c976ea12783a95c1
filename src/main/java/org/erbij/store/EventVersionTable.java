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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.EventVersion;
import org.erbij.domain.event.EventWords;
import org.erbij.domain.event.LocalText;
import org.erbij.domain.event.Place;
import org.erbij.domain.event.PlaceDetail;
import org.erbij.domain.event.PlaceDigest;
import org.erbij.domain.event.ReplyDeadline;
import org.erbij.domain.event.Sequence;
import org.erbij.domain.event.Venue;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** event_version: what an event was at each SEQUENCE. */
final class EventVersionTable {
    private final Handle handle;
    private final LocalTexts texts;

    EventVersionTable(Handle handle, LocalTexts texts) {
        this.handle = handle;
        this.texts = texts;
    }

    /** Notes what is so at this SEQUENCE; since when is kept of a SEQUENCE that is known. */
    void note(Event event, Venue venue) {
        PlaceDigest place = venue.announced().map(EventVersionTable::digest).orElse(PlaceDigest.NONE);
        int known = handle.createUpdate("""
                        UPDATE event_version SET starts = :starts, zone = :zone, lasts_seconds = :lasts, place = :place,
                            address = :address, details = :details, answer_before = :before
                        WHERE event_id = :event AND sequence = :sequence
                        """)
                .bind("event", event.id().value())
                .bind("sequence", event.sequence().value())
                .bind("starts", event.facts().starts())
                .bind("zone", event.facts().zone().getId())
                .bind("lasts", event.facts().lasts().toSeconds())
                .bind("place", place.whole())
                .bind("address", place.address())
                .bind("details", words(place.details()))
                .bind("before", event.deadline().before())
                .execute();
        if (known == 0) {
            handle.createUpdate("""
                            INSERT INTO event_version (event_id, sequence, since, starts, zone, lasts_seconds, place, address,
                                details, answer_before)
                            VALUES (:event, :sequence, :since, :starts, :zone, :lasts, :place, :address, :details, :before)
                            """)
                    .bind("event", event.id().value())
                    .bind("sequence", event.sequence().value())
                    .bind("since", Columns.of(Instant.EPOCH))
                    .bind("starts", event.facts().starts())
                    .bind("zone", event.facts().zone().getId())
                    .bind("lasts", event.facts().lasts().toSeconds())
                    .bind("place", place.whole())
                    .bind("address", place.address())
                    .bind("details", words(place.details()))
                    .bind("before", event.deadline().before())
                    .execute();
        }
        say(event.id(), event.sequence(), EventWords.of(event.facts()));
    }

    /** Notes what was said of it then; its texts stand with the others of the event, under the SEQUENCE. */
    void say(EventId event, Sequence sequence, EventWords words) {
        texts.put(event, named("title", sequence), words.title());
        texts.put(event, named("area", sequence), words.area());
        texts.put(event, named("practical", sequence), words.practical());
    }

    private static String named(String name, Sequence sequence) {
        return name + " at " + sequence.value();
    }

    /** What was said; null where it was not noted, or has been erased. */
    private static @Nullable EventWords said(Map<String, LocalText> written, Sequence sequence) {
        LocalText title = written.get(named("title", sequence));
        return title == null
                ? null
                : new EventWords(
                        title,
                        written.getOrDefault(named("area", sequence), LocalTexts.NONE),
                        written.getOrDefault(named("practical", sequence), LocalTexts.NONE));
    }

    /** Forgets what was said of it before, and where it was. */
    void forget(EventId event) {
        handle.execute(
                "UPDATE event_version SET place = '', address = '', details = '' WHERE event_id = ?", event.value());
        handle.execute("DELETE FROM event_text WHERE event_id = ? AND name LIKE '% at %'", event.value());
    }

    void date(EventId event, Sequence sequence, Instant since) {
        handle.createUpdate("UPDATE event_version SET since = :since WHERE event_id = :event AND sequence = :sequence")
                .bind("since", Columns.of(since))
                .bind("event", event.value())
                .bind("sequence", sequence.value())
                .execute();
    }

    List<EventVersion> of(EventId event) {
        Map<String, LocalText> written = texts.all(event);
        return handle.createQuery("SELECT * FROM event_version WHERE event_id = :event ORDER BY sequence")
                .bind("event", event.value())
                .map((row, context) -> new EventVersion(
                        new Sequence(row.getInt("sequence")),
                        Columns.instant(row, "since"),
                        row.getObject("starts", LocalDateTime.class),
                        ZoneId.of(row.getString("zone")),
                        Duration.ofSeconds(row.getLong("lasts_seconds")),
                        new PlaceDigest(
                                row.getString("place"), row.getString("address"), details(row.getString("details"))),
                        new ReplyDeadline(row.getObject("answer_before", LocalDateTime.class)),
                        said(written, new Sequence(row.getInt("sequence")))))
                .list();
    }

    private static PlaceDigest digest(Place place) {
        String name = text(place.name());
        return new PlaceDigest(
                digest(String.join("\n", name, text(place.directions()), text(place.access()), place.phone())),
                digest(name),
                place.details());
    }

    private static String words(Set<PlaceDetail> details) {
        return details.stream().sorted().map(PlaceDetail::name).collect(Collectors.joining(" "));
    }

    private static Set<PlaceDetail> details(String words) {
        return Stream.of(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(PlaceDetail::valueOf)
                .collect(Collectors.toSet());
    }

    private static String digest(String all) {
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
