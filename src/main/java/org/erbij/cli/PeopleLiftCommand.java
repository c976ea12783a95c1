package org.erbij.cli;

import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.erbij.desk.Marks.Found;
import org.erbij.desk.NoMail;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code erbij people lift}. */
@Command(
        name = "lift",
        description = {
            "Writes to an address again that bounced, fails, or is paused. Who left the list or reported our mail is",
            "written to again only by their own wish: then say so with --their-wish, and how they said it with --note."
        },
        mixinStandardHelpOptions = true)
public final class PeopleLiftCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ADDRESS")
    private String address = "";

    @Option(names = "--their-wish", description = "they themselves asked for mail again")
    private boolean theirWish;

    @Option(names = "--note", defaultValue = "", description = "how they said it, for when somebody asks")
    private String note = "";

    @Option(names = "--yes", description = "do not ask")
    private boolean yes;

    private final Terminal terminal;
    private final Desks desks;

    public PeopleLiftCommand(Terminal terminal, Desks desks) {
        this.terminal = terminal;
        this.desks = desks;
    }

    @Override
    public Integer call() {
        Found found = desks.marks().find(Arguments.address(address)).orElseThrow(() -> Arguments.notListed(address));
        if (found.isNothing()) {
            throw Refusal.rule(
                    "Nothing stands in the way of mail to " + address + ".",
                    "Nothing was changed.",
                    "Whoever is barred is let in with 'erbij people admit'.");
        }
        if (!found.wishes().isEmpty() && (!theirWish || note.isBlank())) {
            throw Refusal.rule(
                    address + " asked for no more mail.",
                    "Nothing was changed.",
                    "Only if they themselves want mail again: --their-wish --note \"how they said it\".");
        }
        String failing = found.failing().isEmpty() ? "" : " failing (" + found.failing() + ")";
        String reasons = String.join(
                ", ", new TreeSet<>(found.reasons()).stream().map(NoMail::word).toList());
        terminal.out().println(address + ": " + (reasons + failing).strip() + ". After this they get mail again.");
        FollowedLines.of(desks.marks().look(found, theirWish ? note : ""), address)
                .forEach(terminal.out()::println);
        if (!yes && !terminal.confirm("Lift it?")) {
            throw Refusal.declined(terminal, "Nothing was lifted", "all is as it was");
        }
        desks.marks().lift(found, theirWish ? note : "");
        terminal.out().println("Lifted.");
        desks.somethingToSend();
        return ExitCodes.DONE;
    }
}
