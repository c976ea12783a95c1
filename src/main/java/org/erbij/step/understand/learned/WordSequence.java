package org.erbij.step.understand.learned;

import java.util.ArrayList;
import java.util.List;
import org.erbij.step.understand.clause.Clause;
import org.erbij.step.understand.clause.Reading;
import org.erbij.step.understand.phrase.WordClasses;

/**
 * The words of a mail in their order, as a {@link SequenceModel} sees them: of each what it is, its letters and what it is about. A
 * place of its own opens each clause and holds what the phrases made of it.
 */
public final class WordSequence {
    /** How many numbers there are. */
    public static final int SPACE = 1 << 16;

    /** No more places of a mail are read. */
    public static final int LONGEST = 160;

    private final List<int[]> seen;
    private final List<Integer> clause;

    /**
     * @param seen by place: numbers below {@link #SPACE}
     * @param clause by place: which clause of the mail it belongs to, ascending
     */
    public WordSequence(List<int[]> seen, List<Integer> clause) {
        this.seen = List.copyOf(seen);
        this.clause = List.copyOf(clause);
    }

    public static WordSequence of(List<Reading> mail) {
        List<int[]> seen = new ArrayList<>();
        List<Integer> clause = new ArrayList<>();
        for (int at = 0; at < mail.size() && seen.size() < LONGEST; at++) {
            Reading reading = mail.get(at);
            seen.add(numbers(opening(reading)));
            clause.add(at);
            for (String word : reading.clause().lexemes()) {
                if (seen.size() < LONGEST) {
                    seen.add(numbers(word(word)));
                    clause.add(at);
                }
            }
        }
        return new WordSequence(seen, clause);
    }

    /** By place: numbers below {@link #SPACE}, of which the first stands for the word as a whole. */
    public List<int[]> seen() {
        return seen;
    }

    /** By place: which clause of the mail it belongs to, ascending. */
    public List<Integer> clause() {
        return clause;
    }

    public int length() {
        return seen.size();
    }

    /** How many clauses are in it at least in part. */
    public int clauses() {
        return clause.isEmpty() ? 0 : clause.get(clause.size() - 1) + 1;
    }

    private static Features opening(Reading reading) {
        var features = new Features(32);
        Clause clause = reading.clause();
        features.add('F', clause.afterBut() ? 1 : 0, clause.asked() ? 1 : 0);
        features.add('C', reading.condition() ? 1 : 0, reading.correction() ? 1 : 0);
        features.add('V', reading.involved() ? 1 : 0, reading.leaves() ? 1 : 0);
        reading.cues().forEach(cue -> features.add('q', cue.name().hashCode()));
        reading.senses().forEach(sense -> features.add('S', sense.name().hashCode()));
        reading.leanings().forEach(sense -> features.add('L', sense.name().hashCode()));
        return features;
    }

    private static Features word(String word) {
        var features = new Features(64);
        features.add('w', word.hashCode());
        features.addLetters('c', word, 3, 5);
        for (int one : WordClasses.SHIPPED.of(word)) {
            features.add('k', one);
        }
        return features;
    }

    private static int[] numbers(Features features) {
        int[] numbers = features.distinct();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] &= SPACE - 1;
        }
        return numbers;
    }
}
