package org.erbij.domain.event;

/** UID of the VEVENT (RFC 5545 section 3.8.4.7): the same for every invitee and every change of the event. */
public record EventUid(String value) {}
