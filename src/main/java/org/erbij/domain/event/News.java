package org.erbij.domain.event;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one reader has to be told of a change, since they know otherwise.
 *
 * @param was when they believe it to be; null when that still holds
 * @param elsewhere whether they know another location than is meant now
 * @param sameAddress whether that one surely has the same address
 * @param entry whether there is an entry in their calendar, to be changed or taken back
 * @param closed until when they believe they can answer; null when that still holds, or is nothing to them
 * @param titleWas what they know it by; null when it is called so still
 * @param areaWas where they believe it to be, roughly; null when that still holds
 * @param practical whether they were told other practical things
 * @param dropped what they were told of the location they know, and nothing is told of any more
 */
public record News(
        @Nullable EventVersion was,
        boolean elsewhere,
        boolean sameAddress,
        boolean entry,
        @Nullable ReplyDeadline closed,
        @Nullable LocalText titleWas,
        @Nullable LocalText areaWas,
        boolean practical,
        Set<PlaceDetail> dropped) {
    public News {
        dropped = Set.copyOf(dropped);
    }

    /** Of the date and the location alone. */
    public News(@Nullable EventVersion was, boolean elsewhere, boolean entry) {
        this(was, elsewhere, false, entry, null, null, null, false);
    }

    /** Where all that was told of a location is still told of it, in whatever words. */
    public News(
            @Nullable EventVersion was,
            boolean elsewhere,
            boolean sameAddress,
            boolean entry,
            @Nullable ReplyDeadline closed,
            @Nullable LocalText titleWas,
            @Nullable LocalText areaWas,
            boolean practical) {
        this(was, elsewhere, sameAddress, entry, closed, titleWas, areaWas, practical, Set.of());
    }

    /** Whether it is of when or where people meet, and until when they can answer: more than words. */
    public boolean isOfMoment() {
        return was != null || elsewhere || closed != null || areaWas != null;
    }

    public boolean isAny() {
        return isOfMoment() || titleWas != null || practical;
    }
}
