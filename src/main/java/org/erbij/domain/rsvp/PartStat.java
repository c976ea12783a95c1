package org.erbij.domain.rsvp;

import java.util.Locale;

/** PARTSTAT of an attendee (RFC 5545 section 3.2.12). */
public enum PartStat {
    NEEDS_ACTION,
    ACCEPTED,
    TENTATIVE,
    DECLINED,
    DELEGATED,
    /** COMPLETED, IN-PROCESS and whatever a calendar makes up: a person looks. */
    OTHER;

    /** Reads the parameter, whatever its case; absent means NEEDS-ACTION (R55). */
    public static PartStat of(String written) {
        return switch (written.strip().toUpperCase(Locale.ROOT)) {
            case "", "NEEDS-ACTION" -> NEEDS_ACTION;
            case "ACCEPTED" -> ACCEPTED;
            case "TENTATIVE" -> TENTATIVE;
            case "DECLINED" -> DECLINED;
            case "DELEGATED" -> DELEGATED;
            default -> OTHER;
        };
    }
}
