package org.erbij.domain.event;

/** What the organizer has said of an event. That it is over is not said but computed: {@link Event#isOverBy}. */
public enum EventState {
    OPEN,
    /** It does not take place; whoever has to know is told. */
    CANCELLED,
    /** Ended by hand, as if it were over. */
    CLOSED
}
