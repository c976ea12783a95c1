package org.erbij.flow;

import java.time.Instant;
import org.erbij.domain.rsvp.Attendance;
import org.jspecify.annotations.Nullable;

/**
 * What a mail means, by the organizer's word, where the reader took it for something else.
 *
 * @param mail number of the kept mail
 * @param truth where it is an answer, its notes are left out
 * @param also what else it may fairly be taken for; null when nothing
 */
public record Correction(long mail, Truth truth, @Nullable Attendance also, Instant at) {}
