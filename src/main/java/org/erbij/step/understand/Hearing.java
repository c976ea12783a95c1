package org.erbij.step.understand;

import java.util.ArrayList;
import java.util.List;
import org.erbij.step.understand.clause.Clause;
import org.erbij.step.understand.clause.Elsewhen;
import org.erbij.step.understand.clause.Leaving;
import org.erbij.step.understand.clause.Reading;
import org.erbij.step.understand.clause.Verdict;
import org.erbij.step.understand.clause.Weighing;

/**
 * What a person wrote, cut into clauses, with what the phrases make of each.
 *
 * @param reply the visible words, with those of a calendar reply
 * @param below the lines below it with which they close it; may be empty
 * @param subject their own, or empty
 * @param readings of the words
 * @param title of the subject
 * @param elsewhen clauses that speak of another day than that of the event, or of this evening where the event is ahead
 * @param ofFormerDay whether they speak of the day on which it was to be before it was moved, and not of the one on which it is: who answers
 *     that may not know of the other
 */
record Hearing(
        String reply,
        String below,
        String subject,
        List<String> sentences,
        List<Reading> readings,
        List<Reading> title,
        List<Elsewhen> elsewhen,
        boolean ofFormerDay,
        CalendarAnswer calendar) {
    static final String ANOTHER_DAY = "speaks of another day than that of the event";

    Hearing {
        sentences = List.copyOf(sentences);
        readings = List.copyOf(readings);
        title = List.copyOf(title);
        elsewhen = List.copyOf(elsewhen);
    }

    /** The subject first, as people read. */
    List<Reading> withSubject() {
        List<Reading> all = new ArrayList<>(title);
        all.addAll(readings);
        return all;
    }

    /** Whether what was decided was said of another day. */
    boolean isOfAnotherDay(Verdict verdict) {
        if (!verdict.decides() || verdict.because().isEmpty()) {
            return false;
        }
        return ofFormerDay
                || verdict.because().stream()
                        .allMatch(clause -> elsewhen.stream()
                                .filter(other -> other.isNoAnswer(verdict.coming()))
                                .anyMatch(
                                        other -> clause.contains(other.clause().cited())));
    }

    /** With the button that was pressed, if any: undecided words that name another day may be an answer to that. */
    Verdict withButton(Verdict words) {
        boolean ofAnother = calendar.sense() != null && !words.decides() && !elsewhen.isEmpty();
        return calendar.with(ofAnother ? Verdict.undecided(ANOTHER_DAY) : words);
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
            return words.decides() || !reply.isBlank() ? words : Verdict.wordless();
        }
        return Weighing.of(withSubject());
    }

    @Override
    public String toString() {
        return "hearing of " + readings.size() + " clauses";
    }
}
