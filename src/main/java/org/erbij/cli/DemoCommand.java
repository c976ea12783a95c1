package org.erbij.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.erbij.rehearse.Demo;
import org.erbij.rehearse.Narrator;
import org.erbij.rehearse.Playbill;
import org.erbij.rehearse.Rehearsed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code erbij demo}. */
@Command(
        name = "demo",
        description = "Plays one occasion from invitation to follow-up, on real parts, in a few seconds.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
    @Option(names = "--all", description = "tell the deciding words also where they are all that was said")
    private boolean all;

    @Option(names = "--mails", paramLabel = "DIR", description = "write every mail that was delivered there, by person")
    private @Nullable Path mails;

    private final Terminal terminal;
    private final Demo demo;
    private final Rehearsed occasion;
    private final TryCommand turn;

    public DemoCommand(Terminal terminal, Demo demo, Rehearsed occasion, Function<String, TryCommand.Heard> audition) {
        this.terminal = terminal;
        this.demo = demo;
        this.occasion = occasion;
        this.turn = new TryCommand(terminal, audition);
    }

    @Override
    public Integer call() {
        Playbill playbill = new Playbill(
                terminal.out(), terminal.locale(), occasion.event().facts().zone(), all);
        Narrator.Ending ending = demo.play(occasion.event(), occasion.cast(), playbill, mails);
        if (terminal.isInteractive()) {
            takeTurns(playbill.yourTurn());
        }
        return ending.deviations().isEmpty() ? ExitCodes.DONE : ExitCodes.ATTENTION;
    }

    private void takeTurns(String invitation) {
        Optional<String> sentence = terminal.ask(invitation + " > ");
        while (sentence.filter(words -> !words.isBlank()).isPresent()) {
            turn.answer(sentence.get());
            sentence = terminal.ask(invitation + " > ");
        }
    }
}
