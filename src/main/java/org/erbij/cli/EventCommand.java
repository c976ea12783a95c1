package org.erbij.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.erbij.desk.EventDesk;
import org.erbij.domain.event.Event;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code erbij event}. */
@Command(name = "event", description = "Events and what is planned for them.", mixinStandardHelpOptions = true)
public final class EventCommand {
    private final Terminal terminal;
    private final Desks desks;

    public EventCommand(Terminal terminal, Desks desks) {
        this.terminal = terminal;
        this.desks = desks;
    }

    @Command(
            name = "apply",
            description = "Says what an event file means and would change, asks, and stores it.",
            mixinStandardHelpOptions = true)
    int apply(
            @Parameters(paramLabel = "FILE", description = "events/NAME.yaml") Path file,
            @Option(names = "--yes", description = "do not ask") boolean yes) {
        Event event = desks.readEvent(file, text(file));
        EventDesk.Preview preview = desks.events().preview(event);
        terminal.out().println(event.id().value());
        preview.lines().forEach(line -> terminal.out().println("  " + line));
        preview.findings().forEach(finding -> terminal.out().println("  ! " + finding));
        if (preview.known() && preview.changes().isEmpty()) {
            terminal.out().println("This is what is stored already; nothing changes but its texts.");
        }
        if (preview.known() && !preview.changes().isEmpty()) {
            terminal.out().println("What would change:");
            preview.changes().forEach(line -> terminal.out().println("  " + line));
        }
        if (!preview.textProblems().isEmpty()) {
            throw Refusal.settings(
                    "The texts of this event's mails cannot be used:" + "\n  "
                            + String.join("\n  ", preview.textProblems()) + "\n",
                    "Nothing was stored.",
                    "Mend these files, then apply the event again.");
        }
        if (!yes && !terminal.confirm("Store this?")) {
            throw Refusal.settings(
                    "Nothing was stored.", "The event is as it was.", "Say yes when asked, or give --yes.");
        }
        desks.events().apply(event);
        desks.somethingToSend();
        terminal.out().println("Stored. Nothing has been mailed.");
        return preview.findings().isEmpty() ? ExitCodes.DONE : ExitCodes.ATTENTION;
    }

    private String text(Path file) {
        try {
            return terminal.read(file);
        } catch (IOException unreadable) {
            throw Refusal.settings(
                    file + " cannot be read.",
                    "Nothing was stored.",
                    "It must be a text file in UTF-8; is the name right?");
        }
    }
}
