package org.erbij.step.understand.learned;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The table of a {@link SequenceModel} while it is learned, row by row with AdaGrad (Duchi, Hazan and Singer, 2011). */
public final class SequenceTable {
    private static final int WIDTH = SequenceModel.WIDTH;
    private static final double RATE = 0.05;
    private static final double AT_FIRST = 0.08;
    /** Weights further out than so many standard deviations are cut, so that the rest keep their bytes. */
    private static final double FAR_OUT = 6;

    private final float[][] weights = new float[WordSequence.SPACE][WIDTH];
    private final float[] squares = new float[WordSequence.SPACE];

    public SequenceTable(Random random) {
        for (float[] row : weights) {
            for (int unit = 0; unit < WIDTH; unit++) {
                row[unit] = (float) (random.nextGaussian() * AT_FIRST);
            }
        }
    }

    /** What is seen at a place, as units. */
    public void look(int[] seen, float[] units) {
        Arrays.fill(units, 0);
        float gain = SequenceModel.gain(seen);
        for (int number : seen) {
            Vectors.add(gain, weights[number], units);
        }
    }

    /** @param share of the rate, 1 at first and less and less later */
    public void learn(int[] seen, float[] slopes, double share) {
        float gain = SequenceModel.gain(seen);
        float square = 0;
        for (float slope : slopes) {
            square += slope * slope;
        }
        square *= gain * gain / WIDTH;
        if (square == 0) {
            return;
        }
        for (int number : seen) {
            squares[number] += square;
            float rate = (float) (RATE * share * gain / Math.sqrt(squares[number] + 1e-8));
            Vectors.add(-rate, slopes, weights[number]);
        }
    }

    public SequenceModel with(
            List<Convolution> layers, float[] attention, float[] output, float[] offsets, ClauseHead clauses) {
        double sum = 0;
        for (float[] row : weights) {
            for (float weight : row) {
                sum += weight * weight;
            }
        }
        float scale = (float) (FAR_OUT * Math.sqrt(sum / weights.length / WIDTH) / 127);
        byte[] table = new byte[weights.length * WIDTH];
        for (int i = 0; i < table.length; i++) {
            int rounded = Math.round(weights[i / WIDTH][i % WIDTH] / scale);
            table[i] = (byte) Math.max(-127, Math.min(127, rounded));
        }
        return new SequenceModel(scale, new PackedRows(WIDTH, table), layers, attention, output, offsets, clauses);
    }
}
