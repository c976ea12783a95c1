package org.erbij.step.understand.learned;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Logistic regression over many classes, learned example by example with AdaGrad (Duchi, Hazan and Singer, 2011). */
public final class LinearTraining {
    private static final float RATE = 0.05f;
    private static final float DECAY = 1e-5f;

    private final int classes;
    private final int space;
    private final float[] weights;
    private final float[] squares;

    private LinearTraining(int classes, int space) {
        this.classes = classes;
        this.space = space;
        this.weights = new float[space * classes];
        this.squares = new float[space * classes];
    }

    /** @param wanted the class of each example */
    public static Linear of(int classes, List<int[]> examples, int[] wanted, int rounds, long seed) {
        return of(classes, Features.SPACE, examples, wanted, rounds, seed);
    }

    /**
     * @param space how many numbers of features there are
     * @param wanted the class of each example
     */
    public static Linear of(int classes, int space, List<int[]> examples, int[] wanted, int rounds, long seed) {
        var training = new LinearTraining(classes, space);
        int[] order = new int[examples.size()];
        Arrays.setAll(order, i -> i);
        var random = new Random(seed);
        for (int round = 0; round < rounds; round++) {
            shuffle(order, random);
            for (int i : order) {
                training.learn(examples.get(i), wanted[i]);
            }
        }
        return training.rounded();
    }

    private void learn(int[] features, int wanted) {
        float gain = (float) Linear.gain(features.length);
        double[] probabilities = probabilities(features, gain);
        for (int c = 0; c < classes; c++) {
            float slope = (float) (probabilities[c] - (c == wanted ? 1 : 0)) * gain;
            if (Math.abs(slope) < 1e-4) {
                continue;
            }
            for (int feature : features) {
                int at = feature * classes + c;
                float step = slope + DECAY * weights[at];
                squares[at] += step * step;
                weights[at] -= RATE * step / (float) Math.sqrt(squares[at] + 1e-4f);
            }
        }
    }

    private double[] probabilities(int[] features, float gain) {
        double[] scores = new double[classes];
        for (int feature : features) {
            for (int c = 0; c < classes; c++) {
                scores[c] += weights[feature * classes + c];
            }
        }
        for (int c = 0; c < classes; c++) {
            scores[c] *= gain;
        }
        return Softmax.of(scores);
    }

    /** As bytes of one scale. */
    private Linear rounded() {
        float most = 0;
        for (float weight : weights) {
            most = Math.max(most, Math.abs(weight));
        }
        float scale = Math.max(most, 1e-6f) / 127;
        byte[] bytes = new byte[weights.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(weights[i] / scale);
        }
        return new Linear(classes, space, scale, bytes);
    }

    public static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }
}
