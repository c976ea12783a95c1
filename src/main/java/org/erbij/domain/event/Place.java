package org.erbij.domain.event;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where people meet. Readable only through a {@link Venue.Released}, or by the store that keeps it.
 *
 * @param name name and street, as on an envelope
 * @param directions how to get there; may be empty
 * @param access stairs, lift, bell; may be empty
 * @param phone whom to call at the door; may be empty
 */
public record Place(LocalText name, LocalText directions, LocalText access, String phone) {
    /** What is said of it besides its name and address. */
    public Set<PlaceDetail> details() {
        Set<PlaceDetail> said = EnumSet.noneOf(PlaceDetail.class);
        if (!directions.isEmpty()) {
            said.add(PlaceDetail.DIRECTIONS);
        }
        if (!access.isEmpty()) {
            said.add(PlaceDetail.ACCESS);
        }
        if (!phone.isBlank()) {
            said.add(PlaceDetail.PHONE);
        }
        return said;
    }

    @Override
    public String toString() {
        return "a place";
    }
}
