package org.erbij.step.understand.learned;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/** The part of a {@link SequenceModel} that says what each clause says: by the most that each unit is anywhere in the clause. */
public final class ClauseHead {
    private static final int WIDTH = SequenceModel.WIDTH;

    private final float[] output;
    private final float[] offsets;

    /**
     * Keeps the arrays themselves.
     *
     * @param output weights by sense, then by unit
     * @param offsets by sense
     */
    public ClauseHead(float[] output, float[] offsets) {
        this.output = output;
        this.offsets = offsets;
    }

    /** By clause the probability of each {@link ClauseSense}; only of clauses that are in the sequence at least in part. */
    public double[][] probabilities(WordSequence words, float[][] units) {
        var said = new double[words.clauses()][];
        var most = new int[WIDTH];
        var figures = new float[WIDTH];
        int from = 0;
        for (int clause = 0; clause < said.length; clause++) {
            int to = end(words.clause(), from);
            pool(units, from, to, most, figures);
            said[clause] = probabilities(figures);
            from = to;
        }
        return said;
    }

    public double[] probabilities(float[] figures) {
        return SequenceModel.scores(figures, output, offsets);
    }

    /** Behind the last place of the clause to which a place belongs. */
    public static int end(List<Integer> clauses, int from) {
        int to = from;
        while (to < clauses.size() && clauses.get(to).equals(clauses.get(from))) {
            to++;
        }
        return to;
    }

    /**
     * The most of each unit in some places.
     *
     * @param most receives by unit the place where it is most
     * @param figures receives how much that is
     */
    public static void pool(float[][] units, int from, int to, int[] most, float[] figures) {
        for (int unit = 0; unit < figures.length; unit++) {
            most[unit] = from;
            for (int place = from + 1; place < to; place++) {
                most[unit] = units[place][unit] > units[most[unit]][unit] ? place : most[unit];
            }
            figures[unit] = units[most[unit]][unit];
        }
    }

    static ClauseHead read(DataInputStream in) throws IOException {
        return new ClauseHead(
                SequenceModel.floats(in, ClauseSense.COUNT * WIDTH), SequenceModel.floats(in, ClauseSense.COUNT));
    }

    void write(DataOutputStream out) throws IOException {
        SequenceModel.write(out, output);
        SequenceModel.write(out, offsets);
    }
}
