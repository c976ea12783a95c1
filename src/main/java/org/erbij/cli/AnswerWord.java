package org.erbij.cli;

import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Attendance;
import org.erbij.domain.rsvp.Coming;
import org.jspecify.annotations.Nullable;

/** An answer as it is typed, with the people they bring: {@code yes +1}. */
final class AnswerWord {
    private AnswerWord() {}

    static String of(@Nullable Answer answer) {
        if (answer == null) {
            return "none, they are silent";
        }
        String word = answer.attendance() == Attendance.INTERESTED
                ? answer.coming() == Coming.PERHAPS ? "perhaps" : "no-but-involved"
                : answer.isYes() ? "yes" : "no";
        return answer.guests() == 0 ? word : word + " +" + answer.guests();
    }
}
