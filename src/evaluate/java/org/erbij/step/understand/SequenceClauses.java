package org.erbij.step.understand;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.erbij.step.understand.learned.Adam;
import org.erbij.step.understand.learned.ClauseHead;
import org.erbij.step.understand.learned.ClauseSense;
import org.erbij.step.understand.learned.SequenceModel;

/** Teaches the {@link ClauseHead}, beside what mails mean. */
@SuppressWarnings("EnumOrdinal") // the order of the classes is that of the model
final class SequenceClauses {
    private static final int WIDTH = SequenceModel.WIDTH;
    private static final int SENSES = ClauseSense.COUNT;
    /** Of all that a mail teaches, beside what it means. */
    private static final double SHARE = 0.6;

    private final float[] output = new float[SENSES * WIDTH];
    private final float[] offsets = new float[SENSES];
    private final ClauseHead head = new ClauseHead(output, offsets);
    private final Adam outputSlopes = new Adam(output.length);
    private final Adam offsetSlopes = new Adam(offsets.length);
    private final int[] most = new int[WIDTH];
    private final float[] figures = new float[WIDTH];

    SequenceClauses(Random random) {
        for (int i = 0; i < output.length; i++) {
            output[i] = (float) (random.nextGaussian() * 0.1);
        }
    }

    ClauseHead head() {
        return head;
    }

    /** @param slopes of the units, to which those of the clauses are added */
    void learn(Case mail, float[][] units, float[][] slopes) {
        if (!mail.isMarked()) {
            return;
        }
        List<Integer> clause = mail.features().sequence().clause();
        double share = SHARE / mail.features().sequence().clauses();
        int from = 0;
        while (from < clause.size()) {
            int to = ClauseHead.end(clause, from);
            ClauseHead.pool(units, from, to, most, figures);
            learn(mail.lessons().get(clause.get(from)).senses(), slopes, share);
            from = to;
        }
    }

    /** Of several senses that a clause may have, each is wanted as much as it is thought likely. */
    private void learn(Set<ClauseSense> senses, float[][] slopes, double share) {
        double[] probabilities = head.probabilities(figures);
        double[] wanted = new double[SENSES];
        double all = 1e-9;
        for (ClauseSense sense : senses) {
            wanted[sense.ordinal()] = probabilities[sense.ordinal()];
            all += probabilities[sense.ordinal()];
        }
        double sum = all;
        Arrays.setAll(wanted, i -> wanted[i] / sum);
        for (int c = 0; c < SENSES; c++) {
            float slope = (float) ((probabilities[c] - wanted[c]) * share);
            offsetSlopes.slopes[c] += slope;
            for (int unit = 0; unit < WIDTH; unit++) {
                outputSlopes.slopes[c * WIDTH + unit] += slope * figures[unit];
                slopes[most[unit]][unit] += slope * output[c * WIDTH + unit];
            }
        }
    }

    void step(int count, double rate, double decay, int step) {
        outputSlopes.step(output, count, rate, decay, step);
        offsetSlopes.step(offsets, count, rate, 0, step);
    }
}
