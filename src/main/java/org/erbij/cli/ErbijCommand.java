package org.erbij.cli;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
        name = "erbij",
        description = "RSVPs and a mailing list, run from the organizer's own mailbox.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Every command but init, demo, rehearse, try, classify, completion and man works on a home: the folder with erbij.yaml.",
            "It is the current folder, ERBIJ_HOME, or --home DIR before the command.",
            "Exit codes: 0 done, 1 a person must look, 2 wrong usage or settings, 3 not reachable, 4 refused by a rule, 70 our bug."
        })
public final class ErbijCommand implements Runnable {
    private static final List<Class<?>> COMMANDS = List.of(
            InitCommand.class,
            CheckCommand.class,
            DemoCommand.class,
            RehearseCommand.class,
            TryCommand.class,
            ClassifyCommand.class,
            RunCommand.class,
            EventCommand.class,
            PeopleCommand.class,
            InviteCommand.class,
            ScheduleCommand.class,
            MailCommand.class,
            VenueCommand.class,
            RsvpCommand.class,
            HeldCommand.class,
            CorrectionsCommand.class,
            RosterCommand.class,
            StatusCommand.class,
            OutboxCommand.class,
            RetentionCommand.class,
            ForgetCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            CompletionCommand.class,
            ManCommand.class);

    /** Those that tell of every command. */
    private static final Set<String> OF_ALL = Set.of("completion", "man");

    // Read by whoever starts us, before any command is made; here it is only known.
    @SuppressWarnings("UnusedVariable")
    @CommandLine.Option(names = "--home", paramLabel = "DIR", description = "the folder with erbij.yaml")
    private String home = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command, for example 'erbij demo'.");
    }

    /** With every command. */
    public static CommandLine whole(CommandLine.IFactory factory) {
        return with(COMMANDS, factory);
    }

    /** With the one that was asked for: to look through all of them takes longer than most have to do. */
    private static CommandLine withOnly(String name, CommandLine.IFactory factory) {
        if (OF_ALL.contains(name)) {
            return whole(factory);
        }
        List<Class<?>> asked =
                COMMANDS.stream().filter(command -> named(command).equals(name)).toList();
        return asked.isEmpty() ? whole(factory) : with(asked, factory);
    }

    private static String named(Class<?> command) {
        return Objects.requireNonNull(command.getAnnotation(Command.class)).name();
    }

    private static CommandLine with(List<Class<?>> commands, CommandLine.IFactory factory) {
        CommandLine line = new CommandLine(new ErbijCommand(), factory);
        commands.forEach(line::addSubcommand);
        return line;
    }

    /** Runs a command line; the factory makes each command with what it needs. */
    public static int execute(Terminal terminal, CommandLine.IFactory factory, String version, String... args) {
        CommandLine line = args.length == 0 ? whole(factory) : withOnly(args[0], factory);
        line.getCommandSpec().version("erbij " + version);
        line.setOut(terminal.out());
        line.setErr(terminal.err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((wrong, arguments) -> usage(terminal, wrong, arguments));
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(terminal, failure));
        int code = line.execute(args);
        terminal.out().flush();
        terminal.err().flush();
        return code;
    }

    private static int usage(Terminal terminal, ParameterException wrong, String... arguments) {
        Misuse.words(wrong, arguments).forEach(terminal.err()::println);
        return ExitCodes.USAGE;
    }

    private static int failed(Terminal terminal, Exception failure) {
        if (failure instanceof Refusal refusal) {
            terminal.err().println(refusal.getMessage());
            return refusal.exitCode();
        }
        terminal.err()
                .println("Erbij has a bug: " + failure.getClass().getName() + " at " + where(failure)
                        + ". Nothing that was kept is lost. Please report this line.");
        return ExitCodes.BUG;
    }

    /** Where it happened, without what was said: messages may name people. */
    private static String where(Exception failure) {
        return failure.getStackTrace().length == 0 ? "an unknown place" : failure.getStackTrace()[0].toString();
    }
}
