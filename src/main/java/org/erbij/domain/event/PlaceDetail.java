package org.erbij.domain.event;

/** What may be said of a location besides its name and address. */
public enum PlaceDetail {
    DIRECTIONS,
    ACCESS,
    PHONE
}
