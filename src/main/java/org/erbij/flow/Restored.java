package org.erbij.flow;

import java.time.Instant;
import java.util.Optional;

/** Whether the database was put back from a backup, so that more has left than it knows of. */
public interface Restored {
    Optional<Last> last();

    /** What left in between is known from now on, or decided. */
    void settle(Instant at);

    /**
     * The last time.
     *
     * @param settled whether it is known or decided what left in between
     */
    record Last(Instant at, boolean settled) {}
}
