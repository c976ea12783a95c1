package org.erbij.cli;

import java.util.List;
import java.util.Optional;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.rsvp.Answer;

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

    static Answer answer(String written, int guests, List<String> notes) {
        return switch (written) {
            case "yes" -> Answer.attending(guests, notes);
            case "perhaps" -> Answer.perhaps();
            case "no-but-involved" -> Answer.noButInvolved();
            case "no" -> Answer.declined();
            default ->
                throw Refusal.settings(
                        "'" + written + "' is no answer.",
                        "Nothing was done.",
                        "It is one of yes, perhaps, no-but-involved, no.");
        };
    }
}
