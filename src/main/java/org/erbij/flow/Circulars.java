package org.erbij.flow;

import java.util.List;
import java.util.Optional;
import org.erbij.domain.event.EventId;

/** Mails the organizer wrote. */
public interface Circulars {
    /** Adds or replaces. */
    void put(Circular circular);

    Optional<Circular> find(EventId event, String version);

    /** All of an event, in the order in which they were written. */
    List<Circular> of(EventId event);
}
