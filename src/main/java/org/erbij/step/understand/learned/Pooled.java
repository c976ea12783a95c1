package org.erbij.step.understand.learned;

/** A sequence of any length as one row of figures: what attention picks of it, the most of each unit, and the average of each. */
public final class Pooled {
    private final float[] figures;
    private final float[] share;
    private final int[] most;

    /** @param attention by unit: how much a place draws attention */
    public Pooled(float[][] units, int places, float[] attention) {
        int width = attention.length;
        this.figures = new float[3 * width];
        this.share = shares(units, places, attention);
        this.most = new int[width];
        for (int unit = 0; unit < width; unit++) {
            float drawn = 0;
            float sum = 0;
            for (int place = 0; place < places; place++) {
                float value = units[place][unit];
                drawn += share[place] * value;
                sum += value;
                most[unit] = value > units[most[unit]][unit] ? place : most[unit];
            }
            figures[unit] = drawn;
            figures[width + unit] = units[most[unit]][unit];
            figures[2 * width + unit] = sum / places;
        }
    }

    private static float[] shares(float[][] units, int places, float[] attention) {
        double[] drawn = new double[places];
        for (int place = 0; place < places; place++) {
            for (int unit = 0; unit < attention.length; unit++) {
                drawn[place] += attention[unit] * units[place][unit];
            }
        }
        Softmax.of(drawn);
        float[] shares = new float[places];
        for (int place = 0; place < places; place++) {
            shares[place] = (float) drawn[place];
        }
        return shares;
    }

    /** Three for each unit: all drawn by attention, then all most, then all averages. */
    public float[] figures() {
        return figures;
    }

    /** How much of the attention a place has; all add up to one. */
    public float share(int place) {
        return share[place];
    }

    /** The place where a unit is most. */
    public int most(int unit) {
        return most[unit];
    }
}
