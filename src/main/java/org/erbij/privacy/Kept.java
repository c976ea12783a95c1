package org.erbij.privacy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.erbij.domain.people.AddrSpec;

/**
 * Somebody on the list, as far as it says how long they stay.
 *
 * @param asked whether they asked to be written to
 * @param left whether they get no mail, by their own wish or because none arrives
 * @param spared whether they are barred or organize, and so stay in any case
 * @param stood how they stood, newest event first
 */
public record Kept(AddrSpec address, Instant addedAt, boolean asked, boolean left, boolean spared, List<Stood> stood) {
    public Kept {
        stood = stood.stream()
                .sorted(Comparator.comparing(Stood::ended).reversed())
                .toList();
    }

    /** How somebody stood at one event. */
    public record Stood(Instant ended, How how) {}

    /** What it says of whether they want to stay. */
    public enum How {
        CAME,
        /** Did not come, and wants to stay involved. */
        INVOLVED,
        NO,
        SILENT,
        /** Wrote, and was not understood, or said nothing about coming: neither silence nor a wish. */
        WROTE,
        /** Could not say anything: no invitation reached them, or the event was cancelled. */
        NOT_ASKED
    }

    @Override
    public String toString() {
        return "somebody kept";
    }
}
