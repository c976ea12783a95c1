package org.erbij.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.erbij.setup.Finding;
import org.erbij.setup.Finding.Weight;
import org.erbij.setup.Section;
import picocli.CommandLine.Command;

/** {@code erbij check}. */
@Command(
        name = "check",
        description = {
            "Looks whether all of it works: sign-in, folders, clock, files, events and every text. Changes nothing.",
            "Ends with 1 when you should look at something (marked with !), with 3 when a server lets us not in."
        },
        mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<List<Section>> checkUp;

    public CheckCommand(Terminal terminal, Supplier<List<Section>> checkUp) {
        this.terminal = terminal;
        this.checkUp = checkUp;
    }

    @Override
    public Integer call() {
        List<Section> sections = checkUp.get();
        sections.forEach(this::tell);
        return code(sections);
    }

    private void tell(Section section) {
        terminal.out().println(section.title());
        for (Finding finding : section.findings()) {
            terminal.out().println((finding.weight() == Weight.FINE ? "    " : "  ! ") + finding.said());
        }
        terminal.out().println();
    }

    private int code(List<Section> sections) {
        long looks = count(sections, Weight.LOOK);
        if (count(sections, Weight.UNREACHABLE) > 0) {
            terminal.out().println("A server does not let us in; docs/errors.md tells what to do.");
            return ExitCodes.UNREACHABLE;
        }
        terminal.out()
                .println(
                        looks == 0
                                ? "All is well."
                                : looks == 1
                                        ? "One thing to look at, marked with !."
                                        : looks + " things to look at, marked with !.");
        return looks == 0 ? ExitCodes.DONE : ExitCodes.ATTENTION;
    }

    private static long count(List<Section> sections, Weight weight) {
        return sections.stream()
                .flatMap(section -> section.findings().stream())
                .filter(finding -> finding.weight() == weight)
                .count();
    }
}
