package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.erbij.cli.ErbijCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Model.CommandSpec;

/** Completion and manual page know every command; neither needs settings. */
class ManualTest {
    @TempDir
    private Path empty;

    private String say(String command) {
        Typed terminal = Typed.piping("");
        assertThat(InProcess.execute(empty, Clock.systemUTC(), terminal, command))
                .isZero();
        return terminal.told();
    }

    private Stream<CommandSpec> commands() {
        Commands factory = new Commands(
                Typed.piping(""),
                new Desk(
                        () -> {
                            throw new AssertionError("nothing is to be opened");
                        },
                        () -> {}),
                () -> 0,
                Clock.systemUTC());
        return below(ErbijCommand.whole(factory).getCommandSpec());
    }

    private static Stream<CommandSpec> below(CommandSpec command) {
        return Stream.concat(
                Stream.of(command),
                command.subcommands().values().stream().flatMap(each -> below(each.getCommandSpec())));
    }

    @Test
    void theManualPageHasEveryCommandEveryOptionAndEveryParameter() {
        String page = say("man").replace("\\-", "-");

        List<CommandSpec> all = commands().toList();
        assertThat(all).hasSizeGreaterThan(20);
        for (CommandSpec command : all) {
            assertThat(page).contains(command.qualifiedName());
            command.options().forEach(option -> assertThat(page).contains(option.names()));
            command.positionalParameters()
                    .forEach(parameter -> assertThat(page).contains("\\fI" + parameter.paramLabel() + "\\fR"));
        }
        assertThat(page).startsWith(".TH ERBIJ 1").doesNotContain("${", "%n", "@|");
    }

    /** A line that begins with a full stop or an apostrophe is a request to roff. */
    @Test
    void noWordOfOursIsTakenForARequest() {
        assertThat(say("man").lines().filter(line -> line.startsWith(".") || line.startsWith("'")))
                .allMatch(line -> line.matches("\\.(TH|SH|SS|TP|br|B)\\b.*"));
    }

    @Test
    void theSettingsComeWithTheProgram() {
        Typed terminal = Typed.piping("");

        assertThat(InProcess.execute(empty, Clock.systemUTC(), terminal, "man", "--settings"))
                .isZero();

        assertThat(terminal.told()).contains("`organizer.address`", "`answer-before`");
    }

    @Test
    void theShellLearnsEveryCommand() {
        String script = say("completion");

        assertThat(script).contains("complete -F _complete_erbij").contains("'--home'");
        commands().skip(1).forEach(command -> assertThat(script).contains(command.name()));
    }
}
