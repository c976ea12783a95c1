package org.erbij.step.understand.learned;

import java.util.Arrays;
import org.erbij.step.understand.clause.Sense;

/** What a model makes of one mail. */
@SuppressWarnings("EnumOrdinal") // the order of the classes is that of the model
public final class Opinion {
    private final double[] meanings;
    private final double[][] said;
    private final double[] noted;
    private final LearnedGuests guests;

    /**
     * Keeps the arrays themselves.
     *
     * @param meanings the probability of each {@link Meaning}
     * @param said by clause, of each {@link ClauseSense}
     * @param noted by clause, that it is worth a note
     * @param guests how many people they bring, should they come
     */
    Opinion(double[] meanings, double[][] said, double[] noted, LearnedGuests guests) {
        this.meanings = meanings;
        this.said = said;
        this.noted = noted;
        this.guests = guests;
    }

    public double probability(Meaning meaning) {
        return meanings[meaning.ordinal()];
    }

    /** How surely the mail says this of their coming, whatever else it says. */
    public double probability(Sense coming) {
        double sum = 0;
        for (Meaning meaning : Meaning.values()) {
            sum += meaning.coming() == coming ? meanings[meaning.ordinal()] : 0;
        }
        return sum;
    }

    /** How surely a clause says something. */
    public double probability(int clause, ClauseSense sense) {
        return said[clause][sense.ordinal()];
    }

    /** How surely a clause is worth a note. */
    public double noted(int clause) {
        return noted[clause];
    }

    public LearnedGuests guests() {
        return guests;
    }

    public int clauses() {
        return said.length;
    }

    /** How surely the clause that says it most clearly says it. */
    public double most(ClauseSense sense) {
        return Arrays.stream(said)
                .mapToDouble(clause -> clause[sense.ordinal()])
                .max()
                .orElse(0);
    }
}
