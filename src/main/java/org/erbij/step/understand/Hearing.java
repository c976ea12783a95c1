package org.erbij.step.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person wrote, cut into clauses, with what the phrases make of each.
 *
 * @param reply the visible words, with those of a calendar reply
 * @param subject their own, or empty
 * @param readings of the words
 * @param title of the subject
 * @param otherDays clauses that speak of another day than that of the event, or of this evening where the event is ahead
 * @param formerDays clauses that speak of the day on which it was to be before it was moved
 */
record Hearing(
        String reply,
        String subject,
        List<String> sentences,
        List<Reading> readings,
        List<Reading> title,
        List<Clause> otherDays,
        List<Clause> formerDays,
        CalendarAnswer calendar) {
    Hearing {
        sentences = List.copyOf(sentences);
        readings = List.copyOf(readings);
        title = List.copyOf(title);
        otherDays = List.copyOf(otherDays);
        formerDays = List.copyOf(formerDays);
    }

    /** The subject first, as people read. */
    List<Reading> withSubject() {
        List<Reading> all = new ArrayList<>(title);
        all.addAll(readings);
        return all;
    }

    /** Whether what was decided was said of another day. */
    boolean isOfAnotherDay(Verdict verdict) {
        return verdict.decides()
                && verdict.coming() != Sense.PERHAPS
                && !verdict.because().isEmpty()
                && verdict.because().stream()
                        .allMatch(
                                clause -> unmeant(verdict.coming()).anyMatch(other -> clause.contains(other.cited())));
    }

    /** Who cannot come on another day may name it as the reason; who cannot on the day it was may not know of the new one. */
    private Stream<Clause> unmeant(@Nullable Sense coming) {
        return Stream.concat(
                otherDays.stream().filter(other -> coming == Sense.YES || DayWords.nameThisEvening(other.text())),
                formerDays.stream());
    }

    List<Clause> clauses() {
        return readings.stream().map(Reading::clause).toList();
    }

    Leaving leaving() {
        return Leaving.isSubjectOfButton(subject)
                ? new Leaving(true, false, List.of(subject.strip()))
                : Leaving.in(withSubject());
    }

    /** By the rules alone. Their own subject counts when the words alone do not decide. */
    Verdict byRules() {
        Verdict words = Weighing.of(readings);
        if (words.decides() || words.contradicts() || title.isEmpty()) {
            return words.decides() || !reply.isBlank() ? words : Verdict.undecided("wrote no words of their own");
        }
        return Weighing.of(withSubject());
    }

    @Override
    public String toString() {
        return "hearing of " + readings.size() + " clauses";
    }
}
