package org.erbij.step.understand.learned;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A linear classifier over {@link Features}: each feature speaks for or against each class, and the softmax of the sums is the
 * probability. Weights are bytes of one scale; most are nought.
 */
public final class Linear {
    private static final float GAIN = 4;

    private final int classes;
    private final int space;
    private final float scale;
    private final PackedRows rows;

    /**
     * @param space how many numbers of features there are
     * @param weights by feature, then by class
     */
    public Linear(int classes, int space, float scale, byte[] weights) {
        if (weights.length != space * classes) {
            throw new IllegalArgumentException("expected a weight for each feature and each class");
        }
        this.classes = classes;
        this.space = space;
        this.scale = scale;
        this.rows = new PackedRows(classes, weights);
    }

    /** The probability of each class; they add up to one. */
    public double[] probabilities(int[] features) {
        int[] sums = rows.sums(features);
        double[] scores = new double[classes];
        double gain = scale * gain(features.length);
        for (int c = 0; c < classes; c++) {
            scores[c] = sums[c] * gain;
        }
        return Softmax.of(scores);
    }

    /** What a sum over so many features is multiplied by, so that long texts do not shout. */
    static double gain(int features) {
        return GAIN / Math.sqrt(Math.max(1, features));
    }

    static Linear read(DataInputStream in) throws IOException {
        int classes = in.readInt();
        int space = in.readInt();
        float scale = in.readFloat();
        byte[] weights = new byte[space * classes];
        in.readFully(weights);
        return new Linear(classes, space, scale, weights);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(classes);
        out.writeInt(space);
        out.writeFloat(scale);
        rows.write(out);
    }
}
