package org.erbij.step.screen;

/** How much a mail that is taken for a person's has of what machines write. */
public enum Likeness {
    NONE,
    /** Too little to doubt an answer or a wish to leave that stands beside it. */
    SOME,
    /** So much that a wish to leave is in doubt as well: machines tell how to leave, and that an address is to be taken off. */
    MUCH
}
