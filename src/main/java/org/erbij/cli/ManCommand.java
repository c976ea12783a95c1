package org.erbij.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(names = "--settings", description = "print every key of erbij.yaml and of an event's file instead")
    private boolean settings;

    @Override
    public Integer call() {
        if (settings) {
            terminal.out().print(keys());
            return ExitCodes.DONE;
        }
        terminal.out().print(ManualPage.of(spec.root()));
        return ExitCodes.DONE;
    }

    /** The page of the docs, which comes with the program. */
    private static String keys() {
        try (InputStream in = ManCommand.class.getResourceAsStream("/docs/configuration.md")) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks the settings");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
