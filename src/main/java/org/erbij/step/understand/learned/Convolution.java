package org.erbij.step.understand.learned;

/**
 * One layer of a {@link SequenceModel}: adds to each place what it makes of that place and of the two that stand so far before and
 * behind it.
 */
public final class Convolution {
    /** How many places it looks at. */
    public static final int REACH = 3;

    private final float[][] weights;
    private final float[] offsets;
    private final int distance;

    /**
     * Keeps the arrays themselves.
     *
     * @param weights of the place before, the place itself and the place behind: of each a row for each unit in, by unit out
     * @param offsets by unit
     * @param distance in places
     */
    public Convolution(float[][] weights, float[] offsets, int distance) {
        this.weights = weights;
        this.offsets = offsets;
        this.distance = distance;
    }

    float[][] weights() {
        return weights;
    }

    float[] offsets() {
        return offsets;
    }

    /** @param out receives {@code in} and what is added, place by place */
    public void apply(float[][] in, float[][] out, int places) {
        for (int place = 0; place < places; place++) {
            float[] sums = out[place];
            System.arraycopy(offsets, 0, sums, 0, sums.length);
            for (int of = 0; of < REACH; of++) {
                int seen = seen(place, of);
                if (seen >= 0 && seen < places) {
                    Vectors.addRows(in[seen], weights, of * sums.length, sums);
                }
            }
            addWhatIsPositive(in[place], sums);
        }
    }

    private static void addWhatIsPositive(float[] given, float[] sums) {
        for (int unit = 0; unit < sums.length; unit++) {
            sums[unit] = given[unit] + Math.max(0, sums[unit]);
        }
    }

    /** The place that weights number {@code of} look at. */
    int seen(int place, int of) {
        return place + (of - REACH / 2) * distance;
    }
}
