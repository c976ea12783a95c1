package org.erbij.step.understand.learned;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * What a model's probability is worth: how often it was right on replies it had not learned from, in ascending steps with
 * straight lines between them.
 */
public final class Calibration {
    private final float[] claimed;
    private final float[] right;

    /**
     * @param claimed probabilities as a model states them, ascending
     * @param right how often it was right about there, beside each
     */
    public Calibration(float[] claimed, float[] right) {
        this.claimed = claimed.clone();
        this.right = right.clone();
    }

    /** Says of each probability what it says of itself. */
    public static final Calibration NONE = new Calibration(new float[] {0, 1}, new float[] {0, 1});

    public double of(double probability) {
        int above = Arrays.binarySearch(claimed, (float) probability);
        above = above < 0 ? -above - 1 : above;
        if (above == 0) {
            return right[0];
        }
        if (above >= claimed.length) {
            return right[right.length - 1];
        }
        double share = (probability - claimed[above - 1]) / (claimed[above] - claimed[above - 1]);
        return right[above - 1] + share * (right[above] - right[above - 1]);
    }

    static Calibration read(DataInputStream in) throws IOException {
        int steps = in.readInt();
        float[] claimed = new float[steps];
        float[] right = new float[steps];
        for (int i = 0; i < steps; i++) {
            claimed[i] = in.readFloat();
            right[i] = in.readFloat();
        }
        return new Calibration(claimed, right);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(claimed.length);
        for (int i = 0; i < claimed.length; i++) {
            out.writeFloat(claimed[i]);
            out.writeFloat(right[i]);
        }
    }
}
