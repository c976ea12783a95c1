package org.erbij.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code erbij backup}. */
@Command(
        name = "backup",
        description = {
            "Writes the whole database into a file, encrypted as it is, also while 'run' runs.",
            "The key is not in it: keep a copy of the key file, at another place."
        },
        mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "a file that is not there yet")
    private Path file = Path.of("");

    private final Terminal terminal;
    private final Desks desks;

    public BackupCommand(Terminal terminal, Desks desks) {
        this.terminal = terminal;
        this.desks = desks;
    }

    @Override
    public Integer call() {
        NewFile.write(file, "There is no backup.", () -> desks.backUp(octets -> terminal.save(file, octets)));
        terminal.out()
                .println("Written to " + file
                        + ", readable by you alone and encrypted. The key is not in it: without a copy of "
                        + desks.keyFile() + " nobody can read it, and neither can you. Keep one at another place."
                        + " erbij.yaml, events and templates are not in it either.");
        return ExitCodes.DONE;
    }
}
