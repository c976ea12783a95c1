package org.erbij.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code erbij people}. */
@Command(
        name = "people",
        description = "The list of people.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            PeopleImportCommand.class,
            PeopleAddCommand.class,
            PeopleListCommand.class,
            PeopleShowCommand.class,
            PeopleSetCommand.class,
            PeopleBarCommand.class,
            PeopleAdmitCommand.class,
            PeopleLiftCommand.class,
            PeopleMergeCommand.class,
            PeopleExportCommand.class,
            ReportCommand.class
        })
public final class PeopleCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what is to be done, for example 'erbij people list'.");
    }
}
