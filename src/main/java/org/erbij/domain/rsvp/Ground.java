package org.erbij.domain.rsvp;

/** Why we believe that a message speaks for an invitee, strongest first. */
public enum Ground {
    /** The organizer said so. */
    ORGANIZER,
    /** It answers a mail that only this person got, from their own address. */
    THREAD,
    /** It carries a token that only this person got. */
    TOKEN,
    /** A calendar reply to our UID, from its own attendee. */
    CALENDAR_UID,
    /** It answers a mail that several people got, from the address of one of them: the id is no secret of theirs. */
    SHARED_THREAD,
    /** From their address, under our subject, but without a trace of our mail (R6). */
    SUBJECT,
    /** Nothing but the From address, which anybody can write. */
    ADDRESS;

    /** Whether it rests on something only the invitee or the organizer has, and not on what anybody can write. */
    public boolean isProof() {
        return this == ORGANIZER || this == THREAD || this == TOKEN;
    }
}
