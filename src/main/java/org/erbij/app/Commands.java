package org.erbij.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.erbij.cli.BackupCommand;
import org.erbij.cli.CheckCommand;
import org.erbij.cli.ClassifyCommand;
import org.erbij.cli.CompletionCommand;
import org.erbij.cli.CorrectionsCommand;
import org.erbij.cli.DemoCommand;
import org.erbij.cli.Desks;
import org.erbij.cli.ErbijCommand;
import org.erbij.cli.EventCommand;
import org.erbij.cli.ForgetCommand;
import org.erbij.cli.HeldCommand;
import org.erbij.cli.HeldNewCommand;
import org.erbij.cli.HeldSettleCommand;
import org.erbij.cli.HeldUndoCommand;
import org.erbij.cli.InitCommand;
import org.erbij.cli.InviteCommand;
import org.erbij.cli.MailCommand;
import org.erbij.cli.ManCommand;
import org.erbij.cli.OutboxCommand;
import org.erbij.cli.PeopleAddCommand;
import org.erbij.cli.PeopleAdmitCommand;
import org.erbij.cli.PeopleBarCommand;
import org.erbij.cli.PeopleExportCommand;
import org.erbij.cli.PeopleImportCommand;
import org.erbij.cli.PeopleLiftCommand;
import org.erbij.cli.PeopleListCommand;
import org.erbij.cli.PeopleMergeCommand;
import org.erbij.cli.PeopleSetCommand;
import org.erbij.cli.PeopleShowCommand;
import org.erbij.cli.RehearseCommand;
import org.erbij.cli.ReportCommand;
import org.erbij.cli.RestoreCommand;
import org.erbij.cli.RetentionCommand;
import org.erbij.cli.RosterCommand;
import org.erbij.cli.RsvpCommand;
import org.erbij.cli.RunCommand;
import org.erbij.cli.ScheduleCommand;
import org.erbij.cli.StatusCommand;
import org.erbij.cli.Terminal;
import org.erbij.cli.TryCommand;
import org.erbij.cli.VenueCommand;
import org.erbij.domain.people.AddrSpec;
import org.erbij.rehearse.Demo;
import org.erbij.rehearse.OwnRehearsal;
import org.erbij.rehearse.Rehearsed;
import org.erbij.setup.Discovery;
import org.erbij.setup.Probe;
import org.erbij.setup.Servers;
import org.erbij.setup.ServiceRecords;
import org.erbij.setup.WebPages;
import org.erbij.step.compose.MarkdownComposer;
import org.erbij.step.parse.MimeMessageParser;
import org.erbij.step.understand.TrainedReader;
import picocli.CommandLine;

/** Makes each command with what it needs, when it is the one that was asked for. */
final class Commands implements CommandLine.IFactory {
    private final Terminal terminal;
    private final Desks desks;
    private final Callable<Integer> runner;
    private final Clock clock;
    private final Path home;

    Commands(Terminal terminal, Desks desks, Callable<Integer> runner, Clock clock) {
        this(terminal, desks, runner, clock, Path.of(""));
    }

    /** @param home for the commands that need neither settings nor database */
    Commands(Terminal terminal, Desks desks, Callable<Integer> runner, Clock clock, Path home) {
        this.home = home;
        this.terminal = terminal;
        this.desks = desks;
        this.runner = runner;
        this.clock = clock;
    }

    int execute(String... arguments) {
        String version = Commands.class.getPackage().getImplementationVersion();
        return ErbijCommand.execute(terminal, this, version == null ? "(unpackaged)" : version, arguments);
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        Object made = make(type);
        return made == null ? CommandLine.defaultFactory().create(type) : type.cast(made);
    }

    private @org.jspecify.annotations.Nullable Object make(Class<?> type) {
        ZoneId zone = ZoneId.systemDefault();
        return switch (type.getSimpleName()) {
            case "DemoCommand" ->
                new DemoCommand(
                        terminal,
                        new Demo(BuiltIn::stage, new MimeMessageParser()),
                        new Rehearsed(BuiltIn.event(), BuiltIn.cast()),
                        audition());
            case "RehearseCommand" -> rehearse();
            case "InitCommand" -> new InitCommand(terminal, home, new NewHomes(discovery(), clock));
            case "CheckCommand" ->
                new CheckCommand(terminal, new CheckUp(home, System.getenv(), clock, Probe.Waiting.USUAL));
            case "TryCommand" -> new TryCommand(terminal, audition());
            case "ClassifyCommand" -> new ClassifyCommand(terminal, new Classifier(clock));
            case "RunCommand" -> new RunCommand(terminal, desks, runner, zone);
            case "EventCommand" -> new EventCommand(terminal, desks);
            case "PeopleImportCommand" -> new PeopleImportCommand(terminal, desks);
            case "PeopleAddCommand" -> new PeopleAddCommand(terminal, desks);
            case "PeopleListCommand" -> new PeopleListCommand(terminal, desks);
            case "PeopleShowCommand" -> new PeopleShowCommand(terminal, desks, zone);
            case "PeopleSetCommand" -> new PeopleSetCommand(terminal, desks);
            case "PeopleBarCommand" -> new PeopleBarCommand(terminal, desks);
            case "PeopleAdmitCommand" -> new PeopleAdmitCommand(terminal, desks);
            case "PeopleLiftCommand" -> new PeopleLiftCommand(terminal, desks);
            case "PeopleMergeCommand" -> new PeopleMergeCommand(terminal, desks);
            case "PeopleExportCommand" -> new PeopleExportCommand(terminal, desks);
            case "InviteCommand" -> new InviteCommand(terminal, desks);
            case "MailCommand" -> new MailCommand(terminal, desks, clock);
            case "ScheduleCommand" -> new ScheduleCommand(terminal, desks, clock);
            case "VenueCommand" -> new VenueCommand(terminal, desks);
            case "RsvpCommand" -> new RsvpCommand(terminal, desks);
            case "HeldCommand" -> new HeldCommand(terminal, desks, zone);
            case "CorrectionsCommand" -> new CorrectionsCommand(terminal, desks);
            case "HeldNewCommand" -> new HeldNewCommand(terminal, desks);
            case "HeldSettleCommand" -> new HeldSettleCommand(terminal, desks);
            case "HeldUndoCommand" -> new HeldUndoCommand(terminal, desks, zone);
            case "RosterCommand" -> new RosterCommand(terminal, desks);
            case "StatusCommand" -> new StatusCommand(terminal, desks, zone);
            case "OutboxCommand" -> new OutboxCommand(terminal, desks);
            case "CompletionCommand" -> new CompletionCommand(terminal);
            case "ManCommand" -> new ManCommand(terminal);
            case "BackupCommand" -> new BackupCommand(terminal, desks);
            case "RestoreCommand" -> new RestoreCommand(terminal, desks);
            case "RetentionCommand" -> new RetentionCommand(terminal, desks, zone);
            case "ForgetCommand" -> new ForgetCommand(terminal, desks);
            case "ReportCommand" -> new ReportCommand(terminal, desks);
            default -> null;
        };
    }

    private RehearseCommand rehearse() {
        OwnStage stage = new OwnStage(home);
        return new RehearseCommand(
                terminal,
                new OwnRehearsal(stage, new MimeMessageParser()),
                stage::event,
                stage::textProblems,
                new NamesOfTheList(home, clock, terminal),
                clock);
    }

    private static Function<AddrSpec, Optional<Servers>> discovery() {
        return new Discovery(new WebPages(), new ServiceRecords())::ask;
    }

    private Audition audition() {
        return new Audition(
                new TrainedReader(),
                new MarkdownComposer(BuiltIn.texts()),
                new MimeMessageParser(),
                BuiltIn.event(),
                clock);
    }
}
