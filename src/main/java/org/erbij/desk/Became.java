package org.erbij.desk;

import org.erbij.domain.event.MailKind;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Books;
import org.erbij.flow.Disposition;
import org.erbij.flow.Disposition.Verdict;
import org.erbij.flow.KeptMail;
import org.erbij.flow.OutboxState;

/** As what a mail was settled; of an answer that is to be confirmed, what became of its confirmation. */
final class Became {
    private Became() {}

    static String of(KeptMail mail, Disposition disposition, Books books) {
        RsvpKey whom = disposition.about();
        if (disposition.verdict() != Verdict.ANSWERED || whom == null) {
            return disposition.because();
        }
        return books.rsvps().get(whom).changesBy(mail.number()).stream()
                .map(change -> Integer.toString(change.number()))
                .flatMap(version -> books.outbox().to(whom).stream()
                        .filter(entry -> entry.posting().kind() == MailKind.CONFIRMATION)
                        .filter(entry -> entry.posting().version().equals(version)))
                .reduce((earlier, later) -> later)
                .map(entry -> confirmation(entry.state()))
                .orElse(disposition.because());
    }

    private static String confirmation(OutboxState state) {
        return switch (state) {
            case SENT -> "confirmed";
            case PENDING, DEFERRED, SENDING -> "its confirmation waits to leave";
            case UNCERTAIN -> "its confirmation may or may not have left";
            case REFUSED -> "its confirmation was refused";
            case WITHDRAWN -> "its confirmation was taken back before it left";
            case MISSED -> "not confirmed: its time had passed";
        };
    }
}
