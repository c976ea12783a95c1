package org.erbij.rehearse;

import java.time.Instant;
import java.util.function.Consumer;

/**
 * Something the organizer does in the middle of a rehearsal.
 *
 * @param deed what they do, on the books of the stage
 */
record Surprise(Instant at, Consumer<Stage> deed) {}
