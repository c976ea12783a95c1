package org.erbij.cli;

import org.erbij.desk.HeldMailDesk.Held;
import org.jspecify.annotations.Nullable;

/**
 * The people somebody brings whose mail is settled.
 *
 * @param read whether their mail says so, and not the organizer
 * @param kept whether nobody surely says another number, and they were to bring as many before
 */
record Company(int guests, boolean read, boolean kept) {
    /** @param said by the organizer; null when nothing was: then the mail tells */
    static Company of(String answer, @Nullable Integer said, @Nullable Held mail) {
        if (said != null || mail == null || !answer.equals("yes")) {
            return new Company(said == null ? 0 : said, false, false);
        }
        int written = mail.readAs().company();
        return new Company(written, written > 0, false);
    }

    /** As they stand once it is settled: whoever is only likely brought by the mail makes them no fewer than before. */
    Company standing(int now) {
        return now > guests ? new Company(now, false, true) : this;
    }

    /** ", with 2 guests"; nothing when there are none. */
    String words() {
        return guests == 0 ? "" : ", with " + guests + (guests == 1 ? " guest" : " guests");
    }
}
