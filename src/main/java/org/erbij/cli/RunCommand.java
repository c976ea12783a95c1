package org.erbij.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code erbij run}. */
@Command(
        name = "run",
        description =
                "Reads, answers and sends until it is stopped. One at a time per home; may be killed at any moment.",
        mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {
    @Option(
            names = "--dry-run",
            description =
                    "read the mailbox once and say what would be counted, answered and sent; keep and send nothing")
    private boolean dryRun;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "with --dry-run: read everything again that came on or after this day, like 2027-03-01")
    private @Nullable String since;

    private final Terminal terminal;
    private final Desks desks;
    private final Callable<Integer> runner;
    private final ZoneId zone;

    public RunCommand(Terminal terminal, Desks desks, Callable<Integer> runner, ZoneId zone) {
        this.terminal = terminal;
        this.desks = desks;
        this.runner = runner;
        this.zone = zone;
    }

    @Override
    public Integer call() throws Exception {
        if (since != null && !dryRun) {
            throw Refusal.settings(
                    "--since goes with --dry-run only.",
                    "Nothing was read.",
                    "A real run goes on where it was; add --dry-run to look at older mail.");
        }
        if (!dryRun) {
            return runner.call();
        }
        new DryRunPage(desks.dryRun(since == null ? null : day(since)), Here.of(desks, zone))
                .lines()
                .forEach(terminal.out()::println);
        return ExitCodes.DONE;
    }

    private Instant day(String written) {
        try {
            return LocalDate.parse(written).atStartOfDay(Here.of(desks, zone)).toInstant();
        } catch (DateTimeParseException wrong) {
            throw Refusal.settings("'" + written + "' is no date.", "Nothing was read.", "Write it like 2027-03-01.");
        }
    }
}
