package org.erbij.domain.rsvp;

/**
 * One entry in the history of a standing.
 *
 * @param number from 1, in order of arrival; the version of the confirmation that answers it (R72)
 * @param effective false when it was kept without changing the standing: older than what stood, late, or after the event
 * @param retracts number of the earlier entry this one takes back: that one counts no more; 0 for an answer
 */
public record Change(int number, Answer answer, Evidence evidence, boolean effective, int retracts) {
    /** An answer. */
    public Change(int number, Answer answer, Evidence evidence, boolean effective) {
        this(number, answer, evidence, effective, 0);
    }
}
