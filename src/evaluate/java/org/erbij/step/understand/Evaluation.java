package org.erbij.step.understand;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Measures the reading of replies by cross-validation, writes the report, and teaches the model that is shipped on all of the
 * corpus. Takes more than an hour; broken off, it goes on where it was. Arguments: the corpus, the report, the model, a folder for what is
 * learned on the way, and the folder of this code.
 */
public final class Evaluation {
    private Evaluation() {}

    public static void main(String[] arguments) throws IOException {
        Path corpus = Path.of(arguments[0]);
        List<ClauseBank.Entry> bank = ClauseBank.in(corpus);
        List<Case> cases = Replies.in(corpus).stream().map(Case::of).toList();
        System.out.printf("%,d replies, %,d single clauses%n", cases.size(), bank.size());
        String from = Fingerprint.of(cases, bank, Path.of(arguments[4]));
        var checkpoints = new Checkpoints(Path.of(arguments[3]).resolve(from));
        var learning = new Learning(cases, bank, CrossValidation.FOLDS, checkpoints);
        List<Guess> guesses = CrossValidation.of(cases, learning);
        String report = ReadingReport.of(Isotonic.crossed(guesses), bank.size());
        Files.writeString(Path.of(arguments[1]), report);
        System.out.println(report);
        checkpoints.write(learning.ofAll().with(Isotonic.of(guesses)), Path.of(arguments[2]));
    }
}
