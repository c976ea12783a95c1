package org.erbij.flow;

import java.time.Instant;
import java.util.Optional;
import org.erbij.domain.people.ContactId;
import org.jspecify.annotations.Nullable;

/** Whether the database was put back from a backup, so that more has left than it knows of. */
public interface Restored {
    Optional<Last> last();

    /** Whether that person stood in the backup; whoever did not may have been on the list that was lost, under another number. */
    boolean knew(ContactId person);

    /** What left in between is known from now on, or decided. */
    void settle(Instant at);

    /**
     * The last time.
     *
     * @param knownUntil until when what happened is surely known, as far as the backup tells; null when it tells nothing
     * @param settled whether it is known or decided what left in between
     */
    record Last(Instant at, @Nullable Instant knownUntil, boolean settled) {}
}
