package org.erbij.flow.notice;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Barring;
import org.erbij.flow.Books;
import org.erbij.flow.KeptMail;

/**
 * What people asked besides an answer that was decided: the organizer answers it, and says when that is done. What somebody asked who
 * is kept out waits for nobody.
 */
public final class OpenQuestions {
    private OpenQuestions() {}

    /** Oldest first. */
    public static List<KeptMail> of(Books books) {
        return books.inbox().askedAsWell().stream()
                .filter(mail -> !isOfSomebodyBarred(mail, books))
                .toList();
    }

    /** What has been asked since then first, then what was told before and still waits. */
    static List<KeptMail> newFirst(Books books, Instant since) {
        return of(books).stream()
                .sorted(Comparator.comparing(mail -> !mail.isSettledSince(since)))
                .toList();
    }

    private static boolean isOfSomebodyBarred(KeptMail mail, Books books) {
        RsvpKey about = mail.disposition() == null ? null : mail.disposition().about();
        return about != null && Barring.keepsOut(books, about);
    }
}
