package org.erbij.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.erbij.desk.Amount;
import org.erbij.desk.EventDesk;
import org.erbij.desk.EventDesk.Standing;
import org.erbij.desk.NoticeWords;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventState;
import org.erbij.domain.event.MailKind;
import org.erbij.flow.Outlook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code erbij event}. */
@Command(name = "event", description = "Events and what is planned for them.", mixinStandardHelpOptions = true)
public final class EventCommand {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.UK);

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
            @Option(
                            names = "--quietly",
                            description = "tell nobody of another title, area or practical text: it mends a slip")
                    boolean quietly,
            @Option(names = "--yes", description = "do not ask") boolean yes) {
        Event event = desks.readEvent(file, text(file));
        EventDesk.Preview preview = desks.events().preview(event, quietly);
        terminal.out().println(event.id().value());
        preview.lines().forEach(line -> terminal.out().println("  " + line));
        preview.findings().forEach(finding -> terminal.out().println("  ! " + finding));
        if (preview.known() && preview.changes().isEmpty() && !preview.same()) {
            terminal.out().println("This is what is stored already; nothing changes but its texts.");
        }
        if (preview.known() && !preview.changes().isEmpty()) {
            terminal.out().println("What would change:");
            preview.changes().forEach(line -> terminal.out().println("  " + line));
        }
        if (!preview.mails().isEmpty()) {
            terminal.out().println("What would be mailed because of it:");
            preview.mails().forEach(line -> terminal.out().println("  " + line));
        }
        if (!preview.joining().isEmpty()) {
            terminal.out().println("Who runs it from now on:");
            preview.joining().forEach(line -> terminal.out().println("  " + line));
        }
        if (!preview.leaving().isEmpty()) {
            terminal.out().println("Who runs it no longer:");
            preview.leaving().forEach(line -> terminal.out().println("  " + line));
        }
        if (!preview.refusal().isEmpty()) {
            throw Refusal.rule(
                    event.id().value() + " " + preview.refusal() + ".",
                    "Nothing was stored.",
                    "For another meeting, give the file another 'event' name.");
        }
        if (!preview.textProblems().isEmpty()) {
            throw Refusal.settings(
                    "The texts of this event's mails cannot be used:" + "\n  "
                            + String.join("\n  ", preview.textProblems()) + "\n",
                    "Nothing was stored.",
                    "Mend these files, then apply the event again.");
        }
        if (preview.same()) {
            terminal.out().println("Nothing changes: this is what is stored already.");
            return preview.findings().isEmpty() ? ExitCodes.DONE : ExitCodes.ATTENTION;
        }
        if (!yes && !terminal.confirm("Store this?")) {
            throw Refusal.declined(terminal, "Nothing was stored", "the event is as it was");
        }
        desks.events().apply(event, quietly);
        desks.somethingToSend();
        terminal.out().println("Stored." + next(preview));
        return preview.findings().isEmpty() ? ExitCodes.DONE : ExitCodes.ATTENTION;
    }

    private static String next(EventDesk.Preview preview) {
        String location =
                preview.tellsLocation() ? " The location is in the outbox for whoever runs it from now on." : "";
        String notice =
                preview.tells() ? " Apply it again before the notice goes out, and one notice tells both changes." : "";
        return (location + notice).isEmpty() ? " Nothing has been mailed." : location + notice;
    }

    @Command(name = "list", description = "All events, with how they stand.", mixinStandardHelpOptions = true)
    int list(
            @Option(
                            names = "--states",
                            description =
                                    "the name of each, and whether it is open, over, cancelled or closed; for scripts")
                    boolean states) {
        List<Standing> events = desks.events().all();
        if (states) {
            events.forEach(
                    each -> terminal.out().println(each.event().id().value() + " " + state(each.event(), each.over())));
            return ExitCodes.DONE;
        }
        if (events.isEmpty()) {
            terminal.out().println("There is no event yet; 'erbij event apply FILE' adds one.");
        }
        for (Standing each : events) {
            terminal.out()
                    .println(each.event().id().value() + ": "
                            + MOMENT.format(each.event().facts().startsAt()) + ", " + state(each.event(), each.over())
                            + ", " + Amount.people(each.invited()) + ", " + each.coming() + " coming");
        }
        return ExitCodes.DONE;
    }

    @Command(
            name = "show",
            description = "What is stored of an event, and what is planned.",
            mixinStandardHelpOptions = true)
    int show(@Parameters(paramLabel = "EVENT") String name) {
        Event event = known(name);
        terminal.out()
                .println(event.id().value() + ": " + state(event, desks.events().isOver(event)));
        desks.events().describe(event).forEach(line -> terminal.out().println("  " + line));
        return ExitCodes.DONE;
    }

    @Command(
            name = "cancel",
            description = "Cancels an event: stops everything planned, and tells who has to know.",
            mixinStandardHelpOptions = true)
    int cancel(
            @Parameters(paramLabel = "EVENT") String name,
            @Option(names = "--yes", description = "do not ask") boolean yes) {
        Event event = known(name);
        if (event.state() != EventState.CLOSED || desks.events().isOver(event)) {
            refuseIfEnded(event);
        }
        Outlook outlook = desks.events().outlookOfCancelling(event.id());
        terminal.out()
                .println(event.id().value() + ", " + MOMENT.format(event.facts().startsAt()) + ", is cancelled:");
        NoticeWords.of(outlook, MailKind.CANCELLATION, event.facts().zone())
                .forEach(line -> terminal.out().println("  " + line));
        HeldWords.untold(desks.heldMail().byUninvitedTo(event.id()))
                .ifPresent(line -> terminal.out().println("  " + line));
        terminal.out().println("  everything planned is stopped; this cannot be undone");
        if (!yes && !terminal.confirm("Cancel it, and tell " + Amount.people(outlook.notices()) + "?")) {
            throw Refusal.declined(terminal, "Nothing was cancelled", "the event is as it was");
        }
        desks.events().cancel(event.id());
        desks.somethingToSend();
        terminal.out().println("Cancelled. 'erbij run' sends the word of it.");
        return ExitCodes.DONE;
    }

    @Command(
            name = "close",
            description =
                    "Ends an event by hand, as if it were over: answers change nothing, only the follow-up leaves.",
            mixinStandardHelpOptions = true)
    int close(
            @Parameters(paramLabel = "EVENT") String name,
            @Option(names = "--yes", description = "do not ask") boolean yes) {
        Event event = known(name);
        refuseIfEnded(event);
        terminal.out()
                .println(
                        "Answers to " + event.id().value()
                                + " will change nothing any more, and of what is planned only the follow-up leaves. Nobody is told.");
        if (!yes && !terminal.confirm("Close it?")) {
            throw Refusal.declined(terminal, "Nothing was closed", "the event is as it was");
        }
        desks.events().close(event.id());
        terminal.out().println("Closed.");
        return ExitCodes.DONE;
    }

    private Event known(String name) {
        return Arguments.known(desks.invitations().find(Arguments.event(name)), name);
    }

    private void refuseIfEnded(Event event) {
        boolean over = desks.events().isOver(event);
        if (event.state() != EventState.OPEN || over) {
            throw Refusal.rule(
                    event.id().value() + " is " + state(event, over) + " already.",
                    "Nothing was changed.",
                    "There is nothing to do.");
        }
    }

    private static String state(Event event, boolean over) {
        return switch (event.state()) {
            case OPEN -> over ? "over" : "open";
            case CANCELLED -> "cancelled";
            case CLOSED -> "closed";
        };
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
