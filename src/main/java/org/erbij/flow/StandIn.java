package org.erbij.flow;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.erbij.domain.event.LocalText;
import org.erbij.domain.event.Place;
import org.erbij.domain.event.PlaceDetail;
import org.erbij.domain.event.Venue;
import org.erbij.domain.people.Language;
import org.jspecify.annotations.Nullable;

/** What stands in the place of the location in every mail that is only shown. */
public final class StandIn {
    private static final LocalText NOTHING = LocalText.of("", "");
    private static final LocalText NAME =
            LocalText.of("(hier komt de locatie te staan)", "(the location will stand here)");
    private static final LocalText DIRECTIONS =
            LocalText.of("(hier komt de route te staan)", "(the directions will stand here)");
    private static final LocalText ACCESS =
            LocalText.of("(hier komt de toegang te staan)", "(how to get in will stand here)");
    private static final LocalText PHONE = LocalText.of("(telefoonnummer)", "(phone number)");

    private StandIn() {}

    /**
     * For that location, with as much as will be said of it.
     *
     * @param read null where a mail is read in several languages
     */
    static Venue of(Venue venue, @Nullable Language read, Instant now) {
        return of(venue.details(), read, now);
    }

    /** For a location of which everything is said that can be. */
    static Venue whole(@Nullable Language read, Instant now) {
        return of(EnumSet.allOf(PlaceDetail.class), read, now);
    }

    private static Venue of(Set<PlaceDetail> details, @Nullable Language read, Instant now) {
        boolean phone = details.contains(PlaceDetail.PHONE);
        Place place = new Place(
                NAME,
                details.contains(PlaceDetail.DIRECTIONS) ? DIRECTIONS : NOTHING,
                details.contains(PlaceDetail.ACCESS) ? ACCESS : NOTHING,
                phone ? number(read) : "");
        return new Venue.Released(place, now);
    }

    /** A number is one for every language. */
    private static String number(@Nullable Language read) {
        return read == null ? PHONE.in(Language.NL) + " / " + PHONE.in(Language.EN) : PHONE.in(read);
    }

    /** In which language a mail is read, where that is one. */
    static @Nullable Language read(@Nullable Language known, List<Language> spoken) {
        return known != null && spoken.contains(known) ? known : spoken.size() == 1 ? spoken.get(0) : null;
    }

    /** Whether it stands in what is shown, however its lines are broken. */
    public static boolean isIn(String text) {
        String line = text.replaceAll("\\s+", " ");
        return NAME.texts().values().stream().anyMatch(line::contains);
    }
}
