package org.erbij.step.understand.learned;

/** The slopes of one row of weights, and what Adam (Kingma and Ba, 2015) remembers of them. */
public final class Adam {
    /** Summed since the last step, for others to add to. */
    public final float[] slopes;

    private final float[] mean;
    private final float[] square;

    public Adam(int length) {
        this.slopes = new float[length];
        this.mean = new float[length];
        this.square = new float[length];
    }

    /**
     * Moves the weights against the average slope.
     *
     * @param count of examples whose slopes were summed
     * @param step from one
     */
    public void step(float[] weights, int count, double rate, double decay, int step) {
        double meanBias = 1 - Math.pow(0.9, step);
        double squareBias = 1 - Math.pow(0.999, step);
        for (int i = 0; i < weights.length; i++) {
            float slope = slopes[i] / count;
            slopes[i] = 0;
            mean[i] = 0.9f * mean[i] + 0.1f * slope;
            square[i] = 0.999f * square[i] + 0.001f * slope * slope;
            double move = mean[i] / meanBias / (Math.sqrt(square[i] / squareBias) + 1e-8);
            weights[i] -= (float) (rate * (move + decay * weights[i]));
        }
    }
}
