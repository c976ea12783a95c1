package org.erbij.domain.rsvp;

import java.util.Locale;

/** Those who answered alike, as an organizer names them who writes to some of them. */
public enum Group {
    ATTENDING,
    /** Who wants to stay involved, coming or not sure. */
    INTERESTED,
    PERHAPS,
    NO,
    SILENT;

    /** Nobody who is barred is in any. */
    public boolean includes(Rsvp rsvp) {
        if (rsvp.barred()) {
            return false;
        }
        return rsvp.standing()
                .map(answer -> switch (this) {
                    case ATTENDING -> answer.isYes();
                    case INTERESTED -> answer.attendance() == Attendance.INTERESTED;
                    case PERHAPS -> answer.coming() == Coming.PERHAPS;
                    case NO -> answer.attendance() == Attendance.DECLINED;
                    case SILENT -> false;
                })
                .orElse(this == SILENT);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
