package org.erbij.rehearse;

import java.time.LocalDateTime;
import java.util.List;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Attendance;
import org.erbij.domain.rsvp.Coming;
import org.jspecify.annotations.Nullable;

/** Who plays in a rehearsal, what they write when, and what must come of it. */
public record Cast(LocalDateTime begins, List<Role> roles, int privateMails) {
    public Cast {
        roles = List.copyOf(roles);
    }

    /**
     * A person.
     *
     * @param language what is known of it at the invitation; null for nothing
     * @param forwardedBy of a stranger, the invitee whose invitation they got hold of; null for an invitee
     * @param lines what they write, in order
     * @param expected what must stand at the end; null where nothing in particular must
     */
    public record Role(
            Mailbox mailbox,
            @Nullable Language language,
            @Nullable AddrSpec forwardedBy,
            List<Line> lines,
            @Nullable Expected expected) {
        public Role {
            lines = List.copyOf(lines);
        }

        public boolean invited() {
            return forwardedBy == null;
        }

        public String firstName() {
            return mailbox.name().split(" ", 2)[0];
        }
    }

    /**
     * One mail.
     *
     * @param at wall-clock time of the event's zone
     * @param text the words; of a calendar reply or bounce, what the machine adds
     * @param outcome what must be said of this mail; null where it is only to be seen
     */
    public record Line(
            LocalDateTime at,
            How how,
            String text,
            @Nullable Outcome outcome) {
        /** Redacted: a cast may be played with what people really wrote. */
        @Override
        public String toString() {
            return how + " at " + at;
        }
    }

    /** By what means a mail is written. */
    public enum How {
        /** Answering the newest mail of ours, in the manner of one of the usual programs. */
        REPLY,
        /** A new mail to the organizer. */
        FRESH,
        /** Forwarded by an invitee, answered by somebody else. */
        FORWARDED,
        /** The Yes button of a calendar, in the manner of Google's. */
        CALENDAR_ACCEPT,
        /** An absence notice. */
        OUT_OF_OFFICE,
        /** A mail system says that there is no such address. */
        BOUNCE
    }

    /** What becomes of one mail. */
    public enum Outcome {
        COMING,
        PERHAPS,
        NO_BUT_INVOLVED,
        NO,
        LEFT,
        WAITS,
        NEW_PERSON,
        AUTOMATIC;

        /** What an answer that counts makes of a person. */
        public static Outcome of(Answer answer) {
            if (answer.attendance() == Attendance.INTERESTED) {
                return answer.coming() == Coming.PERHAPS ? PERHAPS : NO_BUT_INVOLVED;
            }
            return answer.isYes() ? COMING : NO;
        }
    }

    /**
     * What must stand at the end.
     *
     * @param attendance null for somebody who never answered
     * @param coming null for somebody who never answered
     * @param knowsLocation whether any mail they got shows the place
     * @param mails the kinds of mail they must have got from us, in order, as words ({@code invitation}, {@code location})
     * @param askedAsWell whether something they asked is on the organizer's list although they were answered
     * @param waits whether a mail of theirs waits for the organizer at the end
     */
    public record Expected(
            @Nullable Attendance attendance,
            @Nullable Coming coming,
            int guests,
            boolean knowsLocation,
            List<String> mails,
            boolean askedAsWell,
            boolean waits) {
        public Expected {
            mails = List.copyOf(mails);
        }
    }
}
