package org.erbij.step.understand;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A network of one hidden layer over a few dozen figures: they are brought to a common scale, weighed into hidden units, and
 * those into classes.
 */
final class Network {
    private final float[] mean;
    private final float[] deviation;
    private final float[][] hidden;
    private final float[] hiddenBias;
    private final float[][] output;
    private final float[] outputBias;

    /**
     * Keeps the arrays themselves, so that what teaches it can go on changing them.
     *
     * @param mean of each figure in training, and {@code deviation} its standard deviation
     * @param hidden weights by hidden unit, then by figure
     * @param output weights by class, then by hidden unit
     */
    Network(
            float[] mean,
            float[] deviation,
            float[][] hidden,
            float[] hiddenBias,
            float[][] output,
            float[] outputBias) {
        this.mean = mean;
        this.deviation = deviation;
        this.hidden = hidden;
        this.hiddenBias = hiddenBias;
        this.output = output;
        this.outputBias = outputBias;
    }

    /** The probability of each class; they add up to one. */
    double[] probabilities(double[] figures) {
        if (figures.length != mean.length) {
            throw new IllegalArgumentException(
                    "the model was taught on " + mean.length + " figures, not " + figures.length);
        }
        double[] scores = new double[output.length];
        for (int c = 0; c < scores.length; c++) {
            scores[c] = outputBias[c];
        }
        double[] scaled = new double[figures.length];
        for (int i = 0; i < figures.length; i++) {
            scaled[i] = (figures[i] - mean[i]) / deviation[i];
        }
        for (int h = 0; h < hidden.length; h++) {
            double sum = hiddenBias[h] + product(hidden[h], scaled);
            if (sum > 0) {
                for (int c = 0; c < scores.length; c++) {
                    scores[c] += output[c][h] * sum;
                }
            }
        }
        return Softmax.of(scores);
    }

    /** Four sums side by side, because each addition waits for the one before it. */
    private static double product(float[] weights, double[] figures) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = 0;
        for (; i + 3 < figures.length; i += 4) {
            first += weights[i] * figures[i];
            second += weights[i + 1] * figures[i + 1];
            third += weights[i + 2] * figures[i + 2];
            fourth += weights[i + 3] * figures[i + 3];
        }
        for (; i < figures.length; i++) {
            first += weights[i] * figures[i];
        }
        return first + second + third + fourth;
    }

    static Network read(DataInputStream in) throws IOException {
        int figures = in.readInt();
        int units = in.readInt();
        int classes = in.readInt();
        return new Network(
                row(in, figures),
                row(in, figures),
                rows(in, units, figures),
                row(in, units),
                rows(in, classes, units),
                row(in, classes));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(mean.length);
        out.writeInt(hidden.length);
        out.writeInt(output.length);
        write(out, mean, deviation);
        write(out, hidden);
        write(out, hiddenBias);
        write(out, output);
        write(out, outputBias);
    }

    private static void write(DataOutputStream out, float[]... rows) throws IOException {
        for (float[] row : rows) {
            for (float value : row) {
                out.writeFloat(value);
            }
        }
    }

    private static float[][] rows(DataInputStream in, int count, int length) throws IOException {
        float[][] rows = new float[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = row(in, length);
        }
        return rows;
    }

    private static float[] row(DataInputStream in, int length) throws IOException {
        float[] row = new float[length];
        for (int i = 0; i < length; i++) {
            row[i] = in.readFloat();
        }
        return row;
    }
}
