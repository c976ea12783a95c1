package org.erbij.flow;

import java.util.Optional;
import org.erbij.domain.event.EventVersion;
import org.erbij.domain.event.MailKind;

/** What becomes of a mail that waits when its event is changed. */
enum Fate {
    /** It tells nothing that can change. */
    LEFT_AS_IT_IS(""),
    WORDED_ANEW(""),
    /** The date it reminds of has moved, and has reminders of its own. */
    OF_THE_OLD_DATE("the date has moved"),
    /** The notice of the newer change tells this one too. */
    OVERTAKEN("overtaken by another change");

    private final String because;

    Fate(String because) {
        this.because = because;
    }

    /** Why it is taken back. */
    String because() {
        return because;
    }

    boolean isTakenBack() {
        return !because.isEmpty();
    }

    /** @param written what the event was when it was written; empty when that is not known */
    static Fate of(Posting posting, Optional<EventVersion> written, EventVersion now) {
        boolean tellsNothing = posting.kind() == MailKind.CANCELLATION
                || posting.kind() == MailKind.NOTICE
                || posting.version().equals(Posting.GOODBYE);
        if (tellsNothing) {
            return LEFT_AS_IT_IS;
        }
        if (posting.kind() == MailKind.CHANGE) {
            return posting.version().equals(Changes.occasion(now.sequence())) ? WORDED_ANEW : OVERTAKEN;
        }
        if (posting.kind() == MailKind.REMINDER
                && !written.map(version -> version.sameStart(now)).orElse(false)) {
            return OF_THE_OLD_DATE;
        }
        return WORDED_ANEW;
    }
}
