package org.erbij.step.understand;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Lets each fold, which holds whole authors, be read by a reader that learned from the others. */
final class CrossValidation {
    static final int FOLDS = 5;

    private CrossValidation() {}

    static List<Guess> of(List<Case> cases, List<ClauseBank.Entry> bank) {
        Map<String, Integer> folds = Learning.parts(cases, FOLDS, 3);
        return IntStream.range(0, FOLDS)
                .parallel()
                .mapToObj(fold -> {
                    Model model = new Learning(bank)
                            .of(cases.stream()
                                    .filter(one -> folds.get(one.reply().author()) != fold)
                                    .toList());
                    var reader = new TrainedReader(model, 0);
                    return cases.stream()
                            .filter(one -> folds.get(one.reply().author()) == fold)
                            .map(one -> Guess.of(one.reply(), reader))
                            .toList();
                })
                .flatMap(List::stream)
                .toList();
    }
}
