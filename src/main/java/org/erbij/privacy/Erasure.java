package org.erbij.privacy;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.erbij.domain.people.AddrSpec;
import org.erbij.privacy.PersonalData.Mark;

/** Shows and erases what is kept about one person, at their own wish. */
public final class Erasure {
    private final PersonalData data;
    private final BooleanSupplier scrub;
    private final Clock clock;

    /** @param scrub rewrites the file, so that what was erased is nowhere in it any more; false when it could not now */
    public Erasure(PersonalData data, BooleanSupplier scrub, Clock clock) {
        this.data = data;
        this.scrub = scrub;
        this.clock = clock;
    }

    public Dossier look(AddrSpec address) {
        return data.about(address, clock.instant());
    }

    /** Why somebody cannot be erased as things are; NOTHING when they can. */
    public enum Obstacle {
        NOTHING,
        UNKNOWN,
        /** They are barred, and would not be any more. */
        BARRED,
        /** They organize an event that is still open. */
        ORGANIZES
    }

    public static Obstacle obstacle(Dossier dossier) {
        if (dossier.isEmpty()) {
            return Obstacle.UNKNOWN;
        }
        if (dossier.runsOpenEvent()) {
            return Obstacle.ORGANIZES;
        }
        return dossier.barred() ? Obstacle.BARRED : Obstacle.NOTHING;
    }

    /** @return whether the file was rewritten as well */
    public boolean erase(AddrSpec address, Mark mark) {
        data.erase(address, mark, clock.instant());
        return scrub.getAsBoolean();
    }
}
