package org.erbij.step.understand;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures the reading of replies by cross-validation, writes the report, and teaches the model that is shipped on all of the
 * corpus. Takes hours; broken off, it goes on where it was. Arguments: the corpus, the report, the model, a folder for what is learned
 * on the way, and the folders of the code and phrases that it depends on.
 */
public final class Evaluation {
    private static final int SOURCES = 4;

    private Evaluation() {}

    public static void main(String[] arguments) throws IOException {
        Path corpus = Path.of(arguments[0]);
        List<Path> sources = Stream.concat(
                        Stream.of(corpus),
                        Arrays.stream(arguments).skip(SOURCES).map(Path::of))
                .toList();
        List<ClauseBank.Entry> bank = ClauseBank.in(corpus);
        List<Case> cases = Replies.in(corpus).stream().map(Case::of).toList();
        System.out.printf("%,d replies, %,d single clauses%n", cases.size(), bank.size());
        var learning = new Learning(cases, bank, CrossValidation.FOLDS, Checkpoints.in(Path.of(arguments[3]), sources));
        List<Guess> guesses = CrossValidation.of(cases, learning);
        String report = ReadingReport.of(Isotonic.crossed(guesses), bank.size());
        Files.writeString(Path.of(arguments[1]), report);
        System.out.println(report);
        Checkpoints.write(learning.ofAll().with(Isotonic.of(guesses)), Path.of(arguments[2]));
    }
}
