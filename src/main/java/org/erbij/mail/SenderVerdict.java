package org.erbij.mail;

/** What a receiving server that is believed says about whether a mail is from whom it says (R95). */
public enum SenderVerdict {
    /** It is: DMARC passed, or a signature of the sender's own domain holds. */
    VOUCHED_FOR,
    /** It may be or not: looked at, and nothing found that speaks for it. */
    UNSURE,
    /** Its domain disowns it. */
    DISOWNED,
    /** No server that is believed has looked. */
    NOT_SAID
}
