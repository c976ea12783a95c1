package org.erbij.step.understand.clause;

/** What a clause says about the writer's coming. */
public enum Sense {
    YES,
    NO,
    PERHAPS
}
