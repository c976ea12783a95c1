package org.erbij.cli;

import java.util.List;
import java.util.Optional;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Attendance;
import org.erbij.domain.rsvp.Coming;

/** Words of a command line as values, refused with a reason when they are none. */
final class Arguments {
    private Arguments() {}

    static EventId event(String written) {
        try {
            return new EventId(written);
        } catch (IllegalArgumentException wrong) {
            throw unknownEvent(written);
        }
    }

    static <T> T known(Optional<T> found, String event) {
        return found.orElseThrow(() -> unknownEvent(event));
    }

    private static Refusal unknownEvent(String written) {
        return Refusal.settings(
                "There is no event '" + written + "'.",
                "Nothing was done.",
                "'erbij status' lists the events; 'erbij event apply FILE' adds one.");
    }

    static AddrSpec address(String written) {
        return AddrSpec.parse(written)
                .orElseThrow(() -> Refusal.settings(
                        "'" + written + "' is no email address.",
                        "Nothing was done.",
                        "Write it like anne@example.org."));
    }

    /** What a home cannot be made without, from whoever sits there; nobody does in a script. */
    static String needed(Terminal terminal, String question, String option) {
        return Optional.of(terminal)
                .filter(Terminal::isInteractive)
                .flatMap(person -> person.ask(question))
                .map(String::strip)
                .filter(answer -> !answer.isEmpty())
                .orElseThrow(() -> Refusal.settings(
                        "Something is not known that a home needs.",
                        "Nothing was made.",
                        "Give it as " + option + "."));
    }

    static Refusal notListed(String address) {
        return Refusal.settings(
                address + " is not on the list.", "Nothing was done.", "'erbij people list' tells who is.");
    }

    static Answer answer(String written, int guests, List<String> notes) {
        Answer answer = switch (written) {
            case "yes" -> Answer.attending(within(guests), notes);
            case "perhaps" -> new Answer(Attendance.INTERESTED, Coming.PERHAPS, 0, notes);
            case "no-but-involved" -> new Answer(Attendance.INTERESTED, Coming.NO, 0, notes);
            case "no" -> new Answer(Attendance.DECLINED, Coming.NO, 0, notes);
            default ->
                throw Refusal.settings(
                        "'" + written + "' is no answer.",
                        "Nothing was done.",
                        "It is one of yes, perhaps, no-but-involved, no.");
        };
        if (guests != 0 && !answer.isYes()) {
            throw Refusal.settings(
                    "Only who comes brings people.", "Nothing was done.", "Leave --guests out, or say yes.");
        }
        return answer;
    }

    private static int within(int guests) {
        if (guests < 0 || guests > 99) {
            throw Refusal.settings(
                    "Nobody brings " + guests + " people.", "Nothing was done.", "--guests is a number from 0 to 99.");
        }
        return guests;
    }
}
