package org.erbij.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code erbij man}. */
@Command(
        name = "man",
        description = {
            "Prints the manual page, made from the commands themselves.",
            "To read it: erbij man | man -l -; to keep it: erbij man > ~/.local/share/man/man1/erbij.1"
        },
        mixinStandardHelpOptions = true)
public final class ManCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public ManCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.out().print(ManualPage.of(spec.root()));
        return ExitCodes.DONE;
    }
}
