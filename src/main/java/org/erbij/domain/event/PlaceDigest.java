package org.erbij.domain.event;

import java.util.Set;

/**
 * By what a location is known again of which nothing may be kept.
 *
 * @param whole of all that is said of it; empty when none was announced
 * @param address of its name and street alone; empty when that is not known
 * @param details what was said besides, not in which words
 */
public record PlaceDigest(String whole, String address, Set<PlaceDetail> details) {
    public static final PlaceDigest NONE = new PlaceDigest("", "");

    public PlaceDigest {
        details = Set.copyOf(details);
    }

    /** Of which nothing was said besides. */
    public PlaceDigest(String whole, String address) {
        this(whole, address, Set.of());
    }

    /** Whether whoever was told this one would now be told otherwise. */
    boolean isOtherThan(PlaceDigest now) {
        return !whole.isEmpty() && !now.whole.isEmpty() && !whole.equals(now.whole);
    }

    /** Whether that is surely so, be the way there or the phone number what it may. */
    boolean hasTheAddressOf(PlaceDigest now) {
        return !address.isEmpty() && address.equals(now.address);
    }

    /** Redacted: a digest is a place to whoever can guess it. */
    @Override
    public String toString() {
        return whole.isEmpty() ? "no place" : "a place";
    }
}
