package org.erbij.step.understand.learned;

import java.util.List;
import org.erbij.step.understand.clause.Clause;

/**
 * What a model sees of a whole mail: words alone, in rows of two and three and with up to two between them, their letters, and in
 * a short mail what they are about and all that is seen of its clauses.
 */
final class MailWords {
    private static final int LONGEST = 1_500;
    private static final int SHORT = 80;
    private static final int FEW_CLAUSES = 12;

    private MailWords() {}

    /** @param seen the {@link ClauseFeatures} of each clause */
    static int[] of(List<Clause> clauses, List<int[]> seen) {
        List<String> words = clauses.stream()
                .flatMap(clause -> clause.lexemes().stream())
                .limit(LONGEST)
                .toList();
        var features = new Features(1024);
        int third = 0;
        int second = 0;
        int before = 0;
        for (String word : words) {
            int now = word.hashCode();
            features.add('w', now);
            features.add('x', before, now);
            features.add('y', second, before, now, 0);
            features.add('z', second, now);
            features.add('v', third, now);
            features.addLetters('k', word, 4, 5);
            third = second;
            second = before;
            before = now;
        }
        if (words.size() <= SHORT) {
            ClassFeatures.of(words, features);
        }
        if (seen.size() <= FEW_CLAUSES) {
            seen.forEach(features::addAll);
        }
        return features.distinct();
    }
}
