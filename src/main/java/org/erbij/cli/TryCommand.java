package org.erbij.cli;

import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.erbij.rehearse.Cast.Outcome;
import org.erbij.rehearse.Narrator.Aftermath;
import org.erbij.rehearse.Playbill;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code erbij try "sentence"}. */
@Command(
        name = "try",
        description = "Says how a sentence would be understood, and shows the mail it would be answered with.",
        mixinStandardHelpOptions = true)
public final class TryCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SENTENCE", arity = "1..*", description = "as somebody would answer the invitation")
    private List<String> words = List.of();

    private final Terminal terminal;
    private final Function<String, Heard> audition;

    public TryCommand(Terminal terminal, Function<String, Heard> audition) {
        this.terminal = terminal;
        this.audition = audition;
    }

    /**
     * How a sentence was understood.
     *
     * @param aftermath with the deciding clauses
     * @param mail the plain text of the answer; empty when nobody would be answered
     */
    public record Heard(Outcome outcome, Aftermath aftermath, String subject, String mail) {
        @Override
        public String toString() {
            return outcome.name();
        }
    }

    @Override
    public Integer call() {
        answer(String.join(" ", words));
        return ExitCodes.DONE;
    }

    void answer(String sentence) {
        Heard heard = audition.apply(sentence);
        Playbill playbill = new Playbill(terminal.out(), terminal.locale(), ZoneOffset.UTC, true);
        terminal.out().println("→ " + playbill.verdict(heard.outcome(), heard.aftermath()));
        if (!heard.aftermath().because().isEmpty()) {
            terminal.out().println("  " + playbill.because(heard.aftermath().because()));
        }
        if (!heard.mail().isEmpty()) {
            terminal.out().println();
            terminal.out().println(playbill.asTheExample());
            terminal.out().println("  | Subject: " + heard.subject());
            terminal.out().println("  |");
            heard.mail().lines().forEach(line -> terminal.out().println(("  | " + line).stripTrailing()));
        }
        terminal.out().flush();
    }
}
