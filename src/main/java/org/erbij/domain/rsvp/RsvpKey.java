package org.erbij.domain.rsvp;

import org.erbij.domain.event.EventId;
import org.erbij.domain.people.ContactId;

/** One person, one event. */
public record RsvpKey(EventId event, ContactId contact) {}
