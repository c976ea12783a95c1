package org.erbij.domain.event;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The location of an event. Before its release it cannot be read: {@link Sealed} has no accessor for the place. Only the
 * store opens one, to keep it (the architecture test sees to that).
 */
public sealed interface Venue {
    /** The organizer has not said where. */
    record ToBeAnnounced() implements Venue {}

    /** Known to the organizer alone. */
    final class Sealed implements Venue {
        private final Place place;

        public Sealed(Place place) {
            this.place = place;
        }

        /** What is said of it besides its address; not in which words. */
        private Set<PlaceDetail> said() {
            return place.details();
        }

        /** From now on everybody who attends may know. */
        public Released release(Instant at) {
            return new Released(place, at);
        }

        /** For the store only: hands the place to what writes it away. */
        public <T> T keep(Function<Place, T> writer) {
            return writer.apply(place);
        }

        @Override
        public String toString() {
            return "a sealed venue";
        }
    }

    /** Announced at the given instant. */
    record Released(Place place, Instant at) implements Venue {}

    default <R> R match(
            Function<ToBeAnnounced, R> unknown, Function<Sealed, R> sealed, Function<Released, R> released) {
        if (this instanceof ToBeAnnounced u) {
            return unknown.apply(u);
        }
        return this instanceof Sealed s ? sealed.apply(s) : released.apply((Released) this);
    }

    /** What is said of the location besides its address, known or sealed; not in which words. */
    default Set<PlaceDetail> details() {
        return match(
                unknown -> Set.of(), Sealed::said, released -> released.place().details());
    }

    /** The place, once it has been announced; empty before. */
    default Optional<Place> announced() {
        return this instanceof Released released ? Optional.of(released.place()) : Optional.empty();
    }
}
