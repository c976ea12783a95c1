package org.erbij.step.compose;

/**
 * What lies before a confirmation that its text takes up.
 *
 * @param otherGuests whether its reader was told that they come, with another number of guests
 * @param entry whether a calendar entry was sent to them
 * @param wrong whether what they were last told was a misunderstanding, which the organizer took back
 * @param spoken whether they told the organizer, who noted it, and wrote nothing
 */
public record Earlier(boolean otherGuests, boolean entry, boolean wrong, boolean spoken) {
    public static final Earlier NOTHING = new Earlier(false, false, false, false);
}
