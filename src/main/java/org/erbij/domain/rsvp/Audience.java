package org.erbij.domain.rsvp;

import org.erbij.domain.event.MailKind;

/** For whom a mass mail is, unless the organizer says it of each. Whether they may be written to at all is another question. */
public final class Audience {
    private Audience() {}

    public static boolean includes(MailKind kind, Rsvp rsvp) {
        if (rsvp.barred()) {
            return false;
        }
        return switch (kind) {
            case INVITATION -> true;
            case NUDGE ->
                rsvp.standing().map(answer -> answer.coming() == Coming.PERHAPS).orElse(true);
            case LOCATION -> rsvp.attends() && !rsvp.knowsLocation();
            case REMINDER -> rsvp.attends();
            case FOLLOW_UP ->
                rsvp.standing()
                        .map(answer -> answer.attendance() != Attendance.DECLINED)
                        .orElse(false);
            case CONFIRMATION, NOTICE, MAIL -> false;
            case CHANGE ->
                rsvp.standing()
                        .map(answer -> answer.attendance() != Attendance.DECLINED)
                        .orElse(true);
            case CANCELLATION -> true;
        };
    }
}
