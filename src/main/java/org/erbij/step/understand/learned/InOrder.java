package org.erbij.step.understand.learned;

import java.util.List;

/** What a mail and each of its clauses say by the words in their order, as probabilities. */
public final class InOrder {
    /** So much counts what was made of a clause without regard to the order of the whole mail (ADR 21). */
    private static final double WITHOUT_ORDER = 0.3;

    private final double[] meanings;
    private final double[][] said;

    /**
     * Keeps the arrays themselves.
     *
     * @param meanings of each {@link Meaning}
     * @param said by clause, of each {@link ClauseSense}; the last clauses of a long mail may be missing
     */
    public InOrder(double[] meanings, double[][] said) {
        this.meanings = meanings;
        this.said = said;
    }

    public double[] meanings() {
        return meanings;
    }

    public double[][] said() {
        return said;
    }

    /** @param all of the same mail, at least one */
    public static InOrder mean(List<InOrder> all) {
        var meanings = new double[Meaning.COUNT];
        var said = new double[all.get(0).said.length][ClauseSense.COUNT];
        for (InOrder one : all) {
            addShare(one.meanings, 1.0 / all.size(), meanings);
            for (int clause = 0; clause < said.length; clause++) {
                addShare(one.said[clause], 1.0 / all.size(), said[clause]);
            }
        }
        return new InOrder(meanings, said);
    }

    /** @param seen what was made of each clause without regard to the order of the whole mail */
    public double[][] with(double[][] seen) {
        var both = new double[seen.length][];
        for (int clause = 0; clause < both.length; clause++) {
            if (clause < said.length) {
                both[clause] = new double[ClauseSense.COUNT];
                addShare(seen[clause], WITHOUT_ORDER, both[clause]);
                addShare(said[clause], 1 - WITHOUT_ORDER, both[clause]);
            } else {
                both[clause] = seen[clause];
            }
        }
        return both;
    }

    private static void addShare(double[] probabilities, double share, double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += share * probabilities[i];
        }
    }
}
