package org.erbij.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.erbij.desk.StatusReport.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code erbij status}. */
@Command(
        name = "status",
        description = "How things are. Ends with 1 when it does not work as it should.",
        mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {
    @Option(names = "--strict", description = "end with 1 also when something waits for you")
    private boolean strict;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Option(
            names = "--in-brief",
            description =
                    "whether 'erbij run' runs and answers may come, how many are on the list, the events, and the planned mails that are done with or were moved; for scripts")
    private boolean inBrief;

    private final Terminal terminal;
    private final Desks desks;
    private final ZoneId zone;

    public StatusCommand(Terminal terminal, Desks desks, ZoneId zone) {
        this.terminal = terminal;
        this.desks = desks;
        this.zone = zone;
    }

    @Override
    public Integer call() {
        Status status = desks.status().read();
        if (inBrief) {
            terminal.out().println("running " + word(desks.isRunning()));
            terminal.out().println("answers-may-come " + word(status.awaitsAnswers()));
            terminal.out().println("people " + status.people());
            status.events()
                    .forEach(each -> terminal.out()
                            .println("event " + each.event().id().value() + " "
                                    + each.event().state().name().toLowerCase(Locale.ROOT)));
            PlannedPage page = new PlannedPage(status.at());
            desks.schedule().list().stream()
                    .filter(line -> line.settled() != null || line.planned().moved() != null)
                    .forEach(line -> terminal.out()
                            .println(String.join(
                                    "\t", "mail", line.event().id().value(), line.name(), page.state(line))));
            return ExitCodes.DONE;
        }
        Erasures erasures = Erasures.of(desks.retention());
        if (json) {
            terminal.out().print(json(status, erasures, desks.isRunning()));
        } else {
            new StatusPage(terminal.look(), Here.of(desks, zone), desks.isRunning(), strict)
                    .of(status, erasures)
                    .forEach(terminal.out()::println);
        }
        boolean alarming = status.unreadSince() != null || !status.alarms().isEmpty();
        boolean waits = status.waiting() + status.askedAsWell() + status.uncertain() + status.untold() > 0;
        return alarming || (strict && waits) ? ExitCodes.ATTENTION : ExitCodes.DONE;
    }

    private static String word(boolean so) {
        return so ? "yes" : "no";
    }

    private static String json(Status status, Erasures erasures, boolean running) {
        try {
            return StatusJson.of(status, erasures, running);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
