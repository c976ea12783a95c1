package org.erbij.rehearse;

import org.erbij.domain.event.Event;

/** What a rehearsal plays: an event, and who plays in it. */
public record Rehearsed(Event event, Cast cast) {}
