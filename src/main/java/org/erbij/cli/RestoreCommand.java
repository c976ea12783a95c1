package org.erbij.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code erbij restore}: in a process of its own, as the database may not be in use. */
@Command(
        name = "restore",
        description = {
            "Puts a backup in the place of the database, which is set aside. Stop 'run' first.",
            "Nothing is sent afterwards before it is known what left since the backup."
        },
        mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--yes", description = "do not ask")
    private boolean yes;

    private final Terminal terminal;
    private final Desks desks;

    public RestoreCommand(Terminal terminal, Desks desks) {
        this.terminal = terminal;
        this.desks = desks;
    }

    @Override
    public Integer call() {
        if (!Files.isReadable(file)) {
            throw Refusal.settings(file + " cannot be read.", "Nothing was changed.", "Is the name right?");
        }
        if (!yes && !terminal.confirm("Put this backup in the place of the database? What is there is set aside.")) {
            throw Refusal.declined(terminal, "Nothing was put back", "all is as it was");
        }
        Optional<Path> aside = desks.putBack(file.toAbsolutePath());
        terminal.out().println("The backup is in place.");
        aside.ifPresent(path -> terminal.out()
                .println("What was there lies in " + path + ". Delete it when all is well: it holds the list too."));
        terminal.out().println("""
                        Lost is what was typed since the backup. Before you start 'erbij run':
                          bar again whom you barred since,
                          give the location again if it was set or changed since, and stop or move again what you stopped or moved,
                          apply your events again, and close or cancel again what you closed or cancelled; forget again whom you were asked to forget.
                        Import new people, settle mail and note answers by hand again too; look in Sent before you invite anybody again.
                        Then start 'erbij run': it reads your mailbox again and looks in Sent for every mail this database believes unsent.
                        Until that is done nothing leaves. What cannot be told waits for you in 'erbij outbox list --state uncertain'.""");
        return ExitCodes.DONE;
    }
}
