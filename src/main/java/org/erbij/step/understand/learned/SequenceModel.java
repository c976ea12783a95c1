package org.erbij.step.understand.learned;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Says what a mail means, and each of its clauses, by the words in their order: a convolutional network over a table of what words are
 * like, that sees thirty-one words to either side of each. Rougher than what {@link ClauseFeatures} see, and so wrong elsewhere.
 */
public final class SequenceModel {
    /** How many units a place has. */
    public static final int WIDTH = 64;

    /** How far apart the places of each layer are. */
    public static final List<Integer> DISTANCES = List.of(1, 2, 4, 8, 16);

    private final float scale;
    private final PackedRows table;
    private final List<Convolution> layers;
    private final float[] attention;
    private final float[] output;
    private final float[] offsets;
    private final ClauseHead clauses;

    /**
     * Keeps the arrays themselves.
     *
     * @param table units by number, of one scale
     * @param output weights by class, then by figure of {@link Pooled}
     */
    SequenceModel(
            float scale,
            PackedRows table,
            List<Convolution> layers,
            float[] attention,
            float[] output,
            float[] offsets,
            ClauseHead clauses) {
        this.scale = scale;
        this.table = table;
        this.layers = List.copyOf(layers);
        this.attention = attention;
        this.output = output;
        this.offsets = offsets;
        this.clauses = clauses;
    }

    public InOrder read(WordSequence words) {
        int places = words.length();
        float[][] units = new float[places][WIDTH];
        for (int place = 0; place < places; place++) {
            look(words.seen().get(place), units[place]);
        }
        for (Convolution layer : layers) {
            float[][] next = new float[places][WIDTH];
            layer.apply(units, next, places);
            units = next;
        }
        double[] meanings = scores(new Pooled(units, places, attention).figures(), output, offsets);
        return new InOrder(meanings, clauses.probabilities(words, units));
    }

    private void look(int[] seen, float[] units) {
        int[] sums = table.sums(seen);
        float gain = scale * gain(seen);
        for (int unit = 0; unit < WIDTH; unit++) {
            units[unit] = sums[unit] * gain;
        }
    }

    /** What the sum over so many numbers is multiplied by, so that long words do not shout. */
    static float gain(int[] seen) {
        return (float) (1 / Math.sqrt(Math.max(1, seen.length)));
    }

    /** The probability of each class. */
    public static double[] scores(float[] figures, float[] output, float[] offsets) {
        double[] scores = new double[offsets.length];
        for (int c = 0; c < scores.length; c++) {
            double sum = offsets[c];
            for (int i = 0; i < figures.length; i++) {
                sum += output[c * figures.length + i] * figures[i];
            }
            scores[c] = sum;
        }
        return Softmax.of(scores);
    }

    public static SequenceModel read(DataInputStream in) throws IOException {
        float scale = in.readFloat();
        byte[] table = new byte[WordSequence.SPACE * WIDTH];
        in.readFully(table);
        List<Convolution> layers = new ArrayList<>();
        for (int distance : DISTANCES) {
            var weights = new float[Convolution.REACH * WIDTH][];
            for (int row = 0; row < weights.length; row++) {
                weights[row] = floats(in, WIDTH);
            }
            layers.add(new Convolution(weights, floats(in, WIDTH), distance));
        }
        return new SequenceModel(
                scale,
                new PackedRows(WIDTH, table),
                layers,
                floats(in, WIDTH),
                floats(in, Meaning.COUNT * 3 * WIDTH),
                floats(in, Meaning.COUNT),
                ClauseHead.read(in));
    }

    public void write(DataOutputStream out) throws IOException {
        out.writeFloat(scale);
        table.write(out);
        for (Convolution layer : layers) {
            for (float[] row : layer.weights()) {
                write(out, row);
            }
            write(out, layer.offsets());
        }
        write(out, attention);
        write(out, output);
        write(out, offsets);
        clauses.write(out);
    }

    static float[] floats(DataInputStream in, int count) throws IOException {
        float[] floats = new float[count];
        for (int i = 0; i < count; i++) {
            floats[i] = in.readFloat();
        }
        return floats;
    }

    public static void write(DataOutputStream out, float[] floats) throws IOException {
        for (float value : floats) {
            out.writeFloat(value);
        }
    }
}
