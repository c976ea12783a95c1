package org.erbij.domain.event;

import java.util.Locale;

/** What a mail of ours is for. With person, event and version it names a mail: that mail leaves at most once. */
public enum MailKind {
    INVITATION,
    CONFIRMATION,
    NUDGE,
    LOCATION,
    REMINDER,
    FOLLOW_UP,
    /** The date or the location is another than the reader was told. */
    CHANGE,
    /** It does not take place. */
    CANCELLATION,
    /** How things are, to an organizer; an answer to it is no answer to the invitation. */
    NOTICE,

    /** What the organizer wrote for one occasion, to whom they chose. */
    MAIL;

    /** As people and files write it: {@code follow-up}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
