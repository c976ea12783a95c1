package org.erbij.cli;

import java.util.concurrent.Callable;
import org.erbij.domain.people.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code erbij people set}. */
@Command(name = "set", description = "Corrects the name or language of somebody.", mixinStandardHelpOptions = true)
public final class PeopleSetCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ADDRESS")
    private String address = "";

    @Option(names = "--name", description = "as you would write it on an envelope")
    private @Nullable String name;

    @Option(names = "--language", paramLabel = "nl|en", description = "what they read")
    private @Nullable String language;

    private final Terminal terminal;
    private final Desks desks;

    public PeopleSetCommand(Terminal terminal, Desks desks) {
        this.terminal = terminal;
        this.desks = desks;
    }

    @Override
    public Integer call() {
        Language wanted = PeopleAddCommand.language(language);
        if (name == null && wanted == null) {
            throw Refusal.settings(
                    "There is nothing to set.", "Nothing was changed.", "Give --name, --language, or both.");
        }
        String plain =
                name == null ? null : name.replaceAll("[\\p{Cntrl}]+", " ").strip();
        if (!desks.people().correct(Arguments.address(address), plain, wanted)) {
            throw Arguments.notListed(address);
        }
        terminal.out().println("Set. Mails that wait already leave as they are.");
        return ExitCodes.DONE;
    }
}
