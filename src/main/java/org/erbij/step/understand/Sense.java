package org.erbij.step.understand;

/** What a clause says about the writer's coming. */
enum Sense {
    YES,
    NO,
    PERHAPS
}
