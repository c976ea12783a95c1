package org.erbij.step.understand.learned;

import java.util.List;
import java.util.Set;
import org.erbij.step.understand.clause.Clause;
import org.erbij.step.understand.clause.Reading;
import org.erbij.step.understand.clause.Sense;
import org.erbij.step.understand.phrase.Cue;

/**
 * What a model sees of one clause: its words alone, in rows of two to four, with a gap between, in pairs whatever stands
 * between them, and after a negation; their letters in rows of three to five and what they are about, for words it never saw;
 * what the phrases made of it; and how the clauses before and after it go.
 */
public final class ClauseFeatures {
    private static final String START = "^";
    private static final String END = "$";
    private static final int LONGEST_IN_PAIRS = 14;
    private static final int LONGEST = 80;

    private static final Set<String> NEGATIONS = Set.of(
            "niet", "nooit", "geen", "not", "never", "no", "nee", "noch", "nie", "zonder", "without", "niks", "none",
            "can't", "won't", "don't", "cannot");

    private ClauseFeatures() {}

    /** @param at which clause of the mail */
    public static int[] of(List<Reading> mail, int at) {
        Reading reading = mail.get(at);
        Clause clause = reading.clause();
        List<String> words = clause.lexemes();
        var features = new Features(1024);
        int[] row = row(words.size() > LONGEST ? words.subList(0, LONGEST) : words);
        rows(row, features);
        gaps(row, features);
        pairs(row, features);
        words.forEach(word -> features.addLetters('c', word, 3, 5));
        negated(words, features);
        ClassFeatures.of(words, features);
        phrases(reading, features);
        if (at > 0) {
            after(mail.get(at - 1), words, features);
        }
        if (at + 1 < mail.size()) {
            before(mail.get(at + 1), features);
        }
        features.add('?', clause.heard().stripTrailing().endsWith("?") ? 1 : 0);
        features.add('l', Math.min(row.length, 12));
        return features.distinct();
    }

    private static int[] row(List<String> words) {
        int[] row = new int[words.size() + 2];
        row[0] = START.hashCode();
        for (int i = 0; i < words.size(); i++) {
            row[i + 1] = words.get(i).hashCode();
        }
        row[row.length - 1] = END.hashCode();
        return row;
    }

    private static void rows(int[] row, Features features) {
        for (int i = 0; i < row.length; i++) {
            if (i > 0 && i < row.length - 1) {
                features.add('1', row[i]);
            }
            if (i + 1 < row.length) {
                features.add('2', row[i], row[i + 1]);
            }
            if (i + 2 < row.length) {
                features.add('3', row[i], row[i + 1], row[i + 2], 0);
            }
            if (i + 3 < row.length) {
                features.add('4', row[i], row[i + 1], row[i + 2], row[i + 3]);
            }
        }
    }

    private static void gaps(int[] row, Features features) {
        for (int i = 0; i + 2 < row.length; i++) {
            features.add('g', row[i], row[i + 2]);
            for (int far = i + 3; far <= i + 4 && far < row.length; far++) {
                features.add('f', row[i], row[far]);
            }
        }
    }

    private static void pairs(int[] row, Features features) {
        if (row.length > LONGEST_IN_PAIRS) {
            return;
        }
        for (int i = 1; i < row.length - 1; i++) {
            for (int j = i + 1; j < row.length - 1; j++) {
                features.add('p', Math.min(row[i], row[j]), Math.max(row[i], row[j]));
            }
        }
    }

    private static void negated(List<String> words, Features features) {
        boolean after = false;
        for (String word : words) {
            if (after) {
                features.add('n', word.hashCode());
            }
            after |= NEGATIONS.contains(word);
        }
    }

    private static void phrases(Reading reading, Features features) {
        int senses = bits(reading.senses());
        int leanings = bits(reading.leanings());
        features.add('S', senses);
        features.add('L', leanings);
        features.add('R', senses, leanings, flags(reading), 0);
        features.add('V', reading.involved() ? 1 : 0, reading.leaves() ? 1 : 0);
        features.add('N', senses, reading.negated() ? 1 : 0);
        int before = -1;
        int all = 0;
        for (Cue cue : reading.cues()) {
            int now = cue.name().hashCode();
            features.add('q', now);
            features.add('Q', before, now);
            before = now;
            all = all * 31 + now;
        }
        features.add('Q', before, -2);
        features.add('A', all);
    }

    /** "Zij blijft thuis. Ik niet." */
    private static void after(Reading before, List<String> words, Features features) {
        int said = bits(before.senses());
        features.add(
                'B',
                said,
                bits(before.leanings()),
                before.condition() ? 1 : 0,
                before.clause().asked() ? 1 : 0);
        for (String word : words.subList(0, Math.min(3, words.size()))) {
            features.add('D', said, word.hashCode());
        }
        List<String> earlier = before.clause().lexemes();
        for (String word : earlier.subList(Math.max(0, earlier.size() - 10), earlier.size())) {
            features.add('b', word.hashCode());
        }
    }

    /** "Dat klinkt goed, maar …" */
    private static void before(Reading next, Features features) {
        features.add(
                'X',
                bits(next.senses()),
                bits(next.leanings()),
                next.condition() ? 1 : 0,
                next.clause().asked() ? 1 : 0);
        List<String> words = next.clause().lexemes();
        for (int i = 0; i < Math.min(8, words.size()); i++) {
            features.add('x', words.get(i).hashCode());
            if (i > 0 && i < 6) {
                features.add('y', words.get(i - 1).hashCode(), words.get(i).hashCode());
            }
        }
    }

    private static int flags(Reading reading) {
        return (reading.involved() ? 1 : 0)
                + (reading.leaves() ? 2 : 0)
                + (reading.condition() ? 4 : 0)
                + (reading.correction() ? 8 : 0);
    }

    private static int bits(Set<Sense> senses) {
        int bits = 0;
        for (Sense sense : senses) {
            bits += sense.name().hashCode();
        }
        return bits;
    }
}
