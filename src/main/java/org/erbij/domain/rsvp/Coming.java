package org.erbij.domain.rsvp;

/** Whether somebody will be there. */
public enum Coming {
    YES,
    NO,
    PERHAPS
}
