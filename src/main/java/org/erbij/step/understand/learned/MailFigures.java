package org.erbij.step.understand.learned;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.erbij.step.understand.clause.Clause;
import org.erbij.step.understand.clause.Reading;
import org.erbij.step.understand.clause.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A mail in figures, for a {@link Network} to weigh: how surely some clause says each thing, which of them comes later, what
 * stands after "but" or in a question, what each model alone made of the clauses, what the words say without regard to clauses, and
 * what the rules made of it.
 */
@SuppressWarnings("EnumOrdinal") // the order of the classes is that of the model
public final class MailFigures {
    private static final int TELLING = 3;
    private static final int NOWHERE = -1;
    private static final int NOTHING = ClauseSense.NOTHING.ordinal();
    private static final int YES = ClauseSense.YES.ordinal();
    private static final int NO = ClauseSense.NO.ordinal();
    private static final int PERHAPS = ClauseSense.PERHAPS.ordinal();
    private static final int INVOLVED = ClauseSense.INVOLVED.ordinal();

    private double[] figures = new double[256];
    private int count;
    private final List<Reading> readings;
    private final double[][] said;
    private final int[] places;
    private final double[] most = new double[ClauseSense.COUNT];
    private final double[] second = new double[ClauseSense.COUNT];
    private final int[] where = new int[ClauseSense.COUNT];

    private MailFigures(List<Reading> readings, double[][] said) {
        this.readings = readings;
        this.said = said;
        this.places = places(said);
    }

    /**
     * @param readings at least one
     * @param said for each of them the probability of each {@link ClauseSense}
     * @param alone the same as each model alone sees it, always in the same order; the last clauses of a long mail may be missing
     * @param words the probability of each {@link Meaning} by the words alone
     * @param inOrder the same by the words in their order
     */
    public static double[] of(
            List<Reading> readings,
            double[][] said,
            List<double[][]> alone,
            double[] words,
            double[] inOrder,
            Verdict byRules) {
        var mail = new MailFigures(readings, said);
        mail.strongest();
        mail.ends();
        mail.order();
        mail.telling();
        mail.whole();
        mail.logarithms(words);
        mail.logarithms(inOrder);
        for (Meaning meaning : Meaning.values()) {
            mail.add(Meaning.of(byRules) == meaning);
        }
        mail.add(byRules.confidence());
        alone.forEach(mail::strongestOf);
        alone.forEach(mail::tellingOf);
        return Arrays.copyOf(mail.figures, mail.count);
    }

    private void strongest() {
        for (int sense = 0; sense < ClauseSense.COUNT; sense++) {
            double none = 0;
            for (int i = 0; i < said.length; i++) {
                double probability = said[i][sense];
                none -= Math.log(Math.max(1e-5, 1 - probability));
                if (probability > most[sense]) {
                    second[sense] = most[sense];
                    most[sense] = probability;
                    where[sense] = i;
                } else {
                    second[sense] = Math.max(second[sense], probability);
                }
            }
            if (sense != NOTHING) {
                add(odds(most[sense]));
                add(Math.log(none + 1e-3));
                add(second[sense]);
            }
        }
    }

    /** The first and the last clause that say something. */
    private void ends() {
        double[] first = null;
        double[] last = null;
        int saying = 0;
        for (double[] clause : said) {
            if (clause[NOTHING] < 0.5) {
                first = first == null ? clause : first;
                last = clause;
                saying++;
            }
        }
        clause(first);
        clause(last);
        add(saying);
    }

    private void order() {
        add((double) (where[YES] - where[NO]) / said.length * both(YES, NO));
        add(later(YES, NO));
        add(later(YES, PERHAPS));
        add(later(NO, PERHAPS));
        for (int sense : new int[] {YES, NO, INVOLVED}) {
            add(clause(sense).afterBut() ? most[sense] : 0);
        }
        for (int sense : new int[] {YES, NO}) {
            add(clause(sense).asked() ? most[sense] : 0);
        }
        add(both(YES, NO));
        add(both(YES, PERHAPS));
        add(both(NO, PERHAPS));
        add(both(NO, INVOLVED));
    }

    /** The clauses that say most, in the order of the mail, and where they stand; then the first and the last clause. */
    private void telling() {
        for (int k = 0; k < TELLING; k++) {
            int at = places[k];
            clause(at == NOWHERE ? null : said[at]);
            add(at == NOWHERE ? 0 : (double) at / said.length);
        }
        clause(said[0]);
        clause(said[said.length - 1]);
    }

    /** Where the most telling clauses stand, in the order of the mail; then the first and the last clause. */
    private static int[] places(double[][] said) {
        int[] most = IntStream.range(0, said.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> said[i][NOTHING]))
                .limit(TELLING)
                .sorted()
                .mapToInt(i -> i)
                .toArray();
        var places = new int[TELLING + 2];
        Arrays.fill(places, NOWHERE);
        System.arraycopy(most, 0, places, 0, most.length);
        places[TELLING] = 0;
        places[TELLING + 1] = said.length - 1;
        return places;
    }

    private void strongestOf(double[][] clauses) {
        for (int sense = 0; sense < ClauseSense.COUNT; sense++) {
            double strongest = 0;
            for (double[] clause : clauses) {
                strongest = Math.max(strongest, clause[sense]);
            }
            add(odds(strongest));
        }
    }

    private void tellingOf(double[][] clauses) {
        for (int at : places) {
            boolean seen = at != NOWHERE && at < clauses.length;
            for (int sense = 0; sense < ClauseSense.COUNT; sense++) {
                add(seen ? odds(clauses[at][sense]) : 0);
            }
        }
    }

    private void clause(double @Nullable [] probabilities) {
        for (int sense = 0; sense < ClauseSense.COUNT; sense++) {
            add(probabilities == null ? 0 : probabilities[sense]);
        }
    }

    private void logarithms(double[] probabilities) {
        for (double probability : probabilities) {
            add(Math.log(Math.max(probability, 1e-3)));
        }
    }

    private void whole() {
        add(Math.log(said.length));
        add(said.length == 1);
        add(readings.stream().anyMatch(Reading::correction));
        add(readings.stream().anyMatch(Reading::condition));
    }

    private Clause clause(int sense) {
        return readings.get(where[sense]).clause();
    }

    private double both(int one, int other) {
        return Math.min(most[one], most[other]);
    }

    private double later(int one, int other) {
        return where[one] > where[other] ? both(one, other) : -both(one, other);
    }

    private static double odds(double probability) {
        double inside = Math.min(1 - 1e-4, Math.max(1e-4, probability));
        return Math.log(inside / (1 - inside));
    }

    private void add(double figure) {
        if (count == figures.length) {
            figures = Arrays.copyOf(figures, 2 * count);
        }
        figures[count++] = figure;
    }

    private void add(boolean figure) {
        add(figure ? 1.0 : 0.0);
    }
}
