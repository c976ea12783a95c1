package org.erbij.step.compose;

/**
 * What the reader of a confirmation had from us before.
 *
 * @param otherGuests whether they were told that they come, with another number of guests
 * @param entry whether a calendar entry was sent to them
 */
public record Earlier(boolean otherGuests, boolean entry) {
    public static final Earlier NOTHING = new Earlier(false, false);
}
