package org.erbij.privacy;

import java.time.Instant;
import org.erbij.domain.people.AddrSpec;

/** Everything that is kept about people, wherever it lies. Each call is a transaction of its own. */
public interface PersonalData {
    /** What is kept about whoever has that address, under any address known to be theirs. */
    Dossier about(AddrSpec address, Instant now);

    /** Erases all of it. Counts stay, and with {@link Mark#KEPT} a hash of each address, so that nobody writes there again. */
    void erase(AddrSpec address, Mark mark, Instant now);

    /** Whether something stays that keeps us from writing to them again. */
    enum Mark {
        KEPT,
        /** Nothing stays; another import brings them back. */
        NONE
    }
}
