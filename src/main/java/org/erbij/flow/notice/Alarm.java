package org.erbij.flow.notice;

/** What an organizer may be told at once, and not with the next digest. */
public enum Alarm {
    /** The location is to be mailed soon, or now, and there is none. */
    LOCATION_MISSING,
    /** Mail to somebody who comes does not arrive, or the word of a cancellation may not have. */
    BOUNCE,
    /** Somebody told their provider that our mail is unwanted. */
    COMPLAINT,
    /** What somebody must know waits for them: mail to them is paused, as they may have asked for none. */
    PAUSED,
    /** Somebody's mail program wants us to prove that we are human: they have not seen our mail (R37). */
    CHALLENGE,
    /** Somebody who knows the location does not come any more, shortly before the event. */
    KNOWS_LOCATION,
    /** Somebody who still counts as coming has asked for no more mail, shortly before the event. */
    LEFT,
    /** Automatic answers have stopped: two machines seem to answer each other (R41). */
    LOOP,
    /** Mass mail that is due cannot be worded. */
    TEXT,
    /** A planned mail, or the confirmation of an answer, was not sent, because its time had passed. */
    MISSED,
    /** The disk is nearly full. */
    DISK,
    /** A mail waits for the organizer, and the event begins within a day. */
    WAITING,
    /** Reading or sending works again, after an hour or more; what was sent by hand has not been readable for as long. */
    OUTAGE
}
