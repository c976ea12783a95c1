package org.erbij.rehearse;

import java.time.Instant;
import java.util.function.Consumer;
import org.erbij.domain.event.Event;

/**
 * Something the organizer does in the middle of a rehearsal.
 *
 * @param what they do, in a few words
 * @param after the event as it is from then on
 * @param deed what they do, on the books of the stage
 */
record Surprise(Instant at, String what, Event after, Consumer<Stage> deed) {}
