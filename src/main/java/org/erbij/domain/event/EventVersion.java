package org.erbij.domain.event;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an event was at one SEQUENCE: what a mail of that time told.
 *
 * @param since when it became so
 * @param place the location announced by then, to see whether it is another
 * @param deadline until when answers were asked for; null when that is not known
 * @param words what was said of it; null when that is not known
 */
public record EventVersion(
        Sequence sequence,
        Instant since,
        LocalDateTime starts,
        ZoneId zone,
        Duration lasts,
        PlaceDigest place,
        @Nullable ReplyDeadline deadline,
        @Nullable EventWords words) {

    /** Of which only the date and the place are known. */
    public EventVersion(
            Sequence sequence, Instant since, LocalDateTime starts, ZoneId zone, Duration lasts, PlaceDigest place) {
        this(sequence, since, starts, zone, lasts, place, null, null);
    }

    /** What an event is from then on. */
    public static EventVersion of(Event event, Sequence sequence, Instant since, PlaceDigest place) {
        EventFacts facts = event.facts();
        return new EventVersion(
                sequence,
                since,
                facts.starts(),
                facts.zone(),
                facts.lasts(),
                place,
                event.deadline(),
                EventWords.of(facts));
    }

    public boolean sameDates(EventVersion other) {
        return starts.equals(other.starts) && zone.equals(other.zone) && lasts.equals(other.lasts);
    }

    /** Whether people meet at the same moment: who is asked or reminded for the one need not be for the other. */
    public boolean sameStart(EventVersion other) {
        return startsAt().equals(other.startsAt());
    }

    public Instant startsAt() {
        return starts.atZone(zone).toInstant();
    }

    /** Also where one of the two is not known: nobody is told what may be no news. */
    public boolean sameDeadline(EventVersion other) {
        return deadline == null || other.deadline == null || deadline.equals(other.deadline);
    }

    public boolean sameTitle(EventVersion other) {
        return words == null || other.words == null || words.title().saysTheSameAs(other.words.title());
    }

    public boolean sameArea(EventVersion other) {
        return words == null || other.words == null || words.area().saysTheSameAs(other.words.area());
    }

    public boolean samePractical(EventVersion other) {
        return words == null || other.words == null || words.practical().saysTheSameAs(other.words.practical());
    }

    /** Whether who was told this one knows what the other would tell them, but for the location. */
    public boolean tellsTheSameAs(EventVersion other) {
        return sameDates(other) && sameDeadline(other) && sameTitle(other) && sameArea(other) && samePractical(other);
    }

    /** Whether who was told the place then would be led to another than now. */
    public boolean isElsewhere(EventVersion now) {
        return place.isOtherThan(now.place);
    }

    /** Whether that one is where the one of now is, and only the way there or the like is another. */
    public boolean isAtTheAddressOf(EventVersion now) {
        return place.hasTheAddressOf(now.place);
    }

    /** What was said of that place, and is said no more of the one of now. */
    public Set<PlaceDetail> droppedBy(EventVersion now) {
        return place.details().stream()
                .filter(detail -> !now.place.details().contains(detail))
                .collect(Collectors.toSet());
    }

    public LocalDateTime ends() {
        return starts.atZone(zone).plus(lasts).toLocalDateTime();
    }

    /** The same at another place from then on. */
    public EventVersion elsewhere(PlaceDigest other, Sequence next, Instant at) {
        return new EventVersion(next, at, starts, zone, lasts, other, deadline, words);
    }

    /** The same as if that had been said then. */
    public EventVersion saying(@Nullable EventWords others) {
        return new EventVersion(sequence, since, starts, zone, lasts, place, deadline, others);
    }

    /** Redacted: a digest is a place to whoever can guess it. */
    @Override
    public String toString() {
        return "version " + sequence.value();
    }
}
