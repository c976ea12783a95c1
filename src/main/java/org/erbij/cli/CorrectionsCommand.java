package org.erbij.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.erbij.desk.CorrectionsDesk.Corrected;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Attendance;
import org.erbij.measure.Label;
import org.erbij.measure.LabelledReplies;
import org.erbij.measure.LabelledReply;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code erbij corrections}. */
@Command(
        name = "corrections",
        description = "Readings you corrected; kept only where 'reading: keep-corrections' says so.",
        mixinStandardHelpOptions = true)
public final class CorrectionsCommand {
    private final Terminal terminal;
    private final Desks desks;

    public CorrectionsCommand(Terminal terminal, Desks desks) {
        this.terminal = terminal;
        this.desks = desks;
    }

    @Command(
            name = "export",
            description = {
                "Writes them into a new file, readable by you alone: what people wrote, in the clear, and what you took it for.",
                "Says how many, and asks. 'classify --evaluate' reads the file."
            },
            mixinStandardHelpOptions = true)
    int export(
            @Parameters(paramLabel = "FILE", description = "a file that is not there yet") Path file,
            @Option(names = "--yes", description = "do not ask") boolean yes)
            throws IOException {
        List<Corrected> all = desks.corrections().all();
        if (all.isEmpty()) {
            terminal.out().println("No corrected reading is kept; nothing was written.");
            if (!desks.corrections().areKept()) {
                terminal.out().println("From when erbij.yaml says 'reading: {keep-corrections: yes}' they are kept.");
            }
            return ExitCodes.DONE;
        }
        if (!yes && !agreed(all.size(), file)) {
            throw Refusal.declined(terminal, "No correction was written", "there is no such file");
        }
        write(file, all);
        terminal.out()
                .println("Written to " + file + ", readable by you alone. Delete it when it has served its purpose.");
        return ExitCodes.DONE;
    }

    private boolean agreed(int count, Path file) {
        terminal.out()
                .println((count == 1 ? "1 reply whose reading" : count + " replies whose readings")
                        + " you corrected, each with the whole of what the person wrote and what you took it for.");
        terminal.out()
                .println("Nothing is masked: sender and address are left out, but people name themselves and others"
                        + " in what they write.");
        terminal.out().println("It is not encrypted, and neither retention nor 'forget' reaches it.");
        return terminal.confirm("Write it to " + file + "?");
    }

    private void write(Path file, List<Corrected> all) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Corrected corrected : all) {
            lines.append(LabelledReplies.line(labelled(corrected))).append('\n');
        }
        byte[] octets = lines.toString().getBytes(StandardCharsets.UTF_8);
        NewFile.write(file, "No correction was written.", () -> terminal.save(file, new ByteArrayInputStream(octets)));
    }

    private static LabelledReply labelled(Corrected corrected) {
        return corrected
                .correction()
                .truth()
                .match(
                        answered -> labelled(
                                corrected,
                                label(answered.answer().attendance()),
                                coming(answered.answer()),
                                answered.answer().guests(),
                                answered.leaves()),
                        unclear -> labelled(corrected, Label.UNCLEAR, null, 0, false),
                        automatic -> labelled(corrected, Label.AUTOMATIC, null, 0, false));
    }

    private static LabelledReply labelled(
            Corrected corrected, Label label, @Nullable String coming, int guests, boolean leaves) {
        Attendance also = corrected.correction().also();
        return new LabelledReply(
                "mail-" + corrected.correction().mail(),
                corrected.words(),
                corrected.subject().isEmpty() ? null : corrected.subject(),
                label,
                also == null ? List.of() : List.of(label(also)),
                coming,
                corrected.language(),
                guests,
                leaves);
    }

    private static Label label(Attendance attendance) {
        return Label.valueOf(attendance.name());
    }

    private static String coming(Answer answer) {
        return answer.coming().name().toLowerCase(Locale.ROOT);
    }
}
