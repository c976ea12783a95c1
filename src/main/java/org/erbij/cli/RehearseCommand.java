package org.erbij.cli;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.erbij.desk.Amount;
import org.erbij.domain.event.Event;
import org.erbij.rehearse.OwnRehearsal;
import org.erbij.rehearse.Report;
import org.erbij.rehearse.ReportPage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code erbij rehearse}. */
@Command(
        name = "rehearse",
        description = "Plays your own event with your own texts, on a mail server inside; nothing leaves your machine.",
        mixinStandardHelpOptions = true)
public final class RehearseCommand implements Callable<Integer> {
    /** Long enough before an event that has passed for everything to happen. */
    private static final int USUAL_LEAD = 14;

    @Parameters(paramLabel = "EVENT", description = "name of an event in events/, or its file")
    private String event = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "where to write the page (default: rehearsal.html, in the folder you are in)")
    private @Nullable Path out;

    @Option(names = "--json", description = "print the report as JSON; a page only with --out")
    private boolean json;

    private final Terminal terminal;
    private final OwnRehearsal rehearsal;
    private final Function<String, Event> events;
    private final Function<Event, List<String>> textProblems;
    private final Supplier<List<String>> firstNames;
    private final Clock clock;

    /**
     * @param events reads an event by its name or file
     * @param textProblems what is wrong with the texts of an event's mails
     * @param firstNames of the people on the list; empty when there is none, or it cannot be read
     */
    public RehearseCommand(
            Terminal terminal,
            OwnRehearsal rehearsal,
            Function<String, Event> events,
            Function<Event, List<String>> textProblems,
            Supplier<List<String>> firstNames,
            Clock clock) {
        this.terminal = terminal;
        this.rehearsal = rehearsal;
        this.events = events;
        this.textProblems = textProblems;
        this.firstNames = firstNames;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Event wanted = events.apply(event);
        Path page = out == null && !json ? Path.of("rehearsal.html") : out;
        if (page != null) {
            refuseToReplace(page);
        }
        refuseBrokenTexts(wanted);
        Progress progress = Progress.beside(terminal);
        Report report = rehearsal.play(wanted, firstNames.get(), begins(wanted), progress::show);
        progress.end();
        if (page != null) {
            write(page, ReportPage.of(report));
        }
        if (json) {
            new RehearsalJson(terminal.out()).write(report);
        } else {
            tell(report, String.valueOf(page));
        }
        return report.deviations().isEmpty() ? ExitCodes.DONE : ExitCodes.ATTENTION;
    }

    private void refuseBrokenTexts(Event wanted) {
        List<String> problems = textProblems.apply(wanted);
        if (!problems.isEmpty()) {
            throw Refusal.settings(
                    "The texts of this event's mails cannot be used:" + "\n  " + String.join("\n  ", problems) + "\n",
                    "Nothing was played.",
                    "Mend these files, then rehearse again.");
        }
    }

    /** From now on, as it would be; an event that has begun is played as if it were a fortnight away. */
    private LocalDateTime begins(Event wanted) {
        LocalDateTime now =
                LocalDateTime.ofInstant(clock.instant(), wanted.facts().zone());
        LocalDateTime starts = wanted.facts().starts();
        LocalDateTime begins = now.isBefore(starts) ? now : starts.minusDays(USUAL_LEAD);
        return begins.truncatedTo(ChronoUnit.MINUTES);
    }

    private void tell(Report report, String page) {
        line(
                "Played with " + Amount.people(report.players().number()) + ", " + names(report.players())
                        + ": "
                        + report.ending().mailsSent() + " mails, each to one person; nothing left this machine.",
                0);
        report.deviations().forEach(deviation -> line("! " + deviation, 2));
        line("The whole of it, every mail included, is in " + page + "; open it in your browser.", 0);
        terminal.out().flush();
    }

    private void line(String text, int hanging) {
        Cells.wrapped(text, terminal.look().columns(), hanging).forEach(terminal.out()::println);
    }

    private static String names(Report.Players players) {
        int own = players.ofTheList().size();
        return own == 0
                ? "all under made-up names"
                : own == players.number()
                        ? "all under first names of your list"
                        : own + " under first names of your list, the others made up";
    }

    private static void refuseToReplace(Path page) {
        try {
            if (Files.exists(page) && !Files.readString(page).contains(ReportPage.MARK)) {
                throw Refusal.rule(
                        page + " is there already and is no rehearsal of ours.",
                        "It was left alone, and nothing was played.",
                        "Name another file with --out.");
            }
        } catch (IOException unreadable) {
            throw cannotWrite(page);
        }
    }

    /** For the organizer alone: it holds first names and what will be mailed. */
    private static void write(Path page, String html) {
        try {
            Files.deleteIfExists(page);
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        page, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(page, html);
        } catch (IOException refused) {
            throw cannotWrite(page);
        }
    }

    private static Refusal cannotWrite(Path page) {
        return Refusal.settings(
                page + " cannot be written.", "The rehearsal is not kept.", "Name another file with --out.");
    }
}
