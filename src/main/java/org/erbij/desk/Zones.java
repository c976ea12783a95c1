package org.erbij.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.erbij.domain.event.Event;

/** Where events are. */
final class Zones {
    private Zones() {}

    /** Of those that have not ended; of all of them, when none is left. */
    static Set<ZoneId> of(Collection<Event> events, Instant now) {
        Set<ZoneId> open = events.stream()
                .filter(event -> !event.hasEndedBy(now))
                .map(event -> event.facts().zone())
                .collect(Collectors.toSet());
        return open.isEmpty()
                ? events.stream().map(event -> event.facts().zone()).collect(Collectors.toSet())
                : open;
    }
}
