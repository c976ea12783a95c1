package org.erbij.flow;

import java.time.Instant;
import java.util.Optional;

/** Looks out for something that organizers should be told, and tells it through {@link org.erbij.flow.notice.Notices Notices}. May be asked at any moment, and twice. */
public interface Lookout {
    /** Tells what is to be told now; what has been told is not told again. */
    void look(Instant now);

    /** Whether it would tell now of what people answered: the mailbox should be read first. */
    default boolean goesByAnswers(Instant now) {
        return false;
    }

    /** When to look next, after now; empty while nothing is to be expected. */
    Optional<Instant> next(Instant now);
}
