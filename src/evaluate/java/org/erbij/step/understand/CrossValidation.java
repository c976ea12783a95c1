package org.erbij.step.understand;

import java.util.List;
import java.util.stream.IntStream;

/** Lets each fold, which holds whole authors, be read by a reader that learned from the others. */
final class CrossValidation {
    static final int FOLDS = 5;

    private CrossValidation() {}

    static List<Guess> of(List<Case> cases, Learning learning) {
        return IntStream.range(0, FOLDS)
                .parallel()
                .mapToObj(fold -> {
                    var reader = new TrainedReader(learning.without(fold), 0);
                    return cases.stream()
                            .filter(one -> learning.isOf(fold, one))
                            .map(one -> Guess.of(one.reply(), reader))
                            .toList();
                })
                .flatMap(List::stream)
                .toList();
    }
}
