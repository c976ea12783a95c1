package org.erbij.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code erbij completion}. */
@Command(
        name = "completion",
        description = {
            "Prints what makes bash and zsh complete our commands.",
            "For this shell: source <(erbij completion); for every one, put that line into ~/.bashrc or ~/.zshrc."
        },
        mixinStandardHelpOptions = true)
public final class CompletionCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.out().print(AutoComplete.bash("erbij", spec.root().commandLine()));
        return ExitCodes.DONE;
    }
}
