package org.erbij.domain.event;

/**
 * Where people meet. Readable only through a {@link Venue.Released}, or by the store that keeps it.
 *
 * @param name name and street, as on an envelope
 * @param directions how to get there; may be empty
 * @param access stairs, lift, bell; may be empty
 * @param phone whom to call at the door; may be empty
 */
public record Place(LocalText name, LocalText directions, LocalText access, String phone) {
    @Override
    public String toString() {
        return "a place";
    }
}
