package org.erbij.flow;

import java.time.Instant;
import org.erbij.domain.event.LocalText;
import org.erbij.domain.event.Place;
import org.erbij.domain.event.Venue;

/** What stands in the place of the location in every mail that is only shown. */
final class StandIn {
    private static final LocalText NOTHING = LocalText.of("", "");
    private static final Place PLACE = new Place(
            LocalText.of("(hier komt de locatie te staan)", "(the location will stand here)"), NOTHING, NOTHING, "");

    private StandIn() {}

    static Venue at(Instant now) {
        return new Venue.Released(PLACE, now);
    }
}
