package org.erbij.step.compose;

import java.util.Locale;
import org.erbij.domain.event.MailKind;

/** A text of ours; its file is {@code templates/<language>/<name>.md}. */
public enum Template {
    INVITATION(MailKind.INVITATION),
    CONFIRMATION_ATTENDING(MailKind.CONFIRMATION),
    CONFIRMATION_PERHAPS(MailKind.CONFIRMATION),
    CONFIRMATION_NO_BUT_INVOLVED(MailKind.CONFIRMATION),
    CONFIRMATION_DECLINED(MailKind.CONFIRMATION),
    CONFIRMATION_LEFT(MailKind.CONFIRMATION),
    CORRECTION(MailKind.CONFIRMATION),
    INVITATION_WITHDRAWN(MailKind.CONFIRMATION),
    NUDGE(MailKind.NUDGE),
    LOCATION(MailKind.LOCATION),
    REMINDER(MailKind.REMINDER),
    FOLLOW_UP(MailKind.FOLLOW_UP),
    CHANGE(MailKind.CHANGE),
    CANCELLATION(MailKind.CANCELLATION),
    NOTICE_LOCATION_MISSING(MailKind.NOTICE),
    NOTICE_DIGEST(MailKind.NOTICE),
    NOTICE_PERSON(MailKind.NOTICE),
    NOTICE_TROUBLE(MailKind.NOTICE),
    NOTICE_PREVIEW(MailKind.NOTICE),
    NOTICE_WAITING(MailKind.NOTICE),
    NOTICE_MISSED(MailKind.NOTICE),
    NOTICE_UNCONFIRMED(MailKind.NOTICE),
    NOTICE_RETENTION(MailKind.NOTICE),

    /** Has no file: each letter brings its wording. */
    MAIL(MailKind.MAIL);

    private final MailKind kind;

    Template(MailKind kind) {
        this.kind = kind;
    }

    public boolean hasFile() {
        return this != MAIL;
    }

    public MailKind kind() {
        return kind;
    }

    /** {@code confirmation-no-but-involved}. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
