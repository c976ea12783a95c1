package org.erbij.flow;

import java.time.Instant;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Evidence;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.flow.Answering.Arrival;

/** A location that somebody may know and has not been told: they were let in late, or turned out to be somebody who comes. */
public final class Owed {
    private Owed() {}

    /** Whether they come, it has been announced, and no mail told them or is about to. */
    public static boolean location(Books books, Rsvp rsvp, Instant now) {
        return rsvp.attends() && isUntold(books, rsvp, now);
    }

    /** Whether {@link #pay} mails it to them once nobody keeps them out any more, if only when a pause ends. */
    public static boolean byMail(Books books, Rsvp rsvp) {
        return Answering.isReached(books.people().get(rsvp.key().contact()), rsvp);
    }

    /** Whether it would be told to them, who may not come by now, if they said yes. */
    public static boolean byAYes(Books books, Rsvp rsvp, Instant now) {
        return isUntold(books, rsvp, now)
                && Answering.mayGetMail(books.people().get(rsvp.key().contact()), rsvp);
    }

    private static boolean isUntold(Books books, Rsvp rsvp, Instant now) {
        return !rsvp.knowsLocation()
                && !books.outbox().locationOnItsWay(rsvp.key())
                && books.events().venue(rsvp.key().event()).announced().isPresent()
                && !books.events().find(rsvp.key().event()).orElseThrow().isOverBy(now);
    }

    /** Sends it, as to somebody who says yes only now. @return whether there was anything to send */
    public static boolean pay(Books books, Rsvp rsvp, Answering answering, String because, Instant now) {
        if (!location(books, rsvp, now)) {
            return false;
        }
        Answer stands = rsvp.standing().orElseThrow();
        answering.carryOut(books, rsvp.key(), stands, Evidence.organizer(because, now), Arrival.BY_HAND, now);
        return true;
    }
}
