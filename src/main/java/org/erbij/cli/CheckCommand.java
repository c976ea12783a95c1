package org.erbij.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.erbij.setup.Finding;
import org.erbij.setup.Finding.Weight;
import org.erbij.setup.Learned;
import org.erbij.setup.Probe;
import org.erbij.setup.Section;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code erbij check}. */
@Command(
        name = "check",
        description = {
            "Looks whether all of it works: sign-in, folders, clock, files, backup, events and every text. Changes nothing.",
            "Ends with 1 when you should look at something (marked with !), with 3 when a server lets us not in."
        },
        mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
    @Option(
            names = "--probe",
            description = {
                "send a mail to yourself, and keep what it shows of your provider:",
                "who puts what is sent into Sent, whether addresses with + arrive, whether the clock is right,",
                "whether others take your mail for forged, and who says so of mail that comes in"
            })
    private boolean probe;

    @Option(
            names = "--yes",
            description = "send it without asking; what your provider says of senders is not believed then")
    private boolean yes;

    private final Terminal terminal;
    private final CheckUp checkUp;

    /** What can be looked at. */
    public interface CheckUp {
        /** @param probed whether a mail to oneself follows */
        List<Section> look(boolean probed);

        /** Whether and when that was done, for whoever does not ask for it now. */
        Section advice();

        /** Sends a mail to the organizer, and waits for it. */
        Probe.Result probe(Consumer<String> progress);

        void keep(Learned learned);
    }

    public CheckCommand(Terminal terminal, CheckUp checkUp) {
        this.terminal = terminal;
        this.checkUp = checkUp;
    }

    @Override
    public Integer call() {
        List<Section> sections = new ArrayList<>(checkUp.look(probe));
        sections.forEach(this::tell);
        if (probe && count(sections, Weight.UNREACHABLE) == 0) {
            sections.add(probe());
        } else if (!probe) {
            tell(checkUp.advice());
        }
        return code(sections);
    }

    private Section probe() {
        if (!yes
                && !terminal.confirm(
                        "Send a mail to yourself, and wait for it, a minute or two? It goes to your address"
                                + " with +erbij-test in it; if your provider knows no such addresses you get a notice of that,"
                                + " and a second mail.")) {
            throw Refusal.declined(terminal, "No mail was sent", "nothing was learned");
        }
        Probe.Result result = checkUp.probe(this::sayToWhoWatches);
        tell(result.report());
        Learned learned = result.learned();
        if (learned != null) {
            checkUp.keep(learned.believing(confirmed(result.signedBy())));
            terminal.out().println("This is kept, and counts from the next start of 'erbij run'.");
            terminal.out().println();
        }
        return result.report();
    }

    private void sayToWhoWatches(String progress) {
        if (terminal.isInteractive()) {
            terminal.out().println(progress);
        }
        terminal.out().flush();
    }

    /** R94: off until the organizer has said whose verdicts they are. */
    private @Nullable String confirmed(@Nullable String signedBy) {
        return signedBy != null
                        && terminal.confirm(
                                "On every mail that comes in, its sender is noted as real or forged. The note on this one is"
                                        + " signed by '" + signedBy
                                        + "'. Is that your own provider? Then mail it takes for forged waits for you.")
                ? signedBy
                : null;
    }

    private void tell(Section section) {
        terminal.out().println(section.title());
        for (Finding finding : section.findings()) {
            String line = (finding.weight() == Weight.FINE ? "    " : "  ! ") + finding.said();
            Cells.wrapped(line, terminal.look().columns(), 6).forEach(terminal.out()::println);
        }
        terminal.out().println();
    }

    private int code(List<Section> sections) {
        long looks = count(sections, Weight.LOOK);
        if (count(sections, Weight.UNREACHABLE) > 0) {
            terminal.out()
                    .println(
                            "A server does not let Erbij in: see the lines with !. What to do about each stands in docs/errors.md,"
                                    + " under 'A server that does not answer as it should'.");
            return ExitCodes.UNREACHABLE;
        }
        terminal.out()
                .println(
                        looks == 0
                                ? "All is well."
                                : (looks == 1 ? "One thing" : looks + " things")
                                        + " to look at, marked with !. What to do about each stands in docs/errors.md,"
                                        + " under 'What `erbij check` marks with `!`'.");
        return looks == 0 ? ExitCodes.DONE : ExitCodes.ATTENTION;
    }

    private static long count(List<Section> sections, Weight weight) {
        return sections.stream()
                .flatMap(section -> section.findings().stream())
                .filter(finding -> finding.weight() == weight)
                .count();
    }
}
