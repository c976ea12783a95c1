package org.erbij.cli;

import java.time.ZoneId;
import java.util.Set;

/** Where moments are told that belong to no one event: where the events are, so that one page has one zone. */
final class Here {
    private Here() {}

    /** @param machine where this machine is, for events in several zones, and for none */
    static ZoneId of(Desks desks, ZoneId machine) {
        return of(desks.events().zones(), machine);
    }

    static ZoneId of(Set<ZoneId> zones, ZoneId machine) {
        return zones.size() == 1 ? zones.iterator().next() : machine;
    }
}
