package org.erbij.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
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
     * @param verdict in words
     * @param because the deciding clauses, or why there are none
     * @param mail the plain text of the answer; empty when nobody would be answered
     */
    public record Heard(String verdict, List<String> because, String subject, String mail) {
        public Heard {
            because = List.copyOf(because);
        }

        @Override
        public String toString() {
            return verdict;
        }
    }

    @Override
    public Integer call() {
        answer(String.join(" ", words));
        return ExitCodes.DONE;
    }

    void answer(String sentence) {
        Heard heard = audition.apply(sentence);
        terminal.out().println("→ " + heard.verdict());
        if (!heard.because().isEmpty()) {
            terminal.out().println("  because \"" + String.join(" … ", heard.because()) + "\"");
        }
        if (heard.mail().isEmpty()) {
            terminal.out().println("  No automatic answer is sent.");
        } else {
            terminal.out().println();
            terminal.out().println("  | Subject: " + heard.subject());
            terminal.out().println("  |");
            heard.mail().lines().forEach(line -> terminal.out().println("  | " + line));
        }
        terminal.out().flush();
    }
}
