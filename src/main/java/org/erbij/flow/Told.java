package org.erbij.flow;

import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Sequence;

/**
 * A mail that has left, or may have: what its reader knows by it.
 *
 * @param sequence of the event whose facts it tells
 * @param showsLocation whether the place can be read in it
 * @param carriesEntry whether it put an entry into a calendar
 */
public record Told(MailKind kind, Sequence sequence, boolean showsLocation, boolean carriesEntry) {}
