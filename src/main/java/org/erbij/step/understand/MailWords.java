package org.erbij.step.understand;

import java.util.List;

/** What a model sees of a whole mail without regard to clauses: words alone and in rows of two and three, and their letters. */
final class MailWords {
    private static final int LONGEST = 1_500;

    private MailWords() {}

    static int[] of(List<Clause> clauses) {
        var features = new Features(1024);
        int before = 0;
        int first = 0;
        int seen = 0;
        for (Clause clause : clauses) {
            for (String word : clause.lexemes()) {
                if (seen++ > LONGEST) {
                    return features.distinct();
                }
                int now = word.hashCode();
                features.add('w', now);
                features.add('x', before, now);
                features.add('y', first, before, now, 0);
                features.add('z', first, now);
                features.addLetters('k', word, 4, 5);
                first = before;
                before = now;
            }
        }
        return features.distinct();
    }
}
