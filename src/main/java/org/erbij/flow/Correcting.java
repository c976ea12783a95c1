package org.erbij.flow;

import java.time.Instant;
import java.util.Optional;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Attendance;
import org.erbij.domain.rsvp.Change;
import org.erbij.domain.rsvp.Evidence;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.jspecify.annotations.Nullable;

/** Keeps, where that is wanted, what the organizer says a mail means when the reader takes it for something else or leaves it open. */
public final class Correcting {
    private final Rereading rereading;
    private final boolean wanted;

    /** @param wanted whether corrections are kept at all */
    public Correcting(Rereading rereading, boolean wanted) {
        this.rereading = rereading;
        this.wanted = wanted;
    }

    /** The organizer says what a mail means. */
    public void says(Books books, long mail, Truth truth, Instant now) {
        compare(books, mail, truth, null, now);
    }

    /** What a mail was settled as is taken back, and it is open again what it means. */
    public void takesBack(Books books, long mail) {
        books.corrections().drop(mail);
    }

    /**
     * The organizer says how somebody answers, not by which mail. They may have changed their mind at the phone, so what the mail they
     * last answered with was taken for may be right as well. To be called before that answer is theirs.
     */
    public void saysOf(Books books, RsvpKey whom, Answer answer, Instant now) {
        Change read = books.rsvps().find(whom).flatMap(Correcting::lastByMail).orElse(null);
        if (read == null || read.evidence().source() != Evidence.Source.INVITEE) {
            return;
        }
        long mail = read.evidence().mail();
        if (read.answer().saysTheSameAs(answer)) {
            books.corrections().drop(mail);
        } else {
            Attendance taken = read.answer().attendance();
            compare(books, mail, new Truth.Answered(answer, false), taken == answer.attendance() ? null : taken, now);
        }
    }

    /** What the organizer said of nobody's mail is passed over: it may be what is corrected now. */
    private static Optional<Change> lastByMail(Rsvp rsvp) {
        return rsvp.history().stream()
                .filter(change -> change.evidence().mail() > 0)
                .filter(change -> rsvp.changesBy(change.evidence().mail()).contains(change))
                .reduce((earlier, later) -> later);
    }

    private void compare(Books books, long number, Truth truth, @Nullable Attendance also, Instant now) {
        books.corrections().drop(number);
        Optional<KeptMail> mail = books.inbox().find(number);
        if (!wanted || mail.isEmpty() || mail.get().raw().octets().length() == 0) {
            return;
        }
        ReadAs read = rereading.read(mail.get().raw(), books).readAs();
        if (!says(read, truth)) {
            books.corrections().put(new Correction(number, truth, also, now));
        }
    }

    private static boolean says(ReadAs read, Truth truth) {
        return truth.match(
                answered -> read.answer() != null
                        && read.answer().saysTheSameAs(answered.answer())
                        && read.asksToLeave() == answered.leaves(),
                unclear -> read.answer() == null && !read.asksToLeave() && !read.automatic(),
                automatic -> read.automatic());
    }
}
