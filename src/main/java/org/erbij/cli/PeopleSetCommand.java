package org.erbij.cli;

import java.util.concurrent.Callable;
import org.erbij.domain.people.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code erbij people set}. */
@Command(
        name = "set",
        description = "Corrects the name or language of somebody, or takes a further address away that is not theirs.",
        mixinStandardHelpOptions = true)
public final class PeopleSetCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ADDRESS")
    private String address = "";

    @Option(names = "--name", description = "as you would write it on an envelope")
    private @Nullable String name;

    @Option(names = "--language", paramLabel = "nl|en", description = "what they read")
    private @Nullable String language;

    @Option(names = "--not-theirs", paramLabel = "OTHER", description = "a further address of theirs that is another's")
    private @Nullable String other;

    private final Terminal terminal;
    private final Desks desks;

    public PeopleSetCommand(Terminal terminal, Desks desks) {
        this.terminal = terminal;
        this.desks = desks;
    }

    @Override
    public Integer call() {
        Language wanted = PeopleAddCommand.language(language);
        if (name == null && wanted == null && other == null) {
            throw Refusal.settings(
                    "There is nothing to set.", "Nothing was changed.", "Give --name, --language or --not-theirs.");
        }
        if (other != null) {
            takeAway(other);
        }
        if (name == null && wanted == null) {
            return ExitCodes.DONE;
        }
        String plain =
                name == null ? null : name.replaceAll("[\\p{Cntrl}]+", " ").strip();
        if (!desks.people().correct(Arguments.address(address), plain, wanted)) {
            throw Arguments.notListed(address);
        }
        terminal.out().println("Set. Mails that wait already leave as they are.");
        return ExitCodes.DONE;
    }

    private void takeAway(String further) {
        switch (desks.people().notTheirs(Arguments.address(address), Arguments.address(further))) {
            case TAKEN_AWAY -> taken(further);
            case TAKEN_AWAY_AND_GETS_NO_MAIL -> {
                taken(further);
                terminal.out()
                        .println("  ! It gets no mail, as was said under their addresses; 'erbij people lift " + further
                                + "' ends that.");
            }
            case NOT_LISTED -> throw Arguments.notListed(address);
            case WRITTEN_TO ->
                throw Refusal.settings(
                        further + " is the address they are written to.",
                        "Nothing was changed.",
                        "'erbij people merge " + further + " ANOTHER' writes to them at another.");
            case NOT_AMONG_THEIRS ->
                throw Refusal.settings(
                        further + " is no further address of theirs.",
                        "Nothing was changed.",
                        "'erbij people show " + address + "' tells which they have.");
            case KEPT_OUT ->
                throw Refusal.rule(
                        "You barred whoever has the address " + further + ".",
                        "It stays theirs, so that it stays kept out.",
                        "'erbij people admit " + address + "' lets them in.");
        }
    }

    private void taken(String further) {
        terminal.out()
                .println(further + " is not theirs any more. What came from it before stays theirs; 'erbij people add "
                        + further + "' puts its owner on the list.");
    }
}
