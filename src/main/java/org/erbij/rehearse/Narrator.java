package org.erbij.rehearse;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.erbij.domain.event.MailKind;
import org.erbij.rehearse.Cast.Outcome;

/** Is told what happens while it happens. */
public interface Narrator {
    void opened(Opening opening);

    /** Somebody wrote, and this came of it. */
    void heard(Instant at, String firstName, String words, Outcome outcome, Aftermath aftermath);

    void released(Instant at, Release release);

    /** A mass mail went out. */
    void mailed(Instant at, MailKind kind, int people);

    void ended(Ending ending);

    /** The first moment. */
    record Opening(Instant at, int invitations, boolean locationSealed, int privateMails, int privateMailsOpened) {}

    /**
     * What came of a mail.
     *
     * @param because the deciding words; empty when nothing was decided
     * @param guests people they bring
     * @param locationSent whether the location went with the confirmation
     * @param asked whether it also asks something
     */
    record Aftermath(String because, int guests, boolean locationSent, boolean asked) {
        /** Redacted: the words are a person's. */
        @Override
        public String toString() {
            return "guests: " + guests + (locationSent ? ", with the location" : "");
        }
    }

    /** @param places in how many earlier mails, log lines and calendar parts the location was found before its release */
    record Release(int people, int places) {}

    /** Where it all ended up. */
    record Ending(
            int coming,
            int guests,
            int involved,
            int no,
            int silent,
            int waiting,
            int askedAsWell,
            int knowsAndStaysAway,
            int mailsSent,
            int privateMails,
            int privateMailsOpened,
            List<String> deviations) {
        public Ending {
            deviations = List.copyOf(deviations);
        }

        /** The same, with deviations that were found elsewhere; each told once. */
        Ending with(List<String> elsewhere) {
            return new Ending(
                    coming,
                    guests,
                    involved,
                    no,
                    silent,
                    waiting,
                    askedAsWell,
                    knowsAndStaysAway,
                    mailsSent,
                    privateMails,
                    privateMailsOpened,
                    Stream.concat(deviations.stream(), elsewhere.stream())
                            .distinct()
                            .toList());
        }

        /** Redacted: a deviation names whom it is about. */
        @Override
        public String toString() {
            return coming + " coming, " + deviations.size() + " deviations";
        }
    }
}
