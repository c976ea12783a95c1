package org.erbij.step.understand.learned;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Teaches a {@link Network} with Adam (Kingma and Ba, 2015), dropping hidden units and softening labels against overconfidence. */
public final class NetworkTraining {
    private static final int UNITS = 64;
    private static final int ROUNDS = 12;
    private static final int BATCH = 64;
    private static final double RATE = 2e-3;
    private static final double DECAY = 1e-2;
    private static final double DROPPED = 0.2;
    private static final double SOFTENED = 0.02;

    private final float[] mean;
    private final float[] deviation;

    /** By figure, then by hidden unit: so a processor learns several units at a time. */
    private final float[][] hiddenWeights;

    private final float[] hiddenOffsets = new float[UNITS];
    private final float[][] outputWeights;
    private final float[] outputOffsets;
    private final Adam[] hidden;
    private final Adam hiddenBias = new Adam(UNITS);
    private final Adam[] output;
    private final Adam outputBias;
    private final float[] active = new float[UNITS];
    private final float[] slopes = new float[UNITS];
    private final double[] scores;

    private NetworkTraining(List<double[]> figures, int classes, Random random) {
        int length = figures.get(0).length;
        this.mean = new float[length];
        this.deviation = new float[length];
        scale(figures);
        this.hiddenWeights = new float[length][];
        Arrays.setAll(hiddenWeights, i -> drawn(UNITS, length, random));
        this.outputWeights = new float[classes][];
        Arrays.setAll(outputWeights, i -> drawn(UNITS, UNITS, random));
        this.outputOffsets = new float[classes];
        this.hidden = new Adam[length];
        Arrays.setAll(hidden, i -> new Adam(UNITS));
        this.output = new Adam[classes];
        Arrays.setAll(output, i -> new Adam(UNITS));
        this.outputBias = new Adam(classes);
        this.scores = new double[classes];
    }

    public static Network of(List<double[]> figures, int[] wanted, int classes, long seed) {
        var random = new Random(seed);
        var training = new NetworkTraining(figures, classes, random);
        List<float[]> scaled = figures.stream().map(training::scaled).toList();
        int[] order = new int[scaled.size()];
        Arrays.setAll(order, i -> i);
        int steps = ROUNDS * ((order.length + BATCH - 1) / BATCH);
        int step = 0;
        for (int round = 0; round < ROUNDS; round++) {
            LinearTraining.shuffle(order, random);
            for (int from = 0; from < order.length; from += BATCH) {
                int to = Math.min(order.length, from + BATCH);
                for (int i = from; i < to; i++) {
                    training.learn(scaled.get(order[i]), wanted[order[i]], random);
                }
                step++;
                training.step(to - from, RATE * 0.5 * (1 + Math.cos(Math.PI * step / steps)), step);
            }
        }
        return training.network();
    }

    private Network network() {
        float[][] byUnit = new float[UNITS][mean.length];
        for (int i = 0; i < mean.length; i++) {
            for (int h = 0; h < UNITS; h++) {
                byUnit[h][i] = hiddenWeights[i][h];
            }
        }
        return new Network(mean, deviation, byUnit, hiddenOffsets, outputWeights, outputOffsets);
    }

    private void scale(List<double[]> figures) {
        for (int i = 0; i < mean.length; i++) {
            int at = i;
            double average =
                    figures.stream().mapToDouble(row -> row[at]).average().orElse(0);
            double spread = figures.stream()
                    .mapToDouble(row -> (row[at] - average) * (row[at] - average))
                    .average()
                    .orElse(0);
            mean[i] = (float) average;
            deviation[i] = (float) Math.sqrt(spread) + 1e-3f;
        }
    }

    /** @param inputs how many weights go to the same unit */
    private static float[] drawn(int length, int inputs, Random random) {
        float[] drawn = new float[length];
        for (int i = 0; i < length; i++) {
            drawn[i] = (float) (random.nextGaussian() / Math.sqrt(inputs));
        }
        return drawn;
    }

    private float[] scaled(double[] figures) {
        float[] scaled = new float[figures.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (float) ((figures[i] - mean[i]) / deviation[i]);
        }
        return scaled;
    }

    private void learn(float[] figures, int wanted, Random random) {
        System.arraycopy(hiddenOffsets, 0, active, 0, UNITS);
        for (int i = 0; i < figures.length; i++) {
            addWeighed(hiddenWeights[i], figures[i], active);
        }
        for (int h = 0; h < UNITS; h++) {
            boolean dropped = random.nextDouble() < DROPPED;
            active[h] = dropped || active[h] < 0 ? 0 : (float) (active[h] / (1 - DROPPED));
        }
        for (int c = 0; c < scores.length; c++) {
            scores[c] = outputOffsets[c];
            for (int h = 0; h < UNITS; h++) {
                scores[c] += outputWeights[c][h] * active[h];
            }
        }
        Softmax.of(scores);
        for (int c = 0; c < scores.length; c++) {
            scores[c] -= (c == wanted ? 1 - SOFTENED : 0) + SOFTENED / scores.length;
            outputBias.slopes[c] += (float) scores[c];
            for (int h = 0; h < UNITS; h++) {
                output[c].slopes[h] += (float) scores[c] * active[h];
            }
        }
        for (int h = 0; h < UNITS; h++) {
            slopes[h] = 0;
            if (active[h] > 0) {
                for (int c = 0; c < scores.length; c++) {
                    slopes[h] += (float) (scores[c] * outputWeights[c][h] / (1 - DROPPED));
                }
            }
        }
        addWeighed(slopes, 1, hiddenBias.slopes);
        for (int i = 0; i < figures.length; i++) {
            addWeighed(slopes, figures[i], hidden[i].slopes);
        }
    }

    private static void addWeighed(float[] values, float weight, float[] sums) {
        for (int h = 0; h < UNITS; h++) {
            sums[h] += values[h] * weight;
        }
    }

    private void step(int count, double rate, int step) {
        for (int i = 0; i < hidden.length; i++) {
            hidden[i].step(hiddenWeights[i], count, rate, DECAY, step);
        }
        hiddenBias.step(hiddenOffsets, count, rate, 0, step);
        for (int c = 0; c < scores.length; c++) {
            output[c].step(outputWeights[c], count, rate, DECAY, step);
        }
        outputBias.step(outputOffsets, count, rate, 0, step);
    }
}
