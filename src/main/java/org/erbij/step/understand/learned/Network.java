package org.erbij.step.understand.learned;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A network of one hidden layer over a few dozen figures: they are brought to a common scale, weighed into hidden units, and
 * those into classes.
 */
public final class Network {
    private final float[] mean;
    private final float[] deviation;
    private final float[][] hidden;

    /** The same weights by figure, then by hidden unit: so a processor weighs several units at a time. */
    private final double[][] byFigure;

    private final float[] hiddenBias;
    private final float[][] output;
    private final float[] outputBias;

    /**
     * Keeps the arrays themselves.
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
        this.byFigure = byFigure(hidden, mean.length);
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
        double[] products = products(scaled);
        for (int h = 0; h < hidden.length; h++) {
            double sum = hiddenBias[h] + products[h];
            if (sum > 0) {
                for (int c = 0; c < scores.length; c++) {
                    scores[c] += output[c][h] * sum;
                }
            }
        }
        return Softmax.of(scores);
    }

    /** For each hidden unit the sum of the weighed figures: of each fourth figure first, because the model was measured so. */
    private double[] products(double[] figures) {
        double[][] sums = new double[4][hidden.length];
        int fours = figures.length - figures.length % 4;
        for (int i = 0; i < figures.length; i++) {
            addWeighed(byFigure[i], figures[i], sums[i < fours ? i % 4 : 0]);
        }
        double[] products = sums[0];
        for (int h = 0; h < products.length; h++) {
            products[h] = sums[0][h] + sums[1][h] + sums[2][h] + sums[3][h];
        }
        return products;
    }

    private static void addWeighed(double[] weights, double figure, double[] sums) {
        for (int h = 0; h < sums.length; h++) {
            sums[h] += weights[h] * figure;
        }
    }

    private static double[][] byFigure(float[][] hidden, int figures) {
        double[][] byFigure = new double[figures][hidden.length];
        for (int h = 0; h < hidden.length; h++) {
            for (int i = 0; i < figures; i++) {
                byFigure[i][h] = hidden[h][i];
            }
        }
        return byFigure;
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
