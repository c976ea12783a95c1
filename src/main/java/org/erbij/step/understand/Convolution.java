package org.erbij.step.understand;

/**
 * One layer of a {@link SequenceModel}: adds to each place what it makes of that place and of the two that stand so far before and
 * behind it.
 */
final class Convolution {
    /** How many places it looks at. */
    static final int REACH = 3;

    private final float[] weights;
    private final float[] offsets;
    private final int distance;

    /**
     * Keeps the arrays themselves.
     *
     * @param weights of the place before, the place itself and the place behind; of each by unit in, then by unit out
     * @param offsets by unit
     * @param distance in places
     */
    Convolution(float[] weights, float[] offsets, int distance) {
        this.weights = weights;
        this.offsets = offsets;
        this.distance = distance;
    }

    float[] weights() {
        return weights;
    }

    float[] offsets() {
        return offsets;
    }

    /** @param out receives {@code in} and what is added, place by place */
    void apply(float[][] in, float[][] out, int places) {
        for (int place = 0; place < places; place++) {
            float[] sums = out[place];
            System.arraycopy(offsets, 0, sums, 0, sums.length);
            for (int of = 0; of < REACH; of++) {
                int seen = seen(place, of);
                if (seen >= 0 && seen < places) {
                    addWeighed(in[seen], of * sums.length * sums.length, sums);
                }
            }
            for (int unit = 0; unit < sums.length; unit++) {
                sums[unit] = in[place][unit] + Math.max(0, sums[unit]);
            }
        }
    }

    /** The place that weights number {@code of} look at. */
    int seen(int place, int of) {
        return place + (of - REACH / 2) * distance;
    }

    /** Four units at a time, so that a sum is fetched and put back once for all four. */
    private void addWeighed(float[] units, int from, float[] sums) {
        float[] all = weights;
        int width = sums.length;
        int i = 0;
        for (; i + 3 < units.length; i += 4) {
            float one = units[i];
            float two = units[i + 1];
            float three = units[i + 2];
            float four = units[i + 3];
            int row = from + i * width;
            for (int k = 0; k < width; k++) {
                int at = row + k;
                sums[k] += one * all[at]
                        + two * all[at + width]
                        + three * all[at + 2 * width]
                        + four * all[at + 3 * width];
            }
        }
        for (; i < units.length; i++) {
            int row = from + i * width;
            for (int k = 0; k < width; k++) {
                sums[k] += units[i] * all[row + k];
            }
        }
    }
}
