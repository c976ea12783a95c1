package org.erbij.domain.event;

/**
 * A mass mail that waits for its moment.
 *
 * @param slot the moment as the organizer wrote it ({@code 1 day before}): the version of that mail, so that editing a text
 *     sends nothing again (R72)
 */
public record Planned(MailKind kind, String slot, Moment moment) {}
