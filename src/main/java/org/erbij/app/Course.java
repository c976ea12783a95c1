package org.erbij.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.erbij.cli.ExitCodes;
import org.erbij.domain.event.EventState;
import org.erbij.setup.Finding;
import org.erbij.setup.Section;

/**
 * How far it has come, for {@code check}.
 *
 * @param running whether {@code run} runs
 * @param awaitsAnswers whether people have been invited to what has not ended
 * @param hasPeople whether anybody is on the list
 * @param states of the events that are stored; what was cancelled or closed by hand, no file says
 */
record Course(boolean running, boolean awaitsAnswers, boolean hasPeople, Map<String, EventState> states) {
    Course {
        states = Map.copyOf(states);
    }

    static Course of(Path home, Clock clock, Settings settings) {
        Overheard said = new Overheard();
        boolean told = Files.exists(settings.data().resolve("erbij.mv.db"))
                && said.ask(home, clock, "status", "--in-brief") == ExitCodes.DONE;
        List<String> lines = told ? said.lines() : List.of();
        return new Course(
                lines.contains("running yes"),
                lines.contains("answers-may-come yes"),
                told && !lines.contains("people 0"),
                lines.stream()
                        .map(line -> line.split(" ", 3))
                        .filter(words -> words[0].equals("event") && words.length == 3)
                        .collect(Collectors.toMap(
                                words -> words[1], words -> EventState.valueOf(words[2].toUpperCase(Locale.ROOT)))));
    }

    Section look() {
        return new Section("Reading and sending", List.of(finding()));
    }

    private Finding finding() {
        if (running) {
            return Finding.fine("'erbij run' runs");
        }
        return awaitsAnswers
                ? Finding.look("'erbij run' is not running: nothing is read and nothing leaves until you start it")
                : Finding.fine("'erbij run' is not running; there is nothing for it to do before you invite");
    }
}
