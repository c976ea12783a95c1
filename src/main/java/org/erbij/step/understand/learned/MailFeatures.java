package org.erbij.step.understand.learned;

import java.util.ArrayList;
import java.util.List;
import org.erbij.step.understand.clause.Reading;
import org.erbij.step.understand.clause.Verdict;

/** What models look at in one mail, worked out once. */
public final class MailFeatures {
    private final List<Reading> readings;
    private final Verdict byRules;
    private final List<int[]> clauses;
    private final int[] words;
    private final WordSequence sequence;

    private MailFeatures(List<Reading> readings, Verdict byRules, List<int[]> clauses) {
        this.readings = List.copyOf(readings);
        this.byRules = byRules;
        this.clauses = List.copyOf(clauses);
        this.words = MailWords.of(readings.stream().map(Reading::clause).toList(), clauses);
        this.sequence = WordSequence.of(readings);
    }

    /** @param byRules what the rules make of these readings */
    public static MailFeatures of(List<Reading> readings, Verdict byRules) {
        List<int[]> clauses = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            clauses.add(ClauseFeatures.of(readings, i));
        }
        return new MailFeatures(readings, byRules, clauses);
    }

    public List<Reading> readings() {
        return readings;
    }

    Verdict byRules() {
        return byRules;
    }

    /** Of each reading. */
    public List<int[]> clauses() {
        return clauses;
    }

    /** Of the whole mail, as {@link MailWords} sees it. */
    public int[] words() {
        return words;
    }

    public WordSequence sequence() {
        return sequence;
    }
}
