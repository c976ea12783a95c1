package org.erbij.flow.notice;

import org.erbij.domain.rsvp.Rsvp;
import org.erbij.flow.Books;

/**
 * Who knows where it is, or may: a mail of which nobody can say whether it left has told them as well, as far as anybody who must be
 * careful is concerned. What is owed to them is another question.
 */
public final class Knowing {
    private Knowing() {}

    public static boolean location(Books books, Rsvp rsvp) {
        return rsvp.knowsLocation() || books.outbox().mayHaveToldLocation(rsvp.key());
    }

    /** Whether they may know it and nobody can say: it is told so. */
    public static boolean isUnsure(Books books, Rsvp rsvp) {
        return !rsvp.knowsLocation() && location(books, rsvp);
    }

    /** Knows it, or may, and does not come: the organizer should know. */
    public static boolean andStaysAway(Books books, Rsvp rsvp) {
        return !rsvp.attends() && location(books, rsvp);
    }
}
