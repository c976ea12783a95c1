package org.erbij.schedule;

import java.time.Instant;

/**
 * A moment at which a mass mail is due.
 *
 * @param name the same for the same mail, also when its moment moves
 */
public record Bell(String name, Instant at) {}
