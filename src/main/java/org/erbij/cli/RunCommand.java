package org.erbij.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code erbij run}. */
@Command(
        name = "run",
        description =
                "Reads, answers and sends until it is stopped. One at a time per home; may be killed at any moment.",
        mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {
    private final Callable<Integer> runner;

    public RunCommand(Callable<Integer> runner) {
        this.runner = runner;
    }

    @Override
    public Integer call() throws Exception {
        return runner.call();
    }
}
