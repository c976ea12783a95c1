package org.erbij.step.understand;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Measures the reading of replies by cross-validation, writes the report, and teaches the model that is shipped on all of the
 * corpus. Arguments: the corpus, the report, the model.
 */
public final class Evaluation {
    private Evaluation() {}

    public static void main(String[] arguments) throws IOException {
        Path corpus = Path.of(arguments[0]);
        List<ClauseBank.Entry> bank = ClauseBank.in(corpus);
        List<Case> cases = Replies.in(corpus).stream()
                .filter(Reply::isByAPerson)
                .map(Case::of)
                .toList();
        System.out.printf("%,d replies, %,d single clauses%n", cases.size(), bank.size());
        var learning = new Learning(cases, bank, CrossValidation.FOLDS);
        List<Guess> guesses = CrossValidation.of(cases, learning);
        Calibration calibration = Isotonic.of(guesses);
        String report = ReadingReport.of(Isotonic.crossed(guesses), bank.size());
        Files.writeString(Path.of(arguments[1]), report);
        System.out.println(report);
        Model model = learning.ofAll().with(calibration);
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[2]))))) {
            model.write(out);
        }
    }
}
