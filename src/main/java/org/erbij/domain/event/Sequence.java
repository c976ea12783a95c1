package org.erbij.domain.event;

/** SEQUENCE of the VEVENT (RFC 5545 section 3.8.7.4): rises with every change that matters to who comes. */
public record Sequence(int value) {
    public static final Sequence FIRST = new Sequence(0);

    public Sequence next() {
        return new Sequence(value + 1);
    }
}
