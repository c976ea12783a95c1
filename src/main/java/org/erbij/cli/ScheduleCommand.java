package org.erbij.cli;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.erbij.desk.Amount;
import org.erbij.desk.LastLook;
import org.erbij.desk.ScheduleDesk;
import org.erbij.desk.ScheduleDesk.Line;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Moment;
import org.erbij.flow.TooLate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code erbij schedule}. */
@Command(
        name = "schedule",
        description = {
            "The mails that are planned: see them, stop one, send one now, or move one to another moment.",
            "A mail is named by its kind, and its moment as the event file has it where there are several:",
            "nudge; location; reminder 3 hours before; follow-up."
        },
        mixinStandardHelpOptions = true)
public final class ScheduleCommand {
    private static final String NAMED = "its kind, and its moment where there are several";

    private final Terminal terminal;
    private final Desks desks;
    private final Clock clock;

    public ScheduleCommand(Terminal terminal, Desks desks, Clock clock) {
        this.terminal = terminal;
        this.desks = desks;
        this.clock = clock;
    }

    @Command(
            name = "list",
            description = "What is planned, when, for how many it is now, and what became of it.",
            mixinStandardHelpOptions = true)
    int list(@Parameters(paramLabel = "EVENT", arity = "0..1") @Nullable String event) {
        List<Line> lines = event == null ? desks.schedule().list() : linesOf(event);
        if (lines.isEmpty()) {
            terminal.out().println("No mail is planned.");
        }
        Map<EventId, List<Line>> byEvent = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.event().id(), LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
        PlannedPage page = page();
        byEvent.values().stream().flatMap(its -> page.lines(its).stream()).forEach(terminal.out()::println);
        return ExitCodes.DONE;
    }

    @Command(
            name = "stop",
            description = "Lets a planned mail not be sent, and takes back what has not left of one that is leaving.",
            mixinStandardHelpOptions = true)
    int stop(
            @Parameters(paramLabel = "EVENT") String event,
            @Parameters(paramLabel = "MAIL", arity = "1..*", description = NAMED) List<String> words,
            @Option(names = "--yes", description = "do not ask") boolean yes) {
        Line line = find(event, words);
        if (line.settled() != null && line.waiting() == 0) {
            throw Refusal.rule(
                    "There is nothing to stop: " + line.name() + " is " + page().state(line) + ".",
                    "Nothing was done.",
                    "'erbij schedule list' tells what waits.");
        }
        int waiting = line.isDone() ? line.waiting() : line.people();
        if (!yes && !terminal.confirm("Stop " + line.name() + ", for " + Amount.people(waiting) + "?")) {
            throw unchanged("Nothing was stopped");
        }
        int back = desks.schedule().stop(line);
        terminal.out()
                .println("Stopped" + (back == 0 ? "" : ", and " + Amount.mails(back) + " taken back that had not left")
                        + ". 'erbij schedule now " + event + " " + line.name() + "' sends it after all.");
        if (line.planned().kind() == MailKind.LOCATION
                && desks.venues().isAnnounced(line.event().id())) {
            terminal.out()
                    .println(
                            "The location stays announced all the same: a confirmation or a reminder that leaves from now on"
                                    + " tells it.");
        }
        desks.somethingToSend();
        return ExitCodes.DONE;
    }

    @Command(
            name = "now",
            description = "Sends a planned mail now instead of at its moment, after a last look.",
            mixinStandardHelpOptions = true)
    int now(
            @Parameters(paramLabel = "EVENT") String event,
            @Parameters(paramLabel = "MAIL", arity = "1..*", description = NAMED) List<String> words,
            @Option(names = "--dry-run", description = "the last look only") boolean dryRun,
            @Option(names = "--list", description = "name everybody in the last look, however many they are")
                    boolean list,
            @Option(names = "--spread", description = "more than a day's mails: let the rest leave on the days after")
                    boolean spread,
            @Option(names = "--yes", description = "do not ask") boolean yes) {
        Line line = find(event, words);
        refuseIfDone(line);
        refuseIfTooLate(line, clock.instant());
        if (!line.meant()) {
            throw Refusal.rule(
                    "It cannot be sent: " + PlannedPage.ended(line) + ".",
                    "No mail was put out.",
                    "'erbij mail " + event + " FILE' sends a text of yours all the same.");
        }
        if (!line.waitsFor().isEmpty()) {
            throw Refusal.rule(
                    "It cannot be sent: " + line.waitsFor() + ".",
                    "No mail was put out.",
                    "'erbij venue set " + event + "' sets the location, 'erbij invite " + event + "' invites.");
        }
        LastLook look = desks.schedule().look(line);
        LastLookPage page = new LastLookPage(look, "to get the " + line.name(), "had it before");
        page.lines(list).forEach(terminal.out()::println);
        if (look.invitees().isEmpty() && line.planned().kind() != MailKind.LOCATION) {
            throw Refusal.rule(
                    "There is nobody to send it to.",
                    "No mail was put out.",
                    "'erbij roster " + event + "' tells who answered what.");
        }
        if (dryRun) {
            return ExitCodes.DONE;
        }
        new DayLimit(terminal, spread, yes).refuseMore(look, page, "mails");
        if (!yes && !page.isSure(terminal)) {
            throw Refusal.settings(
                    "Nothing was sent.", "It waits for its moment.", "Type the number when asked, or give --yes.");
        }
        List<String> problems = desks.schedule().sendNow(line);
        desks.somethingToSend();
        problems.forEach(problem -> terminal.err().println("A text could not be written: " + problem));
        terminal.out().println("The mails are in the outbox; 'erbij run' sends them.");
        return problems.isEmpty() ? ExitCodes.DONE : ExitCodes.ATTENTION;
    }

    @Command(
            name = "move",
            description = {
                "Gives a planned mail another moment, which holds whatever the event file says, until that line of the file",
                "itself changes. Who has the mail already does not get it again."
            },
            mixinStandardHelpOptions = true)
    int move(
            @Parameters(paramLabel = "EVENT") String event,
            @Parameters(paramLabel = "MAIL", arity = "1..*", description = NAMED) List<String> words,
            @Option(
                            names = "--to",
                            required = true,
                            paramLabel = "MOMENT",
                            description = "as in the event file: '2017-02-12 20:00', '2 days before, 10:00'")
                    String to,
            @Option(names = "--yes", description = "do not ask") boolean yes) {
        Line line = find(event, words);
        refuseIfDone(line);
        Moment moment = desks.readMoment(to);
        Line moved = desks.schedule().moved(line, moment);
        refuseIfTooLate(moved, moved.at());
        Event known = line.event();
        if (!moved.at().isAfter(clock.instant())) {
            throw Refusal.settings(
                    PlannedPage.moment(moved.at(), known) + " has passed.",
                    "Nothing was moved.",
                    "Name a moment to come, or send it with 'erbij schedule now'.");
        }
        if (line.settled() == null && moved.at().equals(line.at())) {
            terminal.out()
                    .println(line.name() + " of " + event + " leaves " + PlannedPage.moment(line.at(), known)
                            + " already; nothing changes.");
            return ExitCodes.DONE;
        }
        terminal.out()
                .println(line.name() + " of " + event + ", for " + Amount.people(line.people()) + " now: from "
                        + PlannedPage.moment(line.at(), known) + " to " + PlannedPage.moment(moved.at(), known) + " ("
                        + known.facts().zone()
                        + ")");
        if (line.isStopped()) {
            terminal.out().println("  ! It has been stopped; moved, it leaves after all.");
        }
        if (!yes && !terminal.confirm("Move it?")) {
            throw unchanged("Nothing was moved");
        }
        desks.schedule().move(line, moment);
        boolean ofTheFile = line.about().isEmpty();
        terminal.out().println("Moved." + (ofTheFile ? " 'erbij event apply' of the same file leaves it so." : ""));
        desks.somethingToSend();
        return ExitCodes.DONE;
    }

    private PlannedPage page() {
        return new PlannedPage(clock.instant());
    }

    private Refusal unchanged(String what) {
        return Refusal.declined(terminal, what, "everything is planned as it was");
    }

    private void refuseIfDone(Line line) {
        if (line.isDone()) {
            throw Refusal.rule(
                    line.name() + " has been sent.",
                    "Nobody gets it twice.",
                    "'erbij mail " + line.event().id().value() + " FILE' sends another text.");
        }
    }

    private static void refuseIfTooLate(Line line, Instant at) {
        if (!at.isBefore(line.usefulUntil())) {
            throw Refusal.rule(
                    "That is too late for " + line.name() + ": "
                            + TooLate.of(line.event(), line.planned()).words() + ".",
                    "Nothing was changed.",
                    "It makes sense until " + PlannedPage.moment(line.usefulUntil(), line.event()) + ".");
        }
    }

    private List<Line> linesOf(String event) {
        return Arguments.known(desks.schedule().of(Arguments.event(event)), event);
    }

    private Line find(String event, List<String> words) {
        List<Line> lines = linesOf(event);
        String name = String.join(" ", words);
        List<Line> named = ScheduleDesk.named(lines, name);
        if (named.size() == 1) {
            return named.get(0);
        }
        String which =
                (named.isEmpty() ? lines : named).stream().map(Line::name).collect(Collectors.joining("; "));
        throw Refusal.settings(
                named.isEmpty() ? "No planned mail is called '" + name + "'." : "Several are called '" + name + "'.",
                "Nothing was done.",
                which.isEmpty() ? "None is planned for this event." : "Name one of: " + which + ".");
    }
}
