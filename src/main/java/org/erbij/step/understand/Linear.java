package org.erbij.step.understand;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A linear classifier over {@link Features}: each feature speaks for or against each class, and the softmax of the sums is the
 * probability. Weights are bytes of one scale; most are nought.
 */
final class Linear {
    private static final float GAIN = 4;
    private static final long EVEN = 0x00FF00FF00FF00FFL;
    private static final int AT_ONCE = 256;

    private final int classes;
    private final float scale;

    /** The weights of each feature, a byte for each class: 128 more than they are, so that none is below nought. */
    private final long[] rows;

    /** @param weights by feature, then by class */
    Linear(int classes, float scale, byte[] weights) {
        if (classes > 8 || weights.length != Features.SPACE * classes) {
            throw new IllegalArgumentException("expected a weight for each feature and each of at most 8 classes");
        }
        this.classes = classes;
        this.scale = scale;
        this.rows = rows(classes, weights);
    }

    private static long[] rows(int classes, byte[] weights) {
        long[] rows = new long[Features.SPACE];
        for (int feature = 0, at = 0; feature < rows.length; feature++) {
            for (int c = 0; c < classes; c++) {
                rows[feature] |= (weights[at++] + 128L) << (c * 8);
            }
        }
        return rows;
    }

    /** The probability of each class; they add up to one. */
    double[] probabilities(int[] features) {
        int[] sums = sums(features);
        double[] scores = new double[classes];
        double gain = scale * gain(features.length);
        for (int c = 0; c < classes; c++) {
            scores[c] = sums[c] * gain;
        }
        return Softmax.of(scores);
    }

    /** Adds whole rows: four classes at a time, each in 16 bits of a number, which hold as many as {@link #AT_ONCE}. */
    private int[] sums(int[] features) {
        int[] sums = new int[classes];
        for (int from = 0; from < features.length; from += AT_ONCE) {
            int to = Math.min(features.length, from + AT_ONCE);
            long even = 0;
            long odd = 0;
            for (int i = from; i < to; i++) {
                long row = rows[features[i]];
                even += row & EVEN;
                odd += row >>> 8 & EVEN;
            }
            for (int c = 0; c < classes; c++) {
                long four = c % 2 == 0 ? even : odd;
                sums[c] += (int) (four >>> (c / 2 * 16) & 0xFFFF) - 128 * (to - from);
            }
        }
        return sums;
    }

    /** What a sum over so many features is multiplied by, so that long texts do not shout. */
    static double gain(int features) {
        return GAIN / Math.sqrt(Math.max(1, features));
    }

    static Linear read(DataInputStream in) throws IOException {
        int classes = in.readInt();
        float scale = in.readFloat();
        byte[] weights = new byte[Features.SPACE * classes];
        in.readFully(weights);
        return new Linear(classes, scale, weights);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(classes);
        out.writeFloat(scale);
        for (long row : rows) {
            for (int c = 0; c < classes; c++) {
                out.writeByte((int) (row >>> (c * 8) & 0xFF) - 128);
            }
        }
    }
}
