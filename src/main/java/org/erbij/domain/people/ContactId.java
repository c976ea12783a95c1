package org.erbij.domain.people;

/** Our number for a person; stays the same for good and survives a restored backup. */
public record ContactId(long value) {}
