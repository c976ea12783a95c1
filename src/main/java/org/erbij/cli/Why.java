package org.erbij.cli;

import java.util.List;
import org.erbij.desk.HeldMailDesk.Held;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Change;
import org.erbij.domain.rsvp.Evidence;
import org.erbij.flow.ReadAs;

/** Why a mail was taken for what it was: the clauses that decided, in the words of whoever wrote them. */
final class Why {
    /** Between two clauses that decided together. */
    static final String AND = " … ";

    private Why() {}

    /** "reads as yes: “ik kom graag”" of what waits, "yes: “ik kom graag”" of what was decided; empty when a person has to read it. */
    static String of(Held held, int width) {
        Change decided = held.decided();
        if (decided != null) {
            return AnswerWord.of(decided.answer()) + grounds(decided.evidence(), width);
        }
        Answer answer = held.readAs().answer();
        return answer == null
                ? ""
                : "reads as " + word(answer, held) + clauses(held.readAs().because(), width);
    }

    private static String word(Answer answer, Held held) {
        return held.readAs().asksToLeave() ? "leave" : AnswerWord.of(answer);
    }

    private static String grounds(Evidence evidence, int width) {
        return evidence.source() == Evidence.Source.ORGANIZER
                ? " (by you)"
                : clauses(List.of(evidence.because()), width);
    }

    private static String clauses(List<String> clauses, int width) {
        String quoted = quoted(String.join(AND, clauses), width);
        return quoted.isEmpty() ? "" : ": " + quoted;
    }

    /** In a line of its own, in quotation marks; empty where nothing is, as after the words have been erased. */
    static String quoted(String words, int width) {
        if (words.equals(ReadAs.BUTTON)) {
            return words;
        }
        String line = words.replaceAll("\\s+", " ").strip();
        if (line.isEmpty()) {
            return "";
        }
        return '"' + (line.length() <= width ? line : line.substring(0, width - 1) + "…") + '"';
    }
}
