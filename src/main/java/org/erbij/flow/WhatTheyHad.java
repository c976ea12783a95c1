package org.erbij.flow;

import java.util.Optional;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.rsvp.Change;
import org.erbij.domain.rsvp.Evidence;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.step.compose.Earlier;

/** What somebody had from us before, or told the organizer, that the confirmation of an answer takes up. */
public final class WhatTheyHad {
    /** How an answer is noted that somebody gave in person; the rest says by which way. */
    public static final String TOLD = "told the organizer";

    private WhatTheyHad() {}

    static Earlier before(Change change, Rsvp rsvp, Books books) {
        boolean yes = change.answer().isYes();
        return new Earlier(
                yes && isToldOtherGuests(change, rsvp, books),
                !yes && Knowledge.of(books, rsvp).hasEntry(),
                isToldWrongly(change, rsvp, books),
                isSpoken(change.evidence()));
    }

    /** What the organizer heard at the door, on the phone or on Signal: no mail says it. */
    private static boolean isSpoken(Evidence evidence) {
        return evidence.source() == Evidence.Source.ORGANIZER
                && evidence.mail() == 0
                && evidence.because().startsWith(TOLD);
    }

    /** Whether the organizer mends by it what the last confirmation said. */
    private static boolean isToldWrongly(Change change, Rsvp rsvp, Books books) {
        return change.evidence().source() == Evidence.Source.ORGANIZER
                && lastTold(change, rsvp, books)
                        .filter(told ->
                                rsvp.hasTakenBack(told) && !told.answer().saysTheSameAs(change.answer()))
                        .isPresent();
    }

    private static boolean isToldOtherGuests(Change change, Rsvp rsvp, Books books) {
        return lastTold(change, rsvp, books)
                .map(Change::answer)
                .filter(told -> told.isYes() && told.guests() != change.answer().guests())
                .isPresent();
    }

    /** What the last confirmation that left was of; empty when there is none, or it was none of an answer, as a correction. */
    private static Optional<Change> lastTold(Change change, Rsvp rsvp, Books books) {
        return books.outbox().to(rsvp.key()).stream()
                .filter(entry -> entry.state() == OutboxState.SENT
                        && entry.posting().kind() == MailKind.CONFIRMATION
                        && !entry.posting().version().equals(Answering.version(change)))
                .reduce((before, after) -> after)
                .flatMap(entry -> entry.posting().confirmed(rsvp));
    }
}
