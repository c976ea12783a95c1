package org.erbij.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.erbij.desk.ContactImport.Row;
import org.erbij.desk.ContactImport.Verdict;
import org.erbij.domain.people.LawfulBasis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code erbij people}. */
@Command(name = "people", description = "The list of people.", mixinStandardHelpOptions = true)
public final class PeopleCommand {
    private final Terminal terminal;
    private final Desks desks;

    public PeopleCommand(Terminal terminal, Desks desks) {
        this.terminal = terminal;
        this.desks = desks;
    }

    @Command(
            name = "import",
            description = {
                "Adds people from a file: CSV with a header line (name, address, language), or pasted lines",
                "like 'Anne de Wit <anne@example.org>'. Who asked for no mail stays without."
            },
            mixinStandardHelpOptions = true)
    int importPeople(
            @Parameters(paramLabel = "FILE", description = "a file, or - for standard input") Path file,
            @Option(names = "--source", defaultValue = "imported", description = "where you have these addresses from")
                    String source,
            @Option(names = "--consent", description = "these people asked to be written to") boolean consent,
            @Option(names = "--yes", description = "do not ask") boolean yes) {
        List<Row> rows = desks.contacts().read(text(file));
        rows.stream().filter(row -> row.verdict() != Verdict.NEW).forEach(this::tell);
        long fresh = number(rows, Verdict.NEW);
        terminal.out()
                .println(fresh + " new, " + number(rows, Verdict.KNOWN) + " known, " + number(rows, Verdict.TWICE)
                        + " twice in the file, " + number(rows, Verdict.SUPPRESSED) + " without mail, "
                        + number(rows, Verdict.UNREADABLE) + " unreadable");
        if (fresh > 0 && !yes && !terminal.confirm("Add the " + fresh + " new people?")) {
            throw Refusal.settings("Nobody was added.", "The list is as it was.", "Say yes when asked, or give --yes.");
        }
        int added =
                desks.contacts().store(rows, consent ? LawfulBasis.CONSENT : LawfulBasis.LEGITIMATE_INTEREST, source);
        terminal.out().println(added + " people added.");
        return number(rows, Verdict.UNREADABLE) == 0 ? ExitCodes.DONE : ExitCodes.ATTENTION;
    }

    private static long number(List<Row> rows, Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    private void tell(Row row) {
        String why = switch (row.verdict()) {
            case NEW -> "is new";
            case KNOWN -> "is on the list already";
            case TWICE -> "stands in the file twice";
            case SUPPRESSED -> "gets no mail, and stays so";
            case UNREADABLE -> "holds no address that can be read";
        };
        String who = row.mailbox() == null ? "" : " (" + row.mailbox().address().value() + ")";
        terminal.out().println("  row " + row.number() + who + " " + why);
    }

    private String text(Path file) {
        try {
            return terminal.read(file);
        } catch (IOException unreadable) {
            throw Refusal.settings(
                    file + " cannot be read.",
                    "Nobody was added.",
                    "It must be a text file in UTF-8; is the name right?");
        }
    }
}
