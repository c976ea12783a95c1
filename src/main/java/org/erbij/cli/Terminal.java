package org.erbij.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.erbij.mail.Octets;

/** Whoever typed the command: here, or at the other end of the socket. */
public interface Terminal {
    /** More than anybody's list of people, and less than would drive {@code run} out of its memory. */
    int LONGEST = 4_000_000;

    PrintWriter out();

    PrintWriter err();

    /** Standard input, for commands that take a file or {@code -}. */
    InputStream in();

    /**
     * The text of a file as whoever named it sees it: with their rights, from where they stand, else from the home; {@code -} is
     * standard input.
     *
     * @throws IOException when it cannot be read, is no UTF-8, or longer than {@link #LONGEST} octets
     */
    String read(Path file) throws IOException;

    /** The octets of a file, found as by {@link #read}, for files that need not be UTF-8. @throws IOException as there */
    Octets octets(Path file) throws IOException;

    /**
     * Writes a new file as whoever named it, readable by them alone.
     *
     * @throws java.nio.file.FileAlreadyExistsException when there is one of that name
     * @throws IOException when it cannot be written; nothing is left of it then
     */
    void save(Path file, InputStream octets) throws IOException;

    /** Whether a person sits there who can be asked. */
    boolean isInteractive();

    /** Whether somebody watches the error output, so that a line can be written over there. */
    default boolean isWatched() {
        return isInteractive();
    }

    /** Asks and waits for a line; empty at the end of input. */
    Optional<String> ask(String question);

    /** Asks for what should not stay on the screen. */
    Optional<String> askHidden(String question);

    Locale locale();

    /** What can be shown there. */
    default Look look() {
        return Look.PLAIN;
    }

    /** Asks for a yes; without a person, no. */
    default boolean confirm(String question) {
        return isInteractive() && isAnswered(question + " [y/N] ", Set.of("y", "yes", "j", "ja"));
    }

    /** Asks for a no where yes is what most want; without a person, yes. */
    default boolean confirmUnlessNo(String question) {
        return !isInteractive() || !isAnswered(question + " [Y/n] ", Set.of("n", "no", "nee"));
    }

    private boolean isAnswered(String question, Set<String> words) {
        return ask(question)
                .map(answer -> answer.strip().toLowerCase(Locale.ROOT))
                .filter(words::contains)
                .isPresent();
    }
}
