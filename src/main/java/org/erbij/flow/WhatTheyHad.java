package org.erbij.flow;

import java.util.Optional;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Change;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.step.compose.Earlier;

/** What somebody had from us before that the confirmation of another answer takes up. */
final class WhatTheyHad {
    private WhatTheyHad() {}

    static Earlier before(Change change, Rsvp rsvp, Books books) {
        return change.answer().isYes()
                ? new Earlier(isToldOtherGuests(change, rsvp, books), false)
                : new Earlier(false, Knowledge.of(books, rsvp).hasEntry());
    }

    private static boolean isToldOtherGuests(Change change, Rsvp rsvp, Books books) {
        return lastTold(change, rsvp, books)
                .filter(told -> told.isYes() && told.guests() != change.answer().guests())
                .isPresent();
    }

    /** The answer in the last confirmation that left; empty when there is none, or it was none of an answer, as a correction. */
    private static Optional<Answer> lastTold(Change change, Rsvp rsvp, Books books) {
        return books.outbox().to(rsvp.key()).stream()
                .filter(entry -> entry.state() == OutboxState.SENT
                        && entry.posting().kind() == MailKind.CONFIRMATION
                        && !entry.posting().version().equals(Answering.version(change)))
                .reduce((before, after) -> after)
                .flatMap(entry -> entry.posting().confirmed(rsvp))
                .map(Change::answer);
    }
}
