package org.erbij.domain.rsvp;

/** The standing after an answer, and what must follow from it. */
public record Decision(Rsvp rsvp, Reaction reaction) {}
