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
 * @param told whether the books could be asked, or there are none
 * @param running whether {@code run} runs
 * @param awaitsAnswers whether people have been invited to what has not ended
 * @param hasPeople whether anybody is on the list
 * @param states of the events that are stored; what was cancelled or closed by hand, no file says
 * @param settled by event and name what became of the planned mails that have been dealt with
 */
record Course(
        boolean told,
        boolean running,
        boolean awaitsAnswers,
        boolean hasPeople,
        Map<String, EventState> states,
        Map<String, Map<String, String>> settled) {
    Course {
        states = Map.copyOf(states);
        settled = Map.copyOf(settled);
    }

    static Course of(Path home, Clock clock, Settings settings) {
        Overheard said = new Overheard();
        boolean none = !Files.exists(settings.data().resolve("erbij.mv.db"));
        boolean told = !none && said.ask(home, clock, "status", "--in-brief") == ExitCodes.DONE;
        List<String> lines = told ? said.lines() : List.of();
        return new Course(
                told || none,
                lines.contains("running yes"),
                lines.contains("answers-may-come yes"),
                told && !lines.contains("people 0"),
                lines.stream()
                        .map(line -> line.split(" ", 3))
                        .filter(words -> words[0].equals("event") && words.length == 3)
                        .collect(Collectors.toMap(
                                words -> words[1], words -> EventState.valueOf(words[2].toUpperCase(Locale.ROOT)))),
                lines.stream()
                        .map(line -> line.split("\t", 4))
                        .filter(words -> words[0].equals("mail") && words.length == 4)
                        .collect(Collectors.groupingBy(
                                words -> words[1],
                                Collectors.toMap(words -> words[2], words -> words[3], (one, other) -> other))));
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
