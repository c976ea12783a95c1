package org.erbij.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;

/** Whoever typed the command: here, or at the other end of the socket. */
public interface Terminal {
    PrintWriter out();

    PrintWriter err();

    /** Standard input, for commands that take a file or {@code -}. */
    InputStream in();

    /** Whether a person sits there who can be asked. */
    boolean isInteractive();

    /** Asks and waits for a line; empty at the end of input. */
    Optional<String> ask(String question);

    Locale locale();

    /** Asks for a yes; without a person, no. */
    default boolean confirm(String question) {
        return isInteractive()
                && ask(question + " [y/N] ")
                        .map(answer -> answer.strip().toLowerCase(Locale.ROOT))
                        .filter(answer ->
                                answer.equals("y") || answer.equals("yes") || answer.equals("j") || answer.equals("ja"))
                        .isPresent();
    }
}
