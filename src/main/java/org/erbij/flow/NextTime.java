package org.erbij.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.erbij.domain.event.Event;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Attendance;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Disposition.Verdict;
import org.erbij.step.understand.Understanding;
import org.erbij.step.understand.clause.NamedDays;

/**
 * What somebody writes once an event has ended changes nothing of it, and waits for the organizer. "Volgende keer ben ik er weer bij!"
 * is offered to them as an answer to the next event, when one is open; where nothing says which they mean, none is.
 */
final class NextTime {
    private static final Pattern NEXT =
            Pattern.compile("(?i)\\b(de )?volgende( keer| maal| avond)?\\b|\\bnext (time|one|event|evening)\\b");

    private NextTime() {}

    /** @param held as it would wait for the event that has ended */
    static Disposition offered(Disposition held, RsvpKey whom, Understanding understanding, Books books, Instant now) {
        boolean ended = books.events().find(whom.event()).orElseThrow().hasEndedBy(now);
        Event next =
                ended ? next(whom, understanding.remarks().reply(), books, now).orElse(null) : null;
        if (next == null || held.verdict() != Verdict.HELD || !mayMean(understanding)) {
            return held;
        }
        RsvpKey then = new RsvpKey(next.id(), whom.contact());
        boolean invited = books.rsvps().find(then).isPresent();
        return Disposition.held(
                held.because() + "; do they mean " + next.id().value() + "? "
                        + (invited
                                ? "It is settled for that"
                                : "Settle it for that with --admit " + next.id().value()),
                invited ? then : whom,
                held.asks());
    }

    private static boolean mayMean(Understanding understanding) {
        boolean says = understanding.match(understood -> !declines(understood.answer()), unclear -> false);
        return says || NEXT.matcher(understanding.remarks().reply()).find();
    }

    private static boolean declines(Answer answer) {
        return answer.attendance() == Attendance.DECLINED;
    }

    /** The next one they are invited to, else the next of all. */
    private static Optional<Event> next(RsvpKey whom, String reply, Books books, Instant now) {
        Comparator<Event> invitedFirst = Comparator.comparing(event -> !isInvited(whom, event, books));
        return books.events().all().stream()
                .filter(event -> !event.hasEndedBy(now))
                .filter(event -> isInvited(whom, event, books) || mayBeInvited(event, reply, now))
                .filter(event -> !NamedDays.areIn(reply) || WhatWeWrote.speaksOf(event, reply, now))
                .min(invitedFirst.thenComparing(
                        event -> event.facts().startsAt().toInstant()));
    }

    private static boolean isInvited(RsvpKey whom, Event event, Books books) {
        return books.rsvps().find(new RsvpKey(event.id(), whom.contact())).isPresent();
    }

    /** Only who speaks of another time means one of which they know nothing, and not that of today. */
    private static boolean mayBeInvited(Event event, String reply, Instant now) {
        LocalDate today = now.atZone(event.facts().zone()).toLocalDate();
        return NEXT.matcher(reply).find()
                && event.facts().starts().toLocalDate().isAfter(today);
    }
}
